import { encode } from 'uqr'

/** An address as a QR code: the side in modules without a quiet zone, and one SVG path of its dark modules, a module being one unit. */
export const qrPath = (address: string): { size: number; path: string } => {
  const code = encode(address, { ecc: 'M', border: 0 })
  const path = code.data
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`]
      }),
    )
    .join('')
  return { size: code.size, path }
}
