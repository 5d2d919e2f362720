import type { Scale } from '../conditions/framework.ts'
import { agreementA } from './agreement-a.ts'
import { countMarks, type Tally } from './tally.ts'

export type AgreementWord = 'together' | 'leaning' | 'split' | 'poles-apart' | 'too-few'

const fewest = 3
/** Keeps a value that is a cut point in exact arithmetic on the side where it belongs. */
const slack = 1e-9

/**
 * How much the marks of one tally agree, -1..1: van der Eijk's A, or with two levels 2 x modal share - 1. Undefined under three marks.
 */
export const agreementIndex = (tally: Tally, scale: Scale): number | undefined => {
  const total = countMarks(tally)
  if (total < fewest) return undefined
  const agreement = agreementA(tally, scale)
  return 'value' in agreement ? agreement.value : 2 * (Math.max(...tally.counts) / total) - 1
}

/**
 * Agreement as a word. The cut points are ours: A from .70 `together`, from .35 `leaning`, above -.10 `split`, else `poles-apart`; with
 * two levels the modal share from .80, from .65, else `split`; under three marks `too-few`.
 */
export const inWords = (tally: Tally, scale: Scale): AgreementWord => {
  const agreement = agreementIndex(tally, scale)
  if (agreement === undefined) return 'too-few'
  if (tally.counts.length === 2) {
    const share = (agreement + 1) / 2
    return share >= 0.8 - slack ? 'together' : share >= 0.65 - slack ? 'leaning' : 'split'
  }
  if (agreement >= 0.7 - slack) return 'together'
  if (agreement >= 0.35 - slack) return 'leaning'
  return agreement > -0.1 + slack ? 'split' : 'poles-apart'
}
