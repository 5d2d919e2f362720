import type { Condition, Framework } from '../conditions/framework.ts'
import { askedScales, isAskedAlike } from './asked-scales.ts'
import { groupedBy } from './grouped-by.ts'
import type { Carry, ItemMap, ItemMapRow } from './item-map.ts'
import { labelLikeness, wordsOf } from './label-likeness.ts'

/** From how alike two labels are worth proposing as one condition. */
const alike = 0.6

/** What one judges a condition by: its label, its description and what each level looks like. */
const textOf = ({ label, description, rubrics }: Condition): string =>
  JSON.stringify([label, description, rubrics.map(rubric => [rubric.scale, rubric.descriptors])])

interface Pair {
  readonly from: Condition
  readonly to: Condition
}

/** What is still without a counterpart, in the order of both documents. */
class Unpaired {
  readonly from: Map<string, Condition>
  readonly to: Map<string, Condition>
  readonly pairs: Pair[] = []

  constructor(a: Framework, b: Framework) {
    this.from = new Map(a.conditions.map(condition => [condition.code, condition]))
    this.to = new Map(b.conditions.map(condition => [condition.code, condition]))
  }

  pair(from: Condition, to: Condition): void {
    this.from.delete(from.code)
    this.to.delete(to.code)
    this.pairs.push({ from, to })
  }
}

const pairByCode = (unpaired: Unpaired, isOne: (pair: Pair) => boolean): void => {
  for (const from of [...unpaired.from.values()]) {
    const to = unpaired.to.get(from.code)
    if (to && isOne({ from, to })) unpaired.pair(from, to)
  }
}

/** The same words under another code, where only one on either side has them. */
const pairByText = (unpaired: Unpaired): void => {
  const byText = (conditions: Iterable<Condition>): ReadonlyMap<string, readonly Condition[]> => groupedBy(conditions, textOf)
  const later = byText(unpaired.to.values())
  for (const [text, [from, ...others]] of byText(unpaired.from.values())) {
    const [to, ...more] = later.get(text) ?? []
    if (from && to && others.length + more.length === 0) unpaired.pair(from, to)
  }
}

/** A word that so many labels have says nothing about any of them. */
const tooCommon = 50

/** The most alike first; equally alike ones in the order of the documents. Only conditions that share a word which tells them apart are looked at. */
const pairByLabel = (unpaired: Unpaired): void => {
  const later = [...unpaired.to.values()].map(condition => ({ condition, words: wordsOf(condition.label) }))
  const having = groupedBy(
    later.flatMap(entry => [...entry.words].map(word => ({ word, entry }))),
    ({ word }) => word,
  )
  const candidates = [...unpaired.from.values()].flatMap(from => {
    const words = wordsOf(from.label)
    const telling = [...words].map(word => having.get(word) ?? []).filter(entries => entries.length <= tooCommon)
    const sharing = new Set(telling.flat().map(({ entry }) => entry))
    return [...sharing]
      .map(({ condition, words: others }) => ({ from, to: condition, likeness: labelLikeness(words, others) }))
      .filter(({ likeness }) => likeness >= alike)
  })
  for (const { from, to } of candidates.toSorted((a, b) => b.likeness - a.likeness))
    if (unpaired.from.has(from.code) && unpaired.to.has(to.code)) unpaired.pair(from, to)
}

/**
 * Proposes how the conditions of `a` became those of `b`; a person decides. The same code and text is `same`, so is the same text
 * under another code; the same code with another text is `reworded` (in another framework only where the labels are alike too), so are
 * alike labels; the rest is `gone` and `new`. Splits and merges are never guessed. In the order of `b`, then what is gone in the order of `a`.
 */
export const compareFrameworks = (a: Framework, b: Framework): ItemMap => {
  const unpaired = new Unpaired(a, b)
  const areAlike = ({ from, to }: Pair): boolean => labelLikeness(wordsOf(from.label), wordsOf(to.label)) >= alike
  pairByCode(unpaired, ({ from, to }) => textOf(from) === textOf(to))
  pairByText(unpaired)
  pairByCode(unpaired, pair => a.id === b.id || areAlike(pair))
  pairByLabel(unpaired)

  const earlier = askedScales(a)
  const later = askedScales(b)
  const carryOf = (pair: Pair, isSame: boolean): Carry => {
    const before = earlier.get(pair.from.code) ?? []
    const after = later.get(pair.to.code) ?? []
    if (before.length > 0 && !before.some(one => after.some(other => isAskedAlike(one, other)))) return 'no'
    if (isSame) return 'yes'
    return areAlike(pair) ? 'provisional' : 'no'
  }
  const found = new Map(unpaired.pairs.map(pair => [pair.to.code, pair]))
  const rows = b.conditions.map((condition): ItemMapRow => {
    const pair = found.get(condition.code)
    if (!pair) return { from: null, to: condition.code, relation: 'new', carry: 'no', note: '' }
    const isSame = textOf(pair.from) === textOf(pair.to)
    return { from: pair.from.code, to: condition.code, relation: isSame ? 'same' : 'reworded', carry: carryOf(pair, isSame), note: '' }
  })
  const gone = [...unpaired.from.keys()].map((code): ItemMapRow => ({ from: code, to: null, relation: 'gone', carry: 'no', note: '' }))
  return [...rows, ...gone]
}
