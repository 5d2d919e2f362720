import { fleissKappa, gwetAC, tallyOf } from '@tilth/core/rubrics'
import type { BenchCase, Size } from '../bench-case.ts'
import { expectClose } from '../expect-close.ts'
import { levelScale, makeRatings } from '../make-ratings.ts'

const levels = 5

/** Fleiss' kappa and AC2 with quadratic weights over every pair of marks. */
const plainPairs = (ratings: readonly (readonly number[])[]): readonly number[] => {
  const shares = Array<number>(levels).fill(0)
  let same = 0
  let near = 0
  for (const unit of ratings) {
    let ownSame = 0
    let ownNear = 0
    for (const [i, a] of unit.entries()) {
      shares[a] = (shares[a] ?? 0) + 1 / unit.length / ratings.length
      for (const [j, b] of unit.entries()) {
        if (i === j) continue
        if (a === b) ownSame += 1
        ownNear += 1 - ((a - b) / (levels - 1)) ** 2
      }
    }
    const pairs = unit.length * (unit.length - 1)
    same += ownSame / pairs / ratings.length
    near += ownNear / pairs / ratings.length
  }
  const chance = shares.reduce((sum, share) => sum + share * share, 0)
  let weights = 0
  for (let a = 0; a < levels; a++) for (let b = 0; b < levels; b++) weights += 1 - ((a - b) / (levels - 1)) ** 2
  const spread = (weights / (levels * (levels - 1))) * shares.reduce((sum, share) => sum + share * (1 - share), 0)
  return [(same - chance) / (1 - chance), (near - spread) / (1 - spread)]
}

/** Two coefficients from tallies against all pairs of marks. */
export const agreementCase = (size: Size): BenchCase => {
  const [units, raters] = size === 'full' ? [1000, 40] : [20, 5]
  const ratings = makeRatings({ units, raters, levels, seed: 17 })
  const scale = levelScale(levels)
  return {
    title: `Fleiss' kappa and AC2 (quadratic), ${raters} raters x ${units} units`,
    aim: null,
    limit: 'counting the marks',
    contenders: [
      {
        name: 'tilth, tallies and all',
        run: () => {
          const tallies = ratings.map(unit => tallyOf(unit, scale))
          return [fleissKappa(tallies), gwetAC(tallies, 'quadratic')].map(found => ('value' in found ? found.value : Number.NaN))
        },
      },
      { name: 'every pair of marks', run: () => plainPairs(ratings) },
    ],
    recorded: [
      ['irr::kappam.fleiss, kappa alone', 64],
      ['irrCAC AC2 quadratic, with standard errors', 18],
    ],
    compare: results => expectClose('kappa and AC2', results),
  }
}
