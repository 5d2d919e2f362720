import type { Tally } from './tally.ts'

/** Ours: the highest position of each of five symmetric zones of a spectrum, 0-20, 21-40, 41-59, 60-79, 80-100. */
const zoneEnds = [20, 40, 59, 79, 100] as const

/** Marks in each of five zones of a spectrum; levels stay as they are. A way to compare, never shown, stored or called a level. */
export const zoneCounts = (tally: Tally): readonly number[] => {
  if (tally.kind === 'levels') return tally.counts
  return zoneEnds.map((end, zone) => {
    const start = zone === 0 ? 0 : (zoneEnds[zone - 1] ?? 0) + 1
    return tally.counts.slice(start, end + 1).reduce((sum, count) => sum + count, 0)
  })
}
