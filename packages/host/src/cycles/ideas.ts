import type { PlanEntryContents } from '@tilth/core/plans'
import { query, readMany, type Statement, selectVersions, versionsOf } from '@tilth/db'
import { planEntry } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import type { PlanFacts } from '../plans/plan-facts.ts'
import { planEntriesStream, planEntryStream, storeEntry } from '../plans/plan-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'

export interface ChangeIdea {
  readonly id: string
  readonly text: string
  /** Ids of the measures that hang on the idea. */
  readonly measures: readonly string[]
}

/** The change ideas of a plan in its own order. */
export const ideasOf = ({ entries }: PlanFacts): readonly ChangeIdea[] =>
  entries.flatMap(entry =>
    entry.kind === 'node' && entry.content.kind === 'change'
      ? [{ id: entry.id, text: entry.content.text, measures: entry.content.measures }]
      : [],
  )

/** What every idea of the district says now, by its id, also where it was taken off its plan: what was tested keeps its name. */
export const readIdeaTexts = async (context: Pick<DistrictContext, 'db'>): Promise<ReadonlyMap<string, string>> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ id: planEntry.id, content: planEntry.content })
      .from(planEntry)
      .where(eq(planEntry.kind, 'node'))
      .orderBy(asc(planEntry.version)),
  ])
  return new Map(rows.map(row => [row.id, (row.content as unknown as PlanEntryContents['node']).text]))
}

/** A new idea on the plan, under no driver yet. */
export const addIdea = async (
  context: DistrictContext,
  { plan, text }: { readonly plan: PlanFacts; readonly text: string },
): Promise<{ readonly id: string; readonly statements: readonly Statement[]; readonly expect: readonly StreamVersion[] }> => {
  const id = context.newId()
  const streams = [planEntriesStream(plan.plan.id), planEntryStream(id)]
  const [versions] = await readMany(context.db, [selectVersions(streams)])
  return {
    id,
    statements: [
      storeEntry({
        id,
        version: 1,
        planId: plan.plan.id,
        kind: 'node',
        prompt: '',
        position: Math.max(0, ...[...plan.entries, ...plan.removed].map(entry => entry.position)) + 1,
        content: { kind: 'change', parent: null, text, measures: [], conditions: [] },
        removedAt: null,
        writtenBy: actorId(context),
        writtenAt: context.now(),
      }),
    ],
    expect: versionsOf(streams, versions),
  }
}
