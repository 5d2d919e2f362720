/** The UTF-8 encoding of a text; a lone surrogate becomes U+FFFD. */
export const encodeUtf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  const push = (byte: number): void => {
    bytes[length++] = byte
  }
  for (const character of text) {
    const point = character.codePointAt(0) as number
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) push(code)
    else {
      if (code < 0x800) push(0xc0 | (code >> 6))
      else {
        if (code < 0x10000) push(0xe0 | (code >> 12))
        else {
          push(0xf0 | (code >> 18))
          push(0x80 | ((code >> 12) & 0x3f))
        }
        push(0x80 | ((code >> 6) & 0x3f))
      }
      push(0x80 | (code & 0x3f))
    }
  }
  return bytes.slice(0, length)
}
