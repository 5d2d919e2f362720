export interface SealDash {
  /** SVG path of one arc, drawn with a stroke as thick as the ring. */
  readonly path: string
  readonly thickness: number
}

const center = 32
const coreRadius = 4.5
const outerRadius = 30
const gap = 2.6
const ringGap = 2.4

const round = (value: number): number => Math.round(value * 100) / 100

const pointAt = (radius: number, angle: number): string =>
  `${round(center + radius * Math.sin(angle))} ${round(center - radius * Math.cos(angle))}`

/** A framework's own tree as rings on a 64 by 64 field: one ring a depth from the inside out, one dash a node, the first at twelve o'clock. */
export const sealDashes = (rings: readonly number[]): readonly SealDash[] => {
  const shown = rings.filter(count => count > 0)
  if (shown.length === 0) return []
  const pitch = (outerRadius - coreRadius - ringGap) / shown.length
  const thickness = round(pitch - ringGap)
  return shown.flatMap((count, depth) => {
    const radius = coreRadius + ringGap * 1.5 + pitch * depth + thickness / 2
    const sweep = (2 * Math.PI) / count
    const inset = count === 1 ? 0.001 : Math.min(gap / 2 / radius, sweep / 3)
    return Array.from({ length: count }, (_, index) => {
      const from = sweep * index + inset
      const to = sweep * (index + 1) - inset
      const isLong = to - from > Math.PI ? 1 : 0
      return { path: `M${pointAt(radius, from)} A${round(radius)} ${round(radius)} 0 ${isLong} 1 ${pointAt(radius, to)}`, thickness }
    })
  })
}
