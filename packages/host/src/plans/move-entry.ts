import { err, issue, ok, type Result } from '@tilth/core'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { changeEntries, type WrittenEntry } from './change-entries.ts'
import type { PlanEntryRow } from './plan-store.ts'

/** Between two neighbors at first, so that a move seldom touches an entry but the one that is moved. */
export const positionStep = 1024

export const lastPosition = (entries: readonly PlanEntryRow[]): number => Math.max(0, ...entries.map(entry => entry.position))

/** The list an entry stands in: the answers of its prompt, an action's horizon, what hangs on the same driver. */
const listOf = (entry: PlanEntryRow): string =>
  [
    entry.kind,
    entry.prompt,
    entry.kind === 'action' ? entry.content.horizon : '',
    entry.kind === 'node' ? (entry.content.parent ?? '') : '',
  ].join('/')

const moved = (
  context: DistrictContext,
  { entry, position }: { readonly entry: PlanEntryRow; readonly position: number },
): PlanEntryRow => ({
  ...entry,
  version: entry.version + 1,
  position,
  writtenBy: actorId(context),
  writtenAt: context.now(),
})

/** Before another entry of its list, or to its end. Issue `plan.not_in_this_list` where the other is of another list. */
export const moveEntry = (
  context: DistrictContext,
  input: { readonly planId: string; readonly entryId: string; readonly version: number; readonly before: string | null },
): Promise<Result<WrittenEntry>> =>
  changeEntries(context, {
    planId: input.planId,
    decide: async ({ facts }) => {
      const entry = facts.entries.find(candidate => candidate.id === input.entryId)
      if (!entry) return err(issue('not_found'))
      if (entry.version !== input.version) return err(issue('conflict.plan_entry_changed', { params: { version: entry.version } }))
      const others = facts.entries.filter(candidate => candidate.id !== entry.id && listOf(candidate) === listOf(entry))
      const at = input.before === null ? others.length : others.findIndex(candidate => candidate.id === input.before)
      if (at < 0) return err(issue('plan.not_in_this_list', { path: ['before'] }))
      const before = others[at - 1]?.position ?? 0
      const after = others[at]?.position ?? Math.max(before, entry.position, lastPosition(others)) + 2 * positionStep
      const done = { isStructural: true, entryId: entry.id, version: entry.version + 1 }
      const isThere = entry.position > before && entry.position < after
      if (isThere) return ok({ ...done, rows: [], version: entry.version })
      const middle = Math.floor((before + after) / 2)
      if (middle > before && middle < after) return ok({ ...done, rows: [moved(context, { entry, position: middle })] })
      const inOrder = others.toSpliced(at, 0, entry)
      const spread = inOrder.flatMap((each, index) => {
        const position = (index + 1) * positionStep
        return each.position === position ? [] : [moved(context, { entry: each, position })]
      })
      return ok({ ...done, rows: spread, version: spread.find(row => row.id === entry.id)?.version ?? entry.version })
    },
  })
