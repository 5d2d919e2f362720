import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'

const base64 = (bytes: Uint8Array): string => {
  const chunk = 0x80_00
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  return btoa(text)
}

/** The house's type as a style sheet that carries it along; empty where it cannot be read, then the picture names it only. */
export const embeddedFace = async (): Promise<string> => {
  try {
    const answer = await fetch(latin)
    if (!answer.ok) return ''
    const type = base64(new Uint8Array(await answer.arrayBuffer()))
    return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;src:url(data:font/woff2;base64,${type}) format("woff2")}`
  } catch {
    return ''
  }
}
