import { query, readMany } from '@tilth/db'
import { reveal, round } from '@tilth/db/district'
import { desc, eq } from 'drizzle-orm'
import type { Locale } from '../results/item-result.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { attachableEvidence, readMeasuresFor } from './challenge-sources.ts'
import { conditionChoices } from './condition-choices.ts'
import { measureWords } from './outline-view.ts'
import type { PlanFacts } from './plan-facts.ts'
import { createRoundReader } from './round-words.ts'
import type { PlanChoicesView } from './views.ts'

/** How many rounds back something can be attached from. */
const mostRounds = 8

/** What this writer can attach to a challenge or hang on a driver: only what they may read themselves. */
export const planChoices = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: PlanFacts; readonly locale: Locale },
): Promise<PlanChoicesView> => {
  const read = createRoundReader(context, locale)
  const [revealed] = await readMany(context.db, [
    query
      .selectDistinct({ id: round.id, orgId: round.orgId, createdAt: round.createdAt })
      .from(round)
      .innerJoin(reveal, eq(reveal.roundId, round.id))
      .orderBy(desc(round.createdAt), desc(round.id)),
  ])
  const near = revealed.filter(row => facts.orgPath.includes(row.orgId)).map(row => row.id)
  const roundIds = [...new Set([facts.plan.roundId, ...near])].slice(0, mostRounds)
  const rounds = (await Promise.all(roundIds.map(read))).flatMap(found => (found?.mayReadResults ? [found] : []))
  const measures = await readMeasuresFor(context)
  return {
    findings: rounds.flatMap(({ facts: of, items }) =>
      items
        .filter(item => of.reveals.has(item.code))
        .map(item => ({ roundId: of.round.id, item: item.code, label: item.label, roundTitle: of.round.title })),
    ),
    measures: [...measures.values()].filter(row => row.archivedAt === null).map(measureWords),
    evidence: await attachableEvidence(context, roundIds),
    conditions: conditionChoices(context, locale),
  }
}
