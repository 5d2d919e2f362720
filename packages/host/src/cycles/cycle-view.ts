import { can } from '@tilth/core/access'
import { available, lacksForDecision, nextThing, warningsFor } from '@tilth/core/cycles'
import { dayIn, readTimeZone } from '../calendar/district-time.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { mayStrike } from './act-on-cycle.ts'
import { causeOf } from './cause-line.ts'
import { type CycleFacts, subjectOf } from './cycle-facts.ts'
import { historyOf } from './history.ts'
import { readIdeaTexts } from './ideas.ts'
import { filesOfCycle } from './log-files.ts'
import { datumsOfCycle, measuresFor } from './measures-of-cycle.ts'
import { type NameOf, peopleAt, readNames } from './people-of-cycle.ts'
import { rampOf } from './ramp-view.ts'
import { stagesOf } from './stage-views.ts'
import type { CycleOffers, CycleView, DecisionView, LogLine } from './views.ts'

/** A cycle as this person sees it: where it stands, what came of it, what can be done now, and the thread it hangs on. */
export const cycleView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: CycleFacts; readonly locale: 'en' | 'es' },
): Promise<CycleView> => {
  const { stored, model, today, orgPath } = facts
  const { row, plan } = stored
  const { state } = row
  const [nameOf, timeZone, texts, measures, files, datums, people] = await Promise.all([
    readNames(context),
    readTimeZone(context),
    readIdeaTexts(context),
    measuresFor(context, { planId: row.planId, orgPath }),
    filesOfCycle(context, row.id),
    datumsOfCycle(context, row.id),
    peopleAt(context, orgPath),
  ])
  const dayOfEvent = (at: Date): string => dayIn(at, timeZone)
  const ideaText = texts.get(row.ideaId) ?? ''
  const [ramp, cause] = await Promise.all([
    rampOf(context, { facts, locale, dayOfEvent }),
    causeOf(context, { facts, locale, ideaText, measures }),
  ])
  const offers = offersOf(context, facts)
  const mayReadPlan = can(context.actor, 'plan.read', { orgPath: facts.planPath })
  const followed = stored.ramp.find(other => other.id === row.followsId)
  const follower = stored.ramp.find(other => other.followsId === row.id)
  const ending = model.decisions.find(decision => decision.id === state.end?.decision)
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    today,
    no: stored.events.at(-1)?.no ?? 0,
    org: { id: row.orgId, name: facts.orgName },
    plan: mayReadPlan ? { id: plan.id, title: plan.title } : null,
    idea: { id: row.ideaId, text: ideaText },
    owner: nameOf(row.ownerId),
    team: row.team.map(nameOf),
    plannedStart: row.plannedStart,
    plannedEnd: state.plannedEnd,
    startedOn: startedOn(facts, dayOfEvent),
    model: {
      id: model.id,
      title: model.title,
      shortTitle: model.shortTitle,
      summary: model.summary,
      credit: { owner: model.owner, attribution: model.licence.attribution, licenceName: model.licence.name, url: model.url ?? null },
      scales: model.scales,
      tips: model.tips.map(tip => tip.text),
    },
    stages: stagesOf({ facts, nameOf, followed: followed?.state ?? null, dayOfEvent }),
    decisions: decisionsOf(facts),
    next: nextThing(model, { state, on: today }),
    end: state.end
      ? {
          decision: state.end.decision,
          label: ending?.label ?? state.end.decision,
          opens: ending?.opens ?? 'nothing',
          reason: state.end.reason,
          on: state.end.on,
          by: nameOf(state.end.by),
        }
      : null,
    follows: followed
      ? {
          id: followed.id,
          number: followed.number,
          decision: model.decisions.find(decision => decision.id === followed.state.end?.decision)?.label ?? '',
        }
      : null,
    followedBy: follower ? { id: follower.id, number: follower.number } : null,
    log: logOf({ facts, nameOf, measures, files, datums }),
    ramp,
    cause,
    history: historyOf({ facts, nameOf, measures, locale }),
    people: offers.answer.length > 0 || offers.edit ? people : [],
    measures: measures.filter(measure => !measure.isArchived || isNamed(facts, measure.id)),
    can: offers,
  }
}

const isNamed = ({ stored }: CycleFacts, measureId: string): boolean =>
  stored.row.state.log.some(entry => entry.measure === measureId) ||
  Object.values(stored.row.state.answers).some(rows => Object.values(rows).some(value => Array.isArray(value) && value.includes(measureId)))

