import { err, issue, ok, type Result } from '@tilth/core'
import { checkPlan, type PlanTemplate, type StandingPlanEntry } from '@tilth/core/plans'
import { activityStatement } from '../activity/activity-statement.ts'
import { readVersions } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite, type StreamVersion } from '../use-case/decide-and-write.ts'
import { readPlanTemplate } from '../work-documents/pinned-documents.ts'
import { type PlanFacts, readPlanFacts } from './plan-facts.ts'
import { changePlan, type PlanEntryRow, planEntriesStream, planEntryStream, planStream, storeEntry } from './plan-store.ts'

export interface EntryChange {
  /** Versions to be written, each one above the highest of its entry. None: nothing is to be done. */
  readonly rows: readonly PlanEntryRow[]
  /** Something is added, moved or taken out, so that the entries are looked at together. */
  readonly isStructural: boolean
  /** Streams beside those of the entries that must move with this, so that whoever relies on them decides again. */
  readonly moves?: readonly StreamVersion[]
  readonly entryId: string
  readonly version: number
}

export interface Planned {
  readonly facts: PlanFacts
  readonly template: PlanTemplate
}

export interface WrittenEntry {
  readonly entryId: string
  readonly version: number
}

const isStanding = (row: PlanEntryRow): boolean => row.removedAt === null

const afterwards = (facts: PlanFacts, rows: readonly PlanEntryRow[]): readonly StandingPlanEntry[] => {
  const written = new Set(rows.map(row => row.id))
  return [...facts.entries.filter(entry => !written.has(entry.id)), ...rows.filter(isStanding)]
}

/**
 * Every change of a plan's entries: never on a plan that has ended, with what the entries must be together, under the versions that
 * were read. An entry's stream counts with its versions, so a row says what it is written over.
 */
export const changeEntries = (
  context: DistrictContext,
  { planId, decide }: { readonly planId: string; readonly decide: (planned: Planned) => Promise<Result<EntryChange>> },
): Promise<Result<WrittenEntry>> =>
  decideAndWrite<WrittenEntry>(context, async () => {
    const [own, entries] = await readVersions(context, [planStream(planId), planEntriesStream(planId)])
    const facts = await readPlanFacts(context, planId)
    if (!facts || !own || !entries) return err(issue('not_found'))
    if (facts.plan.state === 'ended') return err(issue('plan.ended'))
    const template = await readPlanTemplate(context, facts.plan.templateHash)
    const decided = await decide({ facts, template })
    if (!decided.ok) return decided
    const { rows, isStructural, moves = [], entryId, version } = decided.value
    if (rows.length === 0) return ok({ statements: [], output: { entryId, version } })
    const [wrong] = isStructural ? checkPlan(afterwards(facts, rows), template) : []
    if (wrong) return err(wrong)
    return ok({
      statements: [
        activityStatement(context, { kind: 'plan.changed', orgId: facts.plan.orgId, subject: planId }),
        ...rows.map(storeEntry),
        changePlan(planId, { changedAt: context.now() }),
      ],
      expect: [...rows.map(row => [planEntryStream(row.id), row.version - 1] as const), ...(isStructural ? [entries] : []), ...moves],
      unchanged: [own],
      output: { entryId, version },
    })
  })
