import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { rampStream, readCycleRows } from '../cycles/cycle-store.ts'
import { readVersions } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { changeEntries, type WrittenEntry } from './change-entries.ts'
import type { PlanEntryRow } from './plan-store.ts'

interface Named {
  readonly planId: string
  readonly entryId: string
  readonly version: number
}

/** What hangs on a node, and on what hangs on it. */
const below = (entries: readonly PlanEntryRow[], id: string): readonly PlanEntryRow[] =>
  entries.filter(entry => entry.kind === 'node' && entry.content.parent === id).flatMap(entry => [entry, ...below(entries, entry.id)])

const conflict = (entry: PlanEntryRow) => err(issue('conflict.plan_entry_changed', { params: { version: entry.version } }))

/** What must be said before a node goes: what hangs on it and what was tested. What is being tested stays. */
const whatItCarries = (
  { hanging, cycles, running }: { readonly hanging: number; readonly cycles: number; readonly running: number },
  isKnown: boolean,
): Issue | null => {
  if (running > 0) return issue('plan.node_is_being_tested', { params: { count: running } })
  if (isKnown) return null
  if (hanging > 0) return issue('plan.node_has_children', { params: { count: hanging, cycles } })
  return cycles > 0 ? issue('plan.node_has_cycles', { params: { count: cycles } }) : null
}

/**
 * Takes an entry out; its words stay in the history and come back with `restoreEntry`. A node that carries others or was tested is only
 * taken out `withBelow`, and what hangs on it goes with it. Removing twice is removing once. Issues: `plan.node_has_children`,
 * `plan.node_has_cycles`, `plan.node_is_being_tested`.
 */
export const removeEntry = (context: DistrictContext, input: Named & { readonly withBelow: boolean }): Promise<Result<WrittenEntry>> =>
  changeEntries(context, {
    planId: input.planId,
    decide: async ({ facts }) => {
      const gone = facts.removed.find(candidate => candidate.id === input.entryId)
      if (gone) return ok({ rows: [], isStructural: false, entryId: gone.id, version: gone.version })
      const entry = facts.entries.find(candidate => candidate.id === input.entryId)
      if (!entry) return err(issue('not_found'))
      if (entry.version !== input.version) return conflict(entry)
      const hanging = entry.kind === 'node' ? below(facts.entries, entry.id) : []
      const all = [entry, ...hanging]
      const nodes = all.filter(candidate => candidate.kind === 'node').map(node => node.id)
      const moves = await readVersions(context, nodes.map(rampStream))
      const cycles =
        nodes.length === 0 ? [] : (await readCycleRows(context, { planId: input.planId })).filter(row => nodes.includes(row.ideaId))
      const carries = whatItCarries(
        { hanging: hanging.length, cycles: cycles.length, running: cycles.filter(row => row.endedAt === null).length },
        input.withBelow,
      )
      if (carries) return err(carries)
      const now = context.now()
      const rows = all.map(each => ({ ...each, version: each.version + 1, removedAt: now, writtenBy: actorId(context), writtenAt: now }))
      return ok({ rows, isStructural: true, moves, entryId: entry.id, version: entry.version + 1 })
    },
  })

/** Brings an entry back, and with a node what went with it. What it hung on may be gone: then it hangs on nothing. */
export const restoreEntry = (context: DistrictContext, input: Named): Promise<Result<WrittenEntry>> =>
  changeEntries(context, {
    planId: input.planId,
    decide: async ({ facts }) => {
      const standing = facts.entries.find(candidate => candidate.id === input.entryId)
      if (standing) return ok({ rows: [], isStructural: false, entryId: standing.id, version: standing.version })
      const entry = facts.removed.find(candidate => candidate.id === input.entryId)
      if (!entry) return err(issue('not_found'))
      if (entry.version !== input.version) return conflict(entry)
      const wentWithIt = below(facts.removed, entry.id).filter(each => each.removedAt?.getTime() === entry.removedAt?.getTime())
      const back = [entry, ...wentWithIt]
      const stands = new Set([...facts.entries, ...back].map(each => each.id))
      const written = { removedAt: null, writtenBy: actorId(context), writtenAt: context.now() }
      const rows = back.map((each): PlanEntryRow => {
        const restored = { ...each, ...written, version: each.version + 1 }
        const { parent } = restored.kind === 'node' ? restored.content : { parent: null }
        return restored.kind === 'node' && parent !== null && !stands.has(parent)
          ? { ...restored, content: { ...restored.content, parent: null } }
          : restored
      })
      return ok({ rows, isStructural: true, entryId: entry.id, version: entry.version + 1 })
    },
  })
