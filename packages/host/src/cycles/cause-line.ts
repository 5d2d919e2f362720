import { can } from '@tilth/core/access'
import { markInWords } from '@tilth/core/rubrics'
import { query, readMany } from '@tilth/db'
import { finding, priority } from '@tilth/db/district'
import { and, desc, eq } from 'drizzle-orm'
import { readPlanFacts } from '../plans/plan-facts.ts'
import { positionsOf } from '../results/item-result.ts'
import { readCountedMarks } from '../results/stored-tallies.ts'
import { mayReadWords } from '../results/viewer.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf as subjectOfRound } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { CycleFacts } from './cycle-facts.ts'
import type { CauseKnot, MeasureName } from './views.ts'

interface Asked {
  readonly facts: CycleFacts
  readonly locale: 'en' | 'es'
  readonly ideaText: string
  readonly measures: readonly MeasureName[]
}

/**
 * Why this is done: the condition and what was agreed about it, the priority, the challenge, the idea, this cycle, and what shows
 * whether it helps. Each knot is there only for whoever may see it: the round's by the round's rules, the plan's by the plan's.
 */
export const causeOf = async (context: DistrictContext, asked: Asked): Promise<readonly CauseKnot[]> => {
  const { facts, ideaText, measures } = asked
  const { row, plan } = facts.stored
  const mayReadPlan = can(context.actor, 'plan.read', { orgPath: facts.planPath })
  const [ofRound, ofPlan] = await Promise.all([roundKnots(context, asked), mayReadPlan ? planKnots(context, facts) : []])
  const used = measures.filter(measure => measuresOf(facts).has(measure.id))
  return [
    ...ofRound,
    ...ofPlan,
    { kind: 'idea', planId: mayReadPlan ? plan.id : null, text: ideaText },
    { kind: 'cycle', number: row.number, title: row.title },
    ...used.map(({ id, name }) => ({ kind: 'measure' as const, measureId: id, name })),
  ]
}

/** Measures that were named in an answer or counted in the log. */
const measuresOf = ({ stored, model }: CycleFacts): ReadonlySet<string> => {
  const { state } = stored.row
  const named = model.stages
    .flatMap(stage => stage.prompts)
    .filter(prompt => prompt.kind === 'measures')
    .flatMap(prompt => Object.values(state.answers[prompt.id] ?? {}))
    .flatMap(value => (Array.isArray(value) ? (value as readonly string[]) : []))
  return new Set([...named, ...state.log.flatMap(entry => (entry.measure === null || entry.struck ? [] : [entry.measure]))])
}

const planKnots = async (context: DistrictContext, { stored: { plan } }: CycleFacts): Promise<readonly CauseKnot[]> => {
  const found = await readPlanFacts(context, plan.id)
  const [challenge] = found?.entries.flatMap(entry => (entry.kind === 'challenge' ? [entry.content.text] : [])) ?? []
  return challenge === undefined
    ? [{ kind: 'plan', planId: plan.id, title: plan.title }]
    : [{ kind: 'challenge', planId: plan.id, text: challenge }]
}

const roundKnots = async (context: DistrictContext, { facts, locale }: Asked): Promise<readonly CauseKnot[]> => {
  const { roundId, item } = facts.stored.plan
  const round = await readRoundFacts(context, roundId)
  if (!round?.reveals.has(item) || !can(context.actor, 'results.read', subjectOfRound(round))) return []
  const [{ framework }, marks, [[newest], [chosen]]] = await Promise.all([
    readPinnedFramework(context, round.round.frameworkHash),
    readCountedMarks(context, { facts: round, items: [item] }),
    readMany(context.db, [
      query
        .select({ position: finding.position })
        .from(finding)
        .where(and(eq(finding.roundId, roundId), eq(finding.item, item)))
        .orderBy(desc(finding.version))
        .limit(1),
      query
        .select({ lens: priority.lens, reason: priority.reason, state: priority.state })
        .from(priority)
        .where(and(eq(priority.roundId, roundId), eq(priority.item, item))),
    ]),
  ])
  const [form] = formItems(framework, { ...round.round, items: [item], locale })
  if (!form) return []
  const hasWords = mayReadWords(context, { facts: round, item, counted: positionsOf(marks.get(item) ?? []).length })
  const position = newest?.position ?? null
  const agreed = position === null || !hasWords ? null : markInWords(position, { scale: form.scale, locale })
  return [
    { kind: 'condition', roundId, item, label: form.label, agreed },
    ...(chosen?.state === 'chosen'
      ? [{ kind: 'priority' as const, roundId, lens: hasWords ? chosen.lens : null, reason: hasWords ? chosen.reason : '' }]
      : []),
  ]
}
