import { iccOneWay, tallyOf } from '@tilth/core/rubrics'
import jstat from 'jstat'
import { mean } from 'simple-statistics'
import type { BenchCase, Size } from '../bench-case.ts'
import { expectClose } from '../expect-close.ts'
import { levelScale, makeRatings } from '../make-ratings.ts'

const ofRatio = (f: number, raters: number): number => (f - 1) / (f + raters - 1)

const meanSquareRatio = (ratings: readonly (readonly number[])[]): number => {
  const means = ratings.map(unit => mean([...unit]))
  const all = mean(means)
  const raters = ratings[0]?.length ?? 0
  const between = (raters * means.reduce((sum, own) => sum + (own - all) ** 2, 0)) / (ratings.length - 1)
  const scatter = ratings.reduce((sum, unit, index) => sum + unit.reduce((own, mark) => own + (mark - (means[index] ?? 0)) ** 2, 0), 0)
  return between / (scatter / (ratings.length * (raters - 1)))
}

/** One-way intraclass correlation, from the marks themselves: ours counts them first. */
export const iccCase = (size: Size): BenchCase => {
  const [units, raters] = size === 'full' ? [1000, 40] : [20, 5]
  const ratings = makeRatings({ units, raters, levels: 5, seed: 11 })
  const scale = levelScale(5)
  return {
    title: `one-way ICC, ${raters} raters x ${units} units`,
    aim: null,
    limit: 'counting the marks',
    contenders: [
      {
        name: 'tilth, tallies and all',
        run: () => {
          const { single } = iccOneWay(ratings.map(unit => tallyOf(unit, scale)))
          return 'value' in single ? single.value : Number.NaN
        },
      },
      { name: 'jStat.anovafscore', run: () => ofRatio(jstat.jStat.anovafscore(ratings), raters) },
      { name: 'means by simple-statistics', run: () => ofRatio(meanSquareRatio(ratings), raters) },
    ],
    recorded: [['irr::icc', 25]],
    compare: results => expectClose('ICC', results),
  }
}
