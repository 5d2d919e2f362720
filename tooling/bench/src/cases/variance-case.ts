import { rwg, tallyOf } from '@tilth/core/rubrics'
import jstat from 'jstat'
import { sampleVariance } from 'simple-statistics'
import type { BenchCase, Size } from '../bench-case.ts'
import { expectClose } from '../expect-close.ts'
import { levelScale, makeRatings } from '../make-ratings.ts'

const spread = (5 ** 2 - 1) / 12

/** rwg of every unit, from tallies that stand there anyway, beside the variance of the marks by others. */
export const varianceCase = (size: Size): BenchCase => {
  const [units, raters] = size === 'full' ? [10_000, 40] : [20, 5]
  const ratings = makeRatings({ units, raters, levels: 5, seed: 13 }).map(unit => [...unit])
  const scale = levelScale(5)
  const tallies = ratings.map(unit => tallyOf(unit, scale))
  return {
    title: `rwg of ${units} items, ${raters} marks each`,
    aim: null,
    limit: 'an object for each answer',
    contenders: [
      {
        name: 'tilth, from tallies',
        run: () =>
          tallies.map(tally => {
            const found = rwg(tally, scale)
            return 'value' in found ? found.value : Number.NaN
          }),
      },
      { name: 'simple-statistics sampleVariance', run: () => ratings.map(unit => 1 - sampleVariance(unit) / spread) },
      { name: 'jStat.variance', run: () => ratings.map(unit => 1 - jstat.jStat.variance(unit, true) / spread) },
    ],
    recorded: [],
    compare: results => expectClose('rwg', results),
  }
}