/** The day the second stage opened first: until then it was being planned. */
const startedOn = ({ stored, model }: Pick<CycleFacts, 'stored' | 'model'>, dayOfEvent: (at: Date) => string): string | null => {
  const first = model.stages[0]?.id
  const begun = stored.events.find(({ event }) => event.kind === 'moved' && event.stage !== first)
  return begun ? dayOfEvent(begun.at) : null
}

const decisionsOf = ({ model, stored, moment }: CycleFacts): readonly DecisionView[] => {
  const { state } = stored.row
  const labels = new Map(model.stages.flatMap(stage => stage.prompts).map(prompt => [prompt.id, prompt.label]))
  return model.decisions.map(decision => ({
    id: decision.id,
    label: decision.label,
    meaning: decision.meaning,
    opens: decision.opens,
    isAnytime: decision.anytime === true,
    needs: decision.needs,
    warnings: warningsFor({ model, state, moment }, decision.id).map(({ id, text }) => ({ id, text })),
    lacks: lacksForDecision({ model, state }, decision.id).map(lack => labels.get(String(lack.path?.[0])) ?? ''),
  }))
}

/** What the engine offers now, less what is not this person's to do: whatever is left is taken when it is sent. */
const offersOf = (context: DistrictContext, facts: CycleFacts): CycleOffers => {
  const { model, stored, moment } = facts
  const targets = available({ model, state: stored.row.state, moment })
  const writes = can(context.actor, 'cycle.write', subjectOf(context, { facts, held: 'team' }))
  const owns = can(context.actor, 'cycle.write', subjectOf(context, { facts, held: 'owner' }))
  const logs = can(context.actor, 'cycle.log', subjectOf(context, { facts, held: 'team' }))
  const mayTake = (id: string): boolean =>
    logs && mayStrike(context, { facts, by: stored.row.state.log.find(entry => entry.id === id)?.by ?? '' })
  const opens = model.decisions.find(decision => decision.id === stored.row.state.end?.decision)?.opens
  return {
    answer: writes ? targets.flatMap(target => (target.kind === 'answer' ? [target.prompt] : [])) : [],
    note: writes ? targets.flatMap(target => (target.kind === 'note' ? [target.prompt] : [])) : [],
    log: logs && targets.some(target => target.kind === 'log'),
    strike: targets.flatMap(target => (target.kind === 'strike' && mayTake(target.id) ? [target.id] : [])),
    restore: targets.flatMap(target => (target.kind === 'restore' && mayTake(target.id) ? [target.id] : [])),
    move: writes ? targets.flatMap(target => (target.kind === 'move' ? [target.stage] : [])) : [],
    extend: writes && targets.some(target => target.kind === 'extend'),
    decide: owns ? targets.flatMap(target => (target.kind === 'decide' ? [target.decision] : [])) : [],
    reopen: owns && targets.some(target => target.kind === 'reopen'),
    edit: owns,
    follow:
      (opens === 'next-cycle' || opens === 'spread') && !moment.isFollowed && stored.plan.state !== 'ended' && mayStart(context, facts),
  }
}

const mayStart = (context: DistrictContext, { stored, planPath }: CycleFacts): boolean => {
  const me = context.actor.kind === 'person' ? context.actor.personId : null
  return can(context.actor, 'cycle.write', { orgPath: planPath, own: me !== null && stored.plan.leadId === me })
}

const logOf = ({
  facts,
  nameOf,
  measures,
  files,
  datums,
}: {
  readonly facts: CycleFacts
  readonly nameOf: NameOf
  readonly measures: CycleView['measures']
  readonly files: Awaited<ReturnType<typeof filesOfCycle>>
  readonly datums: Awaited<ReturnType<typeof datumsOfCycle>>
}): readonly LogLine[] =>
  facts.stored.row.state.log
    .map(entry => ({
      id: entry.id,
      on: entry.on,
      by: nameOf(entry.by),
      text: entry.text,
      value: entry.value,
      denominator: datums.get(entry.id)?.denominator ?? null,
      measure: measures.find(measure => measure.id === entry.measure) ?? null,
      isStruck: entry.struck,
      files: files.filter(file => file.entryId === entry.id).map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
    }))
    .toReversed()
