/**
 * How the conditions of one framework became those of another: the next edition of the same one, or a framework that takes its
 * place. One row a pair; a condition without a counterpart has a row of its own.
 */
export type ItemMap = readonly ItemMapRow[]

export interface ItemMapRow {
  /** Code of the earlier condition; null where the later one is new. */
  readonly from: string | null
  /** Code of the later condition; null where the earlier one is gone. */
  readonly to: string | null
  readonly relation: EditionRelation
  readonly carry: Carry
  /** Why, in the words of whoever decided. */
  readonly note: string
}

/**
 * `same`: nothing about it changed. `reworded`: one became one, in other words. `split`: one became several, a row each. `merged`:
 * several became one, a row each. `new` and `gone` have no counterpart.
 */
export type EditionRelation = 'same' | 'reworded' | 'split' | 'merged' | 'new' | 'gone'

/**
 * What an earlier level is worth afterwards. `yes`: shown as what was agreed, until the team confirms it. `provisional`: shown, and
 * counts nowhere before the team has confirmed it. `no`: history.
 */
export type Carry = 'yes' | 'provisional' | 'no'

export const editionRelations = ['same', 'reworded', 'split', 'merged', 'new', 'gone'] as const satisfies readonly EditionRelation[]

/** What may be carried, by relation: what was one judgement and became two is never more than provisional. */
export const carriesOf: Readonly<Record<EditionRelation, readonly Carry[]>> = {
  same: ['yes', 'provisional', 'no'],
  reworded: ['yes', 'provisional', 'no'],
  split: ['provisional', 'no'],
  merged: ['provisional', 'no'],
  new: ['no'],
  gone: ['no'],
}

export const itemMapLimits = { rows: 20_000, note: 500 } as const
