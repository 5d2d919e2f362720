import type { Chart, ChartPoint } from './chart.ts'

/** What makes a point more than chance; the first that holds. */
export type SpecialCause =
  | { readonly rule: 'beyond-limits' | 'two-in-three' | 'seven-on-one-side'; readonly side: 'above' | 'below' }
  | { readonly rule: 'seven-point-trend'; readonly side: 'rising' | 'falling' }

type Found = SpecialCause | null

const runLength = 7
const window = 3

/**
 * Special cause at each point of a control chart by the rules of NHS England's Making Data Count, first match first: beyond a limit;
 * part of a trend of seven; within the outer third towards a limit, with another such point among three neighbors all on one side of
 * the center; one of seven or more on one side. Parts are judged apart; missing and left-out points are passed over and have none.
 * Agrees with NHSRplotthedots on an I chart, whose limits are drawn by 2.66 mean ranges there and by 3 / 1.128 here.
 */
export const specialCauses = ({ points, parts }: Chart): readonly Found[] => {
  const causes: Found[] = points.map(() => null)
  for (const { first, last } of parts) {
    const places = points.flatMap(({ y, isExcluded }, index) =>
      index >= first - 1 && index < last && y !== null && !isExcluded ? [index] : [],
    )
    const found = causesIn(places.flatMap(place => points[place] ?? []))
    for (const [index, place] of places.entries()) causes[place] = found[index] ?? null
  }
  return causes
}

const sideOf = ({ y, center }: ChartPoint): number => (y === null || center === null ? 0 : Math.sign(y - center))

/** Between two standard deviations and the limit, on either side. */
const isNearLimit = ({ y, center, lower, upper, beyond }: ChartPoint): boolean => {
  if (y === null || center === null || beyond) return false
  if (upper !== null && y > center) return y > center + (2 / 3) * (upper - center)
  return lower !== null && y < center - (2 / 3) * (center - lower)
}

const causesIn = (points: readonly ChartPoint[]): readonly Found[] => {
  const sides = points.map(sideOf)
  const steps = points.map(({ y }, index) => (index === 0 ? 0 : Math.sign((y ?? 0) - (points[index - 1]?.y ?? 0))))
  const isNear = points.map(isNearLimit)
  const trend = inRuns(steps, runLength - 1)
  const sided = inRuns(sides, runLength)
  return points.map((point, index): Found => {
    const side = (sides[index] ?? 0) > 0 ? 'above' : 'below'
    if (point.beyond) return { rule: 'beyond-limits', side }
    const direction = trend[index] || trend[index + 1]
    if (direction) return { rule: 'seven-point-trend', side: direction > 0 ? 'rising' : 'falling' }
    if (isNear[index] && isTwoInThree(index, { sides, isNear })) return { rule: 'two-in-three', side }
    return sided[index] ? { rule: 'seven-on-one-side', side } : null
  })
}

/** The sign at each place that stands in a run of equal signs at least `length` long, else 0. */
const inRuns = (signs: readonly number[], length: number): readonly number[] => {
  const found = signs.map(() => 0)
  let start = 0
  for (let end = 1; end <= signs.length; end++) {
    if (end < signs.length && signs[end] === signs[start]) continue
    if (signs[start] !== 0 && end - start >= length) found.fill(signs[start] ?? 0, start, end)
    start = end
  }
  return found
}

const isTwoInThree = (
  index: number,
  { sides, isNear }: { readonly sides: readonly number[]; readonly isNear: readonly boolean[] },
): boolean => {
  for (let start = Math.max(0, index - window + 1); start <= index && start + window <= sides.length; start++) {
    const isOneSided = sides.slice(start, start + window).every(side => side === sides[index])
    if (isOneSided && isNear.slice(start, start + window).filter(Boolean).length >= 2) return true
  }
  return false
}
