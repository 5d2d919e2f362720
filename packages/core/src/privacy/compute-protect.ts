import { err, type Issue, issue, ok, type Result } from '../result.ts'
import type { Policy } from './policy.ts'
import { protect } from './protect.ts'
import type { Axis, Counts, Table } from './table.ts'

/** The keys of all cells to hide: coordinates joined by commas, `*` for a total, `D0` for the subtotal of the first district. */
export interface ProtectResult {
  readonly id: string
  readonly hidden: readonly string[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shapeOf = (counts: unknown): number[] => (Array.isArray(counts) ? [counts.length, ...shapeOf(counts[0])] : [])

/** Paths of the table that is made here, back in the words of the case. */
const inCase = ({ path = [], ...rest }: Issue): Issue => {
  const [first, , ...inner] = path
  if (first === 'breakdowns') return { ...rest, path: inner[0] === 'axes' ? ['counts'] : inner }
  if (first === 'policy') return { ...rest, path: path.slice(1) }
  return { ...rest, path: inner[0] === 'groups' ? ['districts', ...inner.slice(1).filter(part => part !== 'members')] : ['counts'] }
}

const computeCase = (input: unknown): Result<ProtectResult, Issue[]> => {
  if (!isRecord(input)) return err([issue('privacy.malformed', { path: [] })])
  const { id, counts, threshold, hideZeros = false, districts = [] } = input
  const found: Issue[] = []
  if (typeof id !== 'string') found.push(issue('privacy.malformed', { path: ['id'] }))
  if (typeof threshold !== 'number') found.push(issue('privacy.bad_threshold', { path: ['threshold'] }))
  if (typeof hideZeros !== 'boolean') found.push(issue('privacy.malformed', { path: ['hideZeros'] }))
  const isGrouped = Array.isArray(districts) && districts.every(members => Array.isArray(members))
  if (!isGrouped) found.push(issue('privacy.malformed', { path: ['districts'] }))
  const shape = shapeOf(counts)
  if (shape.length < 2 || shape.length > 3) found.push(issue('privacy.axis_count', { path: ['counts'] }))
  if (found.length > 0 || !isGrouped) return err(found)
  const axes = shape.map((size, position): Axis => {
    const axis = { id: `axis${position}`, values: Array.from({ length: size }, (_, index) => String(index)) }
    const groups = districts.map((members: number[], index: number) => ({ id: `D${index}`, members }))
    return position === 0 && groups.length > 0 ? { ...axis, groups } : axis
  })
  const policy: Policy = {
    id: 'case',
    threshold: Number(threshold),
    hideZeros: hideZeros === true,
    companions: [],
    rounding: { counts: 1, wholePercentsBelow: 300, bands: [] },
    caps: [],
  }
  const table: Table = { axes, breakdowns: [{ axes: axes.map(axis => axis.id), counts: counts as Counts }] }
  const answer = protect(table, policy)
  return answer.ok ? ok({ id: String(id), hidden: answer.value.hidden }) : err(answer.error.map(inCase))
}

/**
 * The `protect` kind of `tilth compute`: tables in two or three dimensions, each with `counts`, `threshold`, `hideZeros` (false where left
 * out) and perhaps `districts` over the first. One result per case in the same order, or every issue of every case, its path beginning
 * with the case's position. Issues: those of `protect`.
 */
export const computeProtect = (cases: readonly unknown[]): Result<ProtectResult[], Issue[]> => {
  const answers = cases.map(computeCase)
  const issues = answers.flatMap((answer, index) =>
    answer.ok ? [] : answer.error.map(found => ({ ...found, path: ['cases', index, ...(found.path ?? [])] })),
  )
  return issues.length > 0 ? err(issues) : ok(answers.flatMap(answer => (answer.ok ? [answer.value] : [])))
}
