import type { Framework } from '@tilth/core/conditions'
import { compareFrameworks, type ItemMap } from '@tilth/core/editions'
import { mapBetween } from '../editions/edition-chain.ts'
import { isSameEdition, refOf } from '../editions/edition-ref.ts'
import type { EditionChange } from '../editions/edition-store.ts'

/** What stands for a condition in a round of another edition. */
export type Counterpart =
  | { readonly kind: 'one'; readonly code: string; readonly isProvisional: boolean }
  | { readonly kind: 'merged'; readonly codes: readonly string[] }
  | { readonly kind: 'not-comparable'; readonly codes: readonly string[] }
  | { readonly kind: 'none' }

const none: Counterpart = { kind: 'none' }

const turnRound = (map: ItemMap): ItemMap => map.map(row => ({ ...row, from: row.to, to: row.from }))

/** Where nobody has said how two editions of one framework belong together, only what did not change is compared. */
const unchanged = (from: Framework, to: Framework): ItemMap =>
  from.id === to.id ? compareFrameworks(from, to).filter(row => row.relation === 'same') : []

/** Rows from the edition of a round to the edition of a condition, whichever of them is the older. */
const rowsBetween = (changes: readonly EditionChange[], { from, to }: { readonly from: Framework; readonly to: Framework }): ItemMap => {
  const forward = mapBetween(changes, { from: refOf(from), to: refOf(to) })
  if (forward) return forward
  const back = mapBetween(changes, { from: refOf(to), to: refOf(from) })
  return back ? turnRound(back) : unchanged(from, to)
}

/** How conditions of one edition are found in rounds of another; each pair of editions is worked out once. */
export const createCounterparts = (changes: readonly EditionChange[]) => {
  const known = new Map<Framework, Map<Framework, ItemMap>>()
  const between = (from: Framework, to: Framework): ItemMap => {
    const there = known.get(from) ?? new Map<Framework, ItemMap>()
    const rows = there.get(to) ?? rowsBetween(changes, { from, to })
    known.set(from, there.set(to, rows))
    return rows
  }
  return {
    /** What stands for the condition `code` of `to` in rounds of `from`. */
    of: (code: string, { from, to }: { readonly from: Framework; readonly to: Framework }): Counterpart => {
      if (isSameEdition(refOf(from), refOf(to))) return { kind: 'one', code, isProvisional: false }
      const rows = between(from, to).filter(row => row.to === code && row.from !== null)
      const codes = rows.flatMap(row => row.from ?? [])
      const [first] = rows
      if (!first || first.from === null) return none
      if (rows.length > 1) return { kind: 'merged', codes }
      if (first.carry === 'no') return { kind: 'not-comparable', codes }
      return { kind: 'one', code: first.from, isProvisional: first.carry === 'provisional' }
    },
    /** The codes of `to` that a condition of `from` became. */
    becomes: (code: string, { from, to }: { readonly from: Framework; readonly to: Framework }): readonly string[] =>
      isSameEdition(refOf(from), refOf(to))
        ? [code]
        : between(from, to).flatMap(row => (row.from === code && row.to !== null ? [row.to] : [])),
  }
}

export type Counterparts = ReturnType<typeof createCounterparts>
