import { err, issue, ok, type Result } from '@tilth/core'
import type { Answer, CycleModel } from '@tilth/core/cycles'
import { today } from '../calendar/district-time.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { localizeCycleModel } from '../work-documents/localized-documents.ts'
import { listCycleModels } from '../work-documents/offered-documents.ts'
import { type CycleRow, readCycleRows } from './cycle-store.ts'
import { answerInWords } from './history.ts'
import { ideasOf } from './ideas.ts'
import { measuresFor } from './measures-of-cycle.ts'
import { keyOf, readModel, sameModel } from './model-of-cycle.ts'
import { peopleAt, readNames } from './people-of-cycle.ts'
import { readPlanOfCycle } from './plan-of-cycle.ts'
import type { CarriedCycle, MeasureName, NewCycleModel, NewCycleView } from './views.ts'

const asChoice = (key: string, model: CycleModel): NewCycleModel => ({
  key,
  id: model.id,
  title: model.title,
  shortTitle: model.shortTitle,
  summary: model.summary,
  stages: model.stages.map(({ label, purpose }) => ({ label, purpose })),
  scales: model.scales,
  tips: model.tips.map(tip => tip.text),
  prompts: (model.stages[0]?.prompts ?? []).map(prompt => ({
    id: prompt.id,
    label: prompt.label,
    help: prompt.help ?? '',
    kind: prompt.kind,
    many: prompt.many,
    forEach: prompt.forEach ?? null,
    options: prompt.options ?? [],
    isAlwaysRequired: prompt.required === 'always',
  })),
})

/** What goes over from a cycle that was decided: everything planned then, and what was said about the next one, to be changed. */
const carry = async (
  context: DistrictContext,
  { row, locale, measures }: { readonly row: CycleRow; readonly locale: 'en' | 'es'; readonly measures: readonly MeasureName[] },
): Promise<{ readonly carried: CarriedCycle; readonly model: CycleModel }> => {
  const [model, nameOf] = await Promise.all([readModel(context, { hash: row.modelHash, locale }), readNames(context)])
  const { state } = row
  const decision = model.decisions.find(candidate => candidate.id === state.end?.decision)
  const planned = new Set(model.stages[0]?.prompts.map(prompt => prompt.id))
  const answers: Record<string, Answer> = {}
  for (const [prompt, rows] of Object.entries(state.answers)) if (planned.has(prompt)) answers[prompt] = rows
  const words = (decision?.needs ?? []).flatMap(prompt => {
    const text = answerInWords(state.answers[prompt] ?? {}, { prompt, telling: { model, nameOf, measures, locale } })
    const label = model.stages.flatMap(stage => stage.prompts).find(candidate => candidate.id === prompt)?.label ?? ''
    return text === '' || planned.has(prompt) ? [] : [{ label, text }]
  })
  return {
    model,
    carried: {
      cycleId: row.id,
      number: row.number,
      ideaId: row.ideaId,
      modelKey: sameModel,
      title: row.title,
      orgId: row.orgId,
      ownerId: row.ownerId,
      team: row.team,
      answers,
      decision: decision?.label ?? '',
      reason: state.end?.reason ?? '',
      words,
    },
  }
}

/** Everything the five-minute plan is made from. `followsId` names the cycle whose decision opened it. */
export const newCycleView = async (
  context: DistrictContext,
  asked: { readonly planId: string; readonly followsId: string | null; readonly locale: 'en' | 'es' },
): Promise<Result<NewCycleView>> => {
  const [plan, day, rows] = await Promise.all([
    readPlanOfCycle(context, asked.planId),
    today(context),
    readCycleRows(context, { planId: asked.planId }),
  ])
  if (!plan) return err(issue('not_found'))
  const [measures, people, offered] = await Promise.all([
    measuresFor(context, { planId: asked.planId, orgPath: plan.orgPath }),
    peopleAt(context, plan.orgPath),
    listCycleModels(context, plan.plan.orgId),
  ])
  const followed = asked.followsId === null ? null : rows.find(row => row.id === asked.followsId)
  if (followed === undefined || (followed && followed.state.end === null)) return err(issue('not_found'))
  const carrying = followed ? await carry(context, { row: followed, locale: asked.locale, measures }) : null
  return ok({
    today: day,
    plan: { id: plan.plan.id, title: plan.plan.title, orgId: plan.plan.orgId, orgName: plan.orgName },
    ideas: ideasOf(plan).map(({ id, text }) => ({ id, text, cycles: rows.filter(row => row.ideaId === id).length })),
    models: [
      ...(carrying ? [asChoice(sameModel, carrying.model)] : []),
      ...offered
        .map(entry => ({ key: keyOf(entry), model: localizeCycleModel(entry.model, asked.locale) }))
        .filter(entry => entry.model.id !== carrying?.model.id)
        .map(entry => asChoice(entry.key, entry.model)),
    ],
    places: plan.places,
    people,
    measures: measures.filter(measure => !measure.isArchived),
    me: actorId(context),
    carried: carrying?.carried ?? null,
  })
}
