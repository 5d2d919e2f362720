import type { LevelScale, Scale, SpectrumScale } from '../../conditions/framework.ts'
import { assertScale } from '../assert-scale.ts'
import { inWords } from '../in-words.ts'
import { countMarks, type Tally } from '../tally.ts'
import { middleAnchor, nearestAnchor, placeOf } from './place.ts'

/** `at` a label, `closest` to it of all, `near` it, or further off on its side. */
export type Nearness = 'at' | 'closest' | 'near' | 'toward'

export interface Gathering {
  readonly label: string
  readonly count: number
  readonly how: Nearness
}

/** What one sentence about a tally says, before any language: counts and the labels they are counted at. */
export type AgreementFact =
  | { readonly kind: 'few'; readonly count: number }
  | { readonly kind: 'gathered'; readonly total: number; readonly places: readonly Gathering[]; readonly elsewhere: number }
  | { readonly kind: 'around'; readonly label: string; readonly before: number; readonly at: number; readonly after: number }
  | {
      readonly kind: 'halves'
      readonly lower: Gathering
      readonly between: number
      readonly upper: Gathering
      readonly areOutermost: boolean
    }
  | { readonly kind: 'ends'; readonly lower: Gathering; readonly between: number; readonly upper: Gathering }

interface Marked {
  readonly position: number
  readonly count: number
}

const markedOf = (tally: Tally): readonly Marked[] => tally.counts.flatMap((count, position) => (count > 0 ? [{ position, count }] : []))

const countWhere = (marked: readonly Marked[], isIn: (position: number) => boolean): number =>
  marked.reduce((sum, { position, count }) => (isIn(position) ? sum + count : sum), 0)

const most = 2

const gathered = (marked: readonly Marked[], scale: Scale): AgreementFact => {
  const places = (scale.kind === 'levels' ? atLevels(marked, scale) : atAnchors(marked, scale)).filter(({ count }) => count > 0)
  const ordered = places.toSorted((a, b) => b.count - a.count)
  const total = marked.reduce((sum, { count }) => sum + count, 0)
  const named = ordered.slice(0, ordered.length === most + 1 ? most + 1 : most)
  return { kind: 'gathered', total, places: named, elsewhere: total - named.reduce((sum, { count }) => sum + count, 0) }
}

const atLevels = (marked: readonly Marked[], scale: LevelScale): readonly Gathering[] =>
  scale.levels.map((level, index) => ({ label: level.label, count: countWhere(marked, position => position === index), how: 'at' }))

const atAnchors = (marked: readonly Marked[], scale: SpectrumScale): readonly Gathering[] =>
  scale.anchors.map(anchor => {
    const mine = marked.filter(({ position }) => nearestAnchor(position, scale.anchors) === anchor)
    const areAt = mine.every(({ position }) => placeOf(position, scale.anchors).kind === 'at')
    return { label: anchor.label, count: countWhere(mine, () => true), how: areAt ? 'at' : 'closest' }
  })

const labelAt = (scale: LevelScale, index: number): string => scale.levels[index]?.label ?? ''

const aroundMiddle = (marked: readonly Marked[], scale: Scale): AgreementFact => {
  if (scale.kind === 'levels') return aroundMiddleLevel(marked, scale)
  const { anchors } = scale
  const middle = middleAnchor(anchors)
  if (!middle) {
    const [first = '', last = ''] = [anchors[0]?.label, anchors.at(-1)?.label]
    return {
      kind: 'halves',
      lower: { label: first, count: countWhere(marked, position => position < 50), how: 'closest' },
      between: countWhere(marked, position => position === 50),
      upper: { label: last, count: countWhere(marked, position => position > 50), how: 'closest' },
      areOutermost: true,
    }
  }
  const isAt = (position: number): boolean => {
    const place = placeOf(position, anchors)
    return place.kind === 'at' && place.anchor === middle
  }
  return {
    kind: 'around',
    label: middle.label,
    before: countWhere(marked, position => position < middle.position && !isAt(position)),
    at: countWhere(marked, isAt),
    after: countWhere(marked, position => position > middle.position && !isAt(position)),
  }
}

const aroundMiddleLevel = (marked: readonly Marked[], scale: LevelScale): AgreementFact => {
  const middle = (scale.levels.length - 1) / 2
  const before = countWhere(marked, position => position < middle)
  const after = countWhere(marked, position => position > middle)
  if (Number.isInteger(middle))
    return { kind: 'around', label: labelAt(scale, middle), before, at: countWhere(marked, position => position === middle), after }
  return {
    kind: 'halves',
    lower: { label: labelAt(scale, middle - 0.5), count: before, how: 'at' },
    between: 0,
    upper: { label: labelAt(scale, middle + 0.5), count: after, how: 'at' },
    areOutermost: scale.levels.length === 2,
  }
}

const atEnds = (marked: readonly Marked[], scale: Scale): AgreementFact => {
  const isSpectrum = scale.kind === 'spectrum'
  const highest = isSpectrum ? 100 : scale.levels.length - 1
  const isMiddle = (position: number): boolean => (isSpectrum ? Math.abs(position - 50) < 10 : 2 * position === highest)
  const reach = isSpectrum ? 20 : 0
  const camp = (
    isMine: (position: number) => boolean,
    { label, isEnd }: { readonly label: string; readonly isEnd: (position: number) => boolean },
  ): Gathering => {
    const mine = marked.filter(({ position }) => isMine(position) && !isMiddle(position))
    const areAllThere = mine.every(({ position }) => isEnd(position))
    return { label, count: countWhere(mine, () => true), how: areAllThere ? (isSpectrum ? 'near' : 'at') : 'toward' }
  }
  const steps = isSpectrum ? scale.anchors : scale.levels
  return {
    kind: 'ends',
    lower: camp(position => 2 * position < highest, { label: steps[0]?.label ?? '', isEnd: position => position <= reach }),
    between: countWhere(marked, isMiddle),
    upper: camp(position => 2 * position > highest, { label: steps.at(-1)?.label ?? '', isEnd: position => position >= highest - reach }),
  }
}

/**
 * What to say of a tally: together or leaning, counts at the nearest anchor or level; split, counts on either side of the middle one;
 * poles apart, counts towards each end; with fewer than three marks only how many there are.
 */
export const agreementFact = (tally: Tally, scale: Scale): AgreementFact => {
  assertScale(tally, scale)
  const marked = markedOf(tally)
  const agreement = inWords(tally, scale)
  if (agreement === 'too-few') return { kind: 'few', count: countMarks(tally) }
  if (agreement === 'split') return aroundMiddle(marked, scale)
  return agreement === 'poles-apart' ? atEnds(marked, scale) : gathered(marked, scale)
}
