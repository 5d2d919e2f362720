import { err, issue, ok, type Result } from '@tilth/core'

/** The longer side of a picture that is kept: enough to read a poster on it. */
export const longestSide = 2400
/** More points than this are no photo of a camera but a trap, or a scan that has to be made smaller first. */
const mostPoints = 120_000_000
const mostSeconds = 30
const quality = 82

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const

export const isPicture = (mediaType: string): mediaType is keyof typeof formats => Object.hasOwn(formats, mediaType)

let last: Promise<unknown> = Promise.resolve()

/**
 * A picture made anew from its points: turned as it was held, at most 2400 points long, and without anything else that was in the file,
 * such as where and with what it was taken. One at a time, so that many at once do not take the memory of the house. Issues:
 * `evidence.picture_unreadable`, `evidence.picture_too_large`.
 */
export const shrinkPicture = (path: string, mediaType: keyof typeof formats): Promise<Result<Uint8Array>> => {
  const running = last.then(() => makeAnew(path, mediaType))
  last = running.catch(() => undefined)
  return running
}

const makeAnew = async (path: string, mediaType: keyof typeof formats): Promise<Result<Uint8Array>> => {
  // Loaded with the first picture: a machine it does not run on still serves everything else.
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  try {
    const { width = 0, height = 0 } = await sharp(path, { limitInputPixels: false }).metadata()
    if (width * height > mostPoints) return err(issue('evidence.picture_too_large', { params: { megapixels: mostPoints / 1_000_000 } }))
    const made = await sharp(path, { limitInputPixels: mostPoints, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: mostSeconds })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toFormat(formats[mediaType], { quality })
      .toBuffer()
    return ok(made)
  } catch {
    return err(issue('evidence.picture_unreadable'))
  }
}
