/** Angles in radians, clockwise from 12 o'clock; lengths in units of the view box, y downward. */
export interface Sector {
  readonly from: number
  readonly to: number
  readonly inner: number
  readonly outer: number
}

const short = (value: number): string => String(Math.round(value * 100) / 100 + 0)

export const pointAt = (angle: number, radius: number): readonly [number, number] => [radius * Math.sin(angle), -radius * Math.cos(angle)]

const at = (angle: number, radius: number): string => pointAt(angle, radius).map(short).join(' ')

const isLarge = (from: number, to: number): 0 | 1 => (Math.abs(to - from) > Math.PI ? 1 : 0)

/** The outline of a piece of a ring. */
export const sectorPath = ({ from, to, inner, outer }: Sector): string => {
  const large = isLarge(from, to)
  return `M${at(from, outer)}A${short(outer)} ${short(outer)} 0 ${large} 1 ${at(to, outer)}L${at(to, inner)}A${short(inner)} ${short(inner)} 0 ${large} 0 ${at(from, inner)}Z`
}

/** An arc to write along: clockwise, or the other way round when `to` is before `from`. */
export const arcPath = ({ from, to, radius }: { readonly from: number; readonly to: number; readonly radius: number }): string =>
  `M${at(from, radius)}A${short(radius)} ${short(radius)} 0 ${isLarge(from, to)} ${to > from ? 1 : 0} ${at(to, radius)}`

export interface Needle {
  readonly angle: number
  readonly radius: number
  readonly width: number
  readonly height: number
  /** The part of its height that stands in the ring. */
  readonly inside: number
}

/** A needle over the outer edge of a ring; its tip points at the core. */
export const needlePath = ({ angle, radius, width, height, inside }: Needle): string => {
  const [x, y] = pointAt(angle, radius)
  const [outX, outY] = pointAt(angle, 1)
  const tip = [x - inside * outX * height, y - inside * outY * height]
  const base = [x + (1 - inside) * outX * height, y + (1 - inside) * outY * height]
  const side = [(-outY * width) / 2, (outX * width) / 2]
  const corner = (sign: number): string =>
    `${short((base[0] ?? 0) + sign * (side[0] ?? 0))} ${short((base[1] ?? 0) + sign * (side[1] ?? 0))}`
  return `M${tip.map(short).join(' ')}L${corner(-1)}L${corner(1)}Z`
}
