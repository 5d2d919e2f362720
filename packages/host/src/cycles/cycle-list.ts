import { can } from '@tilth/core/access'
import { type CycleModel, daysBetween, type NextThing, nextThing } from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { org, plan } from '@tilth/db/district'
import { today as readToday } from '../calendar/district-time.ts'
import { orgPathOf } from '../people/org-path.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type CycleRow, readCycleRows } from './cycle-store.ts'
import { readIdeaTexts } from './ideas.ts'
import { readModel } from './model-of-cycle.ts'
import { readNames } from './people-of-cycle.ts'
import { scaleOf } from './ramp-view.ts'
import type { CycleCard, CyclesView } from './views.ts'

const standingOrder = { 'past-end': 0, now: 1, waiting: 2, done: 3 } as const

const labelOf = (model: CycleModel, next: NextThing): string => {
  if (next.kind === 'answer') return model.stages.flatMap(stage => stage.prompts).find(prompt => prompt.id === next.prompt)?.label ?? ''
  return next.kind === 'move' ? (model.stages.find(stage => stage.id === next.stage)?.label ?? '') : ''
}

/** Cycles this person may look at, those past their end first, then what runs, what waits to begin, what is done. */
export const cyclesView = async (
  context: DistrictContext,
  asked: { readonly planId: string | null; readonly orgId: string | null; readonly locale: 'en' | 'es' },
): Promise<CyclesView> => {
  const [rows, today, [orgs, plans], texts, nameOf] = await Promise.all([
    readCycleRows(context, asked.planId === null ? {} : { planId: asked.planId }),
    readToday(context),
    readMany(context.db, [
      query.select({ id: org.id, parentId: org.parentId, name: org.name }).from(org),
      query.select({ id: plan.id, orgId: plan.orgId, leadId: plan.leadId, title: plan.title, state: plan.state }).from(plan),
    ]),
    readIdeaTexts(context),
    readNames(context),
  ])
  const pathOf = (orgId: string): readonly string[] => orgPathOf(orgs, orgId)
  const nameOfOrg = (orgId: string): string => orgs.find(candidate => candidate.id === orgId)?.name ?? ''
  const me = actorId(context)
  const seen = rows.filter(
    row =>
      can(context.actor, 'cycle.read', { orgPath: pathOf(row.orgId) }) && (asked.orgId === null || pathOf(row.orgId).includes(asked.orgId)),
  )
  const card = async (row: CycleRow): Promise<CycleCard> => {
    const model = await readModel(context, { hash: row.modelHash, locale: asked.locale })
    const { state } = row
    const found = plans.find(candidate => candidate.id === row.planId)
    const ending = model.decisions.find(decision => decision.id === state.end?.decision)
    const next = nextThing(model, { state, on: today })
    const daysPast = state.plannedEnd === null || state.end ? 0 : Math.max(0, daysBetween(state.plannedEnd, today))
    const keepsLog = model.stages.find(stage => stage.id === state.stage)?.keepsLog === true && state.end === null
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      planId: row.planId,
      planTitle: found && can(context.actor, 'plan.read', { orgPath: pathOf(found.orgId) }) ? found.title : null,
      ideaId: row.ideaId,
      ideaText: texts.get(row.ideaId) ?? '',
      orgId: row.orgId,
      orgName: nameOfOrg(row.orgId),
      ownerName: nameOf(row.ownerId).name,
      isMine: row.ownerId === me || row.team.includes(me),
      modelTitle: model.shortTitle,
      stage: model.stages.find(stage => stage.id === state.stage)?.label ?? '',
      scope: scaleOf(model, state)?.label ?? null,
      plannedStart: row.plannedStart,
      plannedEnd: state.plannedEnd,
      standing: state.end ? 'done' : daysPast > 0 ? 'past-end' : state.opened.length > 1 ? 'now' : 'waiting',
      daysPast,
      next,
      nextLabel: labelOf(model, next),
      decision: ending?.label ?? null,
      opens: ending?.opens ?? null,
      endedOn: state.end?.on ?? null,
      logLines: state.log.filter(entry => !entry.struck).length,
      mayLog: keepsLog && can(context.actor, 'cycle.log', { orgPath: pathOf(row.orgId) }),
    }
  }
  const cycles = await Promise.all(seen.map(card))
  return {
    today,
    cycles: cycles.toSorted(
      (a, b) =>
        standingOrder[a.standing] - standingOrder[b.standing] ||
        b.daysPast - a.daysPast ||
        (b.endedOn ?? '').localeCompare(a.endedOn ?? '') ||
        a.title.localeCompare(b.title),
    ),
    plans: plans
      .filter(
        candidate =>
          candidate.state !== 'ended' &&
          can(context.actor, 'cycle.write', {
            orgPath: pathOf(candidate.orgId),
            own: candidate.leadId !== null && candidate.leadId === me,
          }),
      )
      .map(candidate => ({ id: candidate.id, title: candidate.title, orgName: nameOfOrg(candidate.orgId) })),
  }
}
