import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@tilth/core'

/** A file as UTF-8 text. A problem is a sentence. */
export const readText = (path: string): Result<string, string> => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)))
  } catch (thrown) {
    const isUndecodable = thrown instanceof TypeError
    return err(isUndecodable ? `${path} is not UTF-8 text. Save it as "CSV UTF-8" and try again.` : `${path} cannot be read.`)
  }
}
