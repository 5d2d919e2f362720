import { err, type Issue, issue, ok, type Result } from '../result.ts'
import type { Policy } from './policy.ts'
import type { Axis, Breakdown, Table } from './table.ts'

type Path = readonly (string | number)[]

/** Cells of one breakdown, margins counted, that are taken on. */
const largest = 400_000

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value !== '*' && !value.includes(',')

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(text => typeof text === 'string')

const checkAxis = (axis: unknown, path: Path): Issue[] => {
  if (!isRecord(axis) || !isId(axis.id) || !Array.isArray(axis.values) || (axis.groups !== undefined && !Array.isArray(axis.groups)))
    return [issue('privacy.malformed', { path })]
  const { values } = axis
  if (values.length === 0) return [issue('privacy.empty_axis', { path: [...path, 'values'] })]
  const groups: readonly unknown[] = axis.groups ?? []
  const seen = new Set<unknown>()
  const found: Issue[] = []
  const checkId = (id: unknown, at: Path): void => {
    if (!isId(id)) found.push(issue('privacy.malformed', { path: at }))
    else if (seen.has(id)) found.push(issue('privacy.duplicate_id', { path: at }))
    seen.add(id)
  }
  for (const [index, value] of values.entries()) checkId(value, [...path, 'values', index])
  const membership = new Uint32Array(values.length)
  for (const [index, group] of groups.entries()) {
    const at = [...path, 'groups', index]
    if (!isRecord(group) || !Array.isArray(group.members) || group.members.length === 0) {
      found.push(issue('privacy.malformed', { path: at }))
      continue
    }
    checkId(group.id, [...at, 'id'])
    for (const [place, member] of group.members.entries()) {
      const before = typeof member === 'number' ? membership[member] : undefined
      if (before === undefined || before > 0) found.push(issue('privacy.bad_member', { path: [...at, 'members', place] }))
      else membership[Number(member)] = 1
    }
  }
  if (groups.length > 0 && membership.includes(0)) found.push(issue('privacy.member_missing', { path: [...path, 'groups'] }))
  return found
}

const checkCounts = (counts: unknown, { axes, path }: { readonly axes: readonly Axis[]; readonly path: Path }): Issue[] => {
  const [axis, ...inner] = axes
  if (!axis) return Number.isSafeInteger(counts) && Number(counts) >= 0 ? [] : [issue('privacy.bad_count', { path })]
  if (!Array.isArray(counts) || counts.length !== axis.values.length)
    return [issue('privacy.ragged', { path, params: { expected: axis.values.length } })]
  const found: Issue[] = []
  for (let index = 0; index < counts.length && found.length < 100; index++)
    found.push(...checkCounts(counts[index], { axes: inner, path: [...path, index] }))
  return found
}

const sumOf = (counts: unknown): number =>
  Array.isArray(counts) ? counts.reduce((sum: number, part) => sum + sumOf(part), 0) : Number(counts)

const checkBreakdown = (breakdown: unknown, { axes, path }: { readonly axes: readonly Axis[]; readonly path: Path }): Issue[] => {
  if (!isRecord(breakdown) || !isTexts(breakdown.axes)) return [issue('privacy.malformed', { path })]
  const ids = breakdown.axes
  const chosen = ids.flatMap(id => axes.find(axis => axis.id === id) ?? [])
  if (chosen.length !== ids.length) return [issue('privacy.unknown_axis', { path: [...path, 'axes'] })]
  if (new Set(ids).size !== ids.length) return [issue('privacy.duplicate_id', { path: [...path, 'axes'] })]
  if (ids.length < 1 || ids.length > 3) return [issue('privacy.axis_count', { path: [...path, 'axes'] })]
  const cells = chosen.reduce((product, axis) => product * (axis.values.length + (axis.groups?.length ?? 0) + 1), 1)
  if (cells > largest) return [issue('privacy.too_large', { path, params: { cells, largest } })]
  const found = checkCounts(breakdown.counts, { axes: chosen, path: [...path, 'counts'] })
  if (found.length === 0 && !Number.isSafeInteger(sumOf(breakdown.counts)))
    found.push(issue('privacy.bad_count', { path: [...path, 'counts'] }))
  return found
}

const checkPolicy = (policy: Policy): Issue[] => {
  const found: Issue[] = []
  if (!Number.isSafeInteger(policy.threshold) || policy.threshold < 1)
    found.push(issue('privacy.bad_threshold', { path: ['policy', 'threshold'] }))
  if (!Number.isSafeInteger(policy.rounding.counts) || policy.rounding.counts < 1)
    found.push(issue('privacy.bad_rounding', { path: ['policy', 'rounding', 'counts'] }))
  return found
}

/**
 * Checks a table and a policy by shape and sense. Issues, with the path of each: `privacy.malformed`, `empty_axis`, `duplicate_id`,
 * `bad_member` and `member_missing` (groups do not hold every value once), `unknown_axis`, `axis_count` (one to three), `overlap` (two
 * breakdowns share more than one axis), `ragged`, `bad_count` (not a whole number from 0, or sums beyond exact numbers), `too_large`,
 * `bad_threshold`, `bad_rounding`. Whether breakdowns agree on what they share is seen when sums are known (`totals_disagree`).
 */
export const parseTable = (table: unknown, policy: Policy): Result<Table, Issue[]> => {
  const found = checkPolicy(policy)
  if (!isRecord(table) || !Array.isArray(table.axes) || !Array.isArray(table.breakdowns))
    return err([...found, issue('privacy.malformed', { path: [] })])
  for (const [index, axis] of table.axes.entries()) found.push(...checkAxis(axis, ['axes', index]))
  const { earlier } = table
  if (earlier !== undefined && !(isRecord(earlier) && isTexts(earlier.hidden) && isTexts(earlier.shown)))
    found.push(issue('privacy.malformed', { path: ['earlier'] }))
  if (table.breakdowns.length === 0) found.push(issue('privacy.axis_count', { path: ['breakdowns'] }))
  if (found.length > 0) return err(found)
  const axes = table.axes as readonly Axis[]
  for (const [index, axis] of axes.entries())
    if (axes.findIndex(other => other.id === axis.id) !== index) found.push(issue('privacy.duplicate_id', { path: ['axes', index, 'id'] }))
  for (const [index, breakdown] of table.breakdowns.entries())
    found.push(...checkBreakdown(breakdown, { axes, path: ['breakdowns', index] }))
  if (found.length > 0) return err(found)
  const breakdowns = table.breakdowns as readonly Breakdown[]
  for (const [index, breakdown] of breakdowns.entries())
    for (const other of breakdowns.slice(0, index))
      if (breakdown.axes.filter(id => other.axes.includes(id)).length > 1)
        found.push(issue('privacy.overlap', { path: ['breakdowns', index, 'axes'] }))
  return found.length > 0 ? err(found) : ok(table as unknown as Table)
}
