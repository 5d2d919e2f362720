import type { ProtectedTable } from './protected-table.ts'

/** A value of a release or the one mark for all that is hidden. */
export type Shown<T> = { readonly state: 'shown'; readonly value: T } | { readonly state: 'protected' }

/**
 * Shows what an item, a level or a rate has at each cell of a release, hidden where the release hides: one pattern for all of them.
 * A cell the release does not have is protected, so that nothing comes past it; a cell without a value is left out.
 */
export const applyPattern = <T>(released: ProtectedTable, values: ReadonlyMap<string, T>): ReadonlyMap<string, Shown<T>> => {
  const open = new Set(released.breakdowns.flatMap(({ cells }) => cells.flatMap(cell => (cell.state === 'shown' ? [cell.key] : []))))
  return new Map([...values].map(([key, value]) => [key, open.has(key) ? { state: 'shown', value } : { state: 'protected' }]))
}
