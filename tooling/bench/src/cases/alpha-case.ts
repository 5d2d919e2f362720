import { alphaInterval, krippendorffAlpha, seededGenerator, tallyOf } from '@tilth/core/rubrics'
import type { BenchCase, Size } from '../bench-case.ts'
import { expectClose } from '../expect-close.ts'
import { levelScale, makeRatings } from '../make-ratings.ts'
import { plainAlpha } from '../plain/plain-alpha.ts'

const levels = 5
const seed = 1

/** The same draws as ours, so that the ends of the interval are the same numbers; the plain way computes each replicate anew. */
const plainInterval = (ratings: readonly (readonly number[])[], replicates: number): readonly number[] => {
  const { below } = seededGenerator(seed)
  const values = Array.from({ length: replicates }, () =>
    plainAlpha(
      ratings.map(unit => ratings[below(ratings.length)] ?? unit),
      levels,
    ),
  ).toSorted((a, b) => a - b)
  const at = (share: number): number => {
    const place = share * (values.length - 1)
    const [low = 0, high = 0] = [values[Math.floor(place)], values[Math.ceil(place)]]
    return low + (place - Math.floor(place)) * (high - low)
  }
  return [at(0.025), at(0.975)]
}

/** Ordinal alpha with its interval by resampling units. */
export const alphaCase = (size: Size): BenchCase => {
  const [units, raters, replicates] = size === 'full' ? [1000, 40, 1000] : [30, 6, 40]
  const ratings = makeRatings({ units, raters, levels, seed: 7 })
  const scale = levelScale(levels)
  const tallies = ratings.map(unit => tallyOf(unit, scale))
  return {
    title: `ordinal alpha, ${raters} raters x ${units} units x ${levels} levels, ${replicates} unit resamples`,
    aim: 60,
    limit: 'a million random draws of units and, for each, the sum of its row of counts and pairs',
    contenders: [
      {
        name: 'tilth, from tallies',
        run: () => {
          const alpha = krippendorffAlpha(tallies, 'ordinal')
          const interval = alphaInterval(tallies, { metric: 'ordinal', replicates, seed })
          if (!('value' in alpha && 'value' in interval)) throw new Error('alpha has no value')
          return [alpha.value, interval.value.low, interval.value.high]
        },
      },
      { name: 'coincidences anew each time', run: () => [plainAlpha(ratings, levels), ...plainInterval(ratings, replicates)] },
    ],
    recorded: [
      ['numpy, by hand', 51],
      ['krippendorff (Python)', 600],
      ['irr::kripp.alpha, one alpha, no resampling', 7960],
    ],
    compare: results => expectClose('alpha', results),
  }
}
