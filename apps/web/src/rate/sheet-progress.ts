import { nothing, notSure, type SheetItems } from '@tilth/core/rubrics'

export type ItemState = 'answered' | 'skipped' | 'open'

export interface SheetProgress {
  readonly states: readonly ItemState[]
  readonly answered: number
  readonly total: number
  /** Codes without an answer, in order: skipped ones and those never come to. */
  readonly unanswered: readonly string[]
  /** Codes answered with "not sure yet". */
  readonly unsure: readonly string[]
}

const stateOfItem = (items: SheetItems, code: string): ItemState => {
  const item = items[code]
  if (item && item.mark !== nothing) return 'answered'
  return item?.skipped ? 'skipped' : 'open'
}

/** How far a sheet is. `codes`: the round's items in order. */
export const sheetProgress = (items: SheetItems, codes: readonly string[]): SheetProgress => {
  const states = codes.map(code => stateOfItem(items, code))
  return {
    states,
    answered: states.filter(state => state === 'answered').length,
    total: codes.length,
    unanswered: codes.filter(code => stateOfItem(items, code) !== 'answered'),
    unsure: codes.filter(code => items[code]?.mark === notSure),
  }
}

/** Where somebody who comes back goes on: the first item not come to yet, the overview when there is none, the first item on a blank sheet. */
export const whereToGoOn = (items: SheetItems, codes: readonly string[]): string | null =>
  codes.find(code => stateOfItem(items, code) === 'open') ?? null
