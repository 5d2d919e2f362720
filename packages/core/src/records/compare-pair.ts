import type { LevelScale, Scale } from '../conditions/framework.ts'
import { cohenKappa } from '../rubrics/cohen-kappa.ts'
import { crossTable } from '../rubrics/cross-table.ts'
import { levelStep } from '../rubrics/level-step.ts'
import { isPosition, type Mark, nothing } from '../rubrics/mark.ts'
import type { Statistic } from '../rubrics/statistic.ts'
import type { FilledForm } from './check-values.ts'
import type { Form } from './form.ts'

/** `close`: one level apart; `one-only`: only one of the two gave a level. */
export type AgreementOfTwo = 'same' | 'close' | 'apart' | 'one-only'

export interface ComparedItem {
  readonly code: string
  /** `nothing` where it was not marked. */
  readonly a: Mark
  readonly b: Mark
  /** Null where neither gave a level. */
  readonly agreement: AgreementOfTwo | null
}

export interface ComparedPair {
  readonly items: readonly ComparedItem[]
  /** Items on which both gave a level. */
  readonly compared: number
  readonly same: number
  /** At most one level apart, the same among them. */
  readonly close: number
  /** Cohen's kappa, unweighted, for each scale on which both gave levels. */
  readonly kappa: readonly { readonly scale: string; readonly items: number; readonly kappa: Statistic }[]
  readonly word: 'together' | 'mostly' | 'apart' | 'too-few'
}

const fewest = 5
const most = 0.8
/** Keeps a share that is a cut point in exact arithmetic on the side where it belongs. */
const slack = 1e-9

/** A spectrum has no levels of its own: two marks on it are compared by the fifth in which they lie. */
const inLevels = (scale: Scale): LevelScale =>
  scale.kind === 'levels'
    ? scale
    : {
        id: scale.id,
        kind: 'levels',
        allows: scale.allows,
        levels: Array.from({ length: 5 }, (_, index) => ({ id: String(index), label: '', owner: 'ours' as const })),
      }

const levelOf = (mark: Mark, scale: Scale): Mark =>
  scale.kind === 'spectrum' && isPosition(mark) ? levelStep(mark, { scale, steps: 5 }) - 1 : mark

const agreementOf = (a: Mark, b: Mark): AgreementOfTwo | null => {
  if (isPosition(a) && isPosition(b)) return a === b ? 'same' : Math.abs(a - b) <= 1 ? 'close' : 'apart'
  return isPosition(a) || isPosition(b) ? 'one-only' : null
}

const wordFor = ({ compared, same, close }: Pick<ComparedPair, 'compared' | 'same' | 'close'>): ComparedPair['word'] => {
  if (compared < fewest) return 'too-few'
  if (same / compared >= most - slack) return 'together'
  return close / compared >= most - slack ? 'mostly' : 'apart'
}

/**
 * How two people saw the same visit, item by item and together. The word is ours: under five items on which both gave a level `too-few`;
 * `together` where 80 % are the same; `mostly` where 80 % are at most one level apart; else `apart`. A level against "not observable" is
 * told and not counted.
 */
export const comparePair = (
  form: Pick<Form, 'items'>,
  { a, b }: { readonly a: Pick<FilledForm, 'marks'>; readonly b: Pick<FilledForm, 'marks'> },
): ComparedPair => {
  const levels = form.items.map(item => ({
    item,
    a: a.marks[item.code]?.mark ?? nothing,
    b: b.marks[item.code]?.mark ?? nothing,
  }))
  const items = levels.map(({ item, ...marks }) => ({
    code: item.code,
    ...marks,
    agreement: agreementOf(levelOf(marks.a, item.scale), levelOf(marks.b, item.scale)),
  }))
  const both = items.filter(({ agreement }) => agreement !== null && agreement !== 'one-only')
  const same = both.filter(({ agreement }) => agreement === 'same').length
  const close = both.filter(({ agreement }) => agreement !== 'apart').length
  const scales = new Map(form.items.map(item => [item.scale.id, item.scale]))
  const kappa = [...scales.values()].flatMap(scale => {
    const pairs = levels
      .filter(({ item, ...marks }) => item.scale.id === scale.id && isPosition(marks.a) && isPosition(marks.b))
      .map(marks => [levelOf(marks.a, scale), levelOf(marks.b, scale)] as const)
    return pairs.length === 0 ? [] : [{ scale: scale.id, items: pairs.length, kappa: cohenKappa(crossTable(pairs, inLevels(scale))) }]
  })
  return { items, compared: both.length, same, close, kappa, word: wordFor({ compared: both.length, same, close }) }
}
