import type { ComposedPicture } from './compose-picture.ts'

/** Device pixels for each px of the picture. */
const density = 2

/**
 * The picture as a PNG, made here: nothing leaves the browser. The SVG goes through a data address, which the content security policy
 * allows for images.
 *
 * @throws Error where the browser cannot paint it
 */
export const paintPng = async (picture: ComposedPicture): Promise<Blob> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.width * density
  canvas.height = picture.height * density
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('This browser has no canvas to paint on')
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('This browser could not make a PNG')
  return blob
}
