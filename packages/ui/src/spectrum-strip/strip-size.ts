/** `compact` in columns, `list` in rows of a report, `default` alone, `projector` in the room, `print` on paper. */
export type StripSize = 'compact' | 'list' | 'default' | 'projector' | 'print'

export interface StripMeasures {
  readonly radius: number
  /** Of the dots when there are too many for circles of their own. */
  readonly crowdRadius: number
  /** From the edge to the end of the line. */
  readonly pad: number
  readonly thickness: number
  readonly bandHeight: number
  readonly areaHeight: number
}

const radii: Readonly<Record<StripSize, number>> = { compact: 4.5, list: 5.5, default: 6, projector: 21, print: 5 }

/** Width the projector's 21 px were drawn for; narrower rooms get smaller seeds, never under 12 px. */
const roomWidth = 1792

/** The lengths of a strip, px. */
export const measureStrip = (size: StripSize, width: number): StripMeasures => {
  const isRoom = size === 'projector'
  const radius = isRoom ? Math.max(12, Math.min(radii.projector, (radii.projector * width) / roomWidth)) : radii[size]
  const crowdRadius = isRoom ? radius / 2 : 3
  return {
    radius,
    crowdRadius,
    pad: radius + 2,
    thickness: isRoom ? 4 : size === 'print' ? 1.5 : 2,
    bandHeight: Math.max(7, 1.25 * radius),
    areaHeight: 10 * radius,
  }
}
