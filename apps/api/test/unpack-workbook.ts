import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const deflated = 8

/** The parts of a workbook as one text, without the times that every packing leaves between them. */
export const unpackWorkbook = (bytes: Buffer): string => {
  const parts: string[] = []
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(endOfDirectory).buffer))
  let entry = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [bytes.readUInt32LE(entry + 20), bytes.readUInt16LE(entry + 28)]
    const local = bytes.readUInt32LE(entry + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    const content = bytes.readUInt16LE(entry + 10) === deflated ? inflateRawSync(packed) : packed
    parts.push(`${bytes.toString('utf8', entry + 46, entry + 46 + nameLength)}\n${content.toString('utf8')}`)
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32)
  }
  return parts.join('\n')
}
