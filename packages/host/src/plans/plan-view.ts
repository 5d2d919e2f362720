import { can } from '@tilth/core/access'
import type { PlanTemplate } from '@tilth/core/plans'
import { readCalendars } from '../calendar/calendars.ts'
import { readNewNames } from '../editions/new-names.ts'
import { readPriorityRows } from '../priorities/priority-store.ts'
import type { Locale } from '../results/item-result.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { localizeTemplate } from '../work-documents/localized-documents.ts'
import { readPlanTemplate } from '../work-documents/pinned-documents.ts'
import { createSourceReader } from './challenge-sources.ts'
import { outlineView } from './outline-view.ts'
import type { PlanFacts } from './plan-facts.ts'
import { readPlanPeople } from './plan-people.ts'
import { type PlanEntryRow, readNames, readPlanComments, readPlanVersions } from './plan-store.ts'
import { planSubjectOf } from './policy.ts'
import { threadOf } from './priority-state.ts'
import { createRoundReader } from './round-words.ts'
import type { PlanEntryView, PlanTemplateView, PlanView } from './views.ts'

const templateView = (template: PlanTemplate, locale: Locale): PlanTemplateView => {
  const { id, title, owner, url, licence, untranslated, parts, horizons } = localizeTemplate(template, locale)
  return {
    id,
    title,
    owner,
    url: url ?? null,
    attribution: licence.attribution,
    licence: licence.name,
    untranslated,
    parts: parts.map(part => ({
      id: part.id,
      label: part.label,
      owner: part.owner,
      verbatim: part.verbatim,
      adapted: part.adapted ?? null,
      prompts: part.prompts.map(prompt => ({
        id: prompt.id,
        label: prompt.label,
        help: prompt.help ?? null,
        kind: prompt.kind,
        most: prompt.kind === 'text' ? 1 : (prompt.most ?? null),
      })),
    })),
    horizons: horizons.map(horizon => ({ id: horizon.id, label: horizon.label, help: horizon.help ?? null })),
  }
}

const entryView = (
  entry: PlanEntryRow,
  { names, mayUpdate }: { readonly names: ReadonlyMap<string, string>; readonly mayUpdate: boolean },
): PlanEntryView => {
  const { id, kind, prompt, version, content, writtenBy, writtenAt } = entry
  // The kind and its content come from the same row.
  return {
    id,
    kind,
    prompt,
    version,
    content,
    writtenBy: names.get(writtenBy) ?? '',
    writtenAt: writtenAt.toISOString(),
    mayUpdate,
  } as PlanEntryView
}

/** A plan as this person may read it: all the team wrote, and of what it came from only what the round shows them. */
export const planView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: PlanFacts; readonly locale: Locale },
): Promise<PlanView | null> => {
  const { plan, entries } = facts
  const rounds = createRoundReader(context, locale)
  const [round, reader, template, names, comments, [newest], people, priorities, calendars] = await Promise.all([
    rounds(plan.roundId),
    createSourceReader(context, rounds),
    readPlanTemplate(context, plan.templateHash),
    readNames(context),
    readPlanComments(context, plan.id),
    readPlanVersions(context, plan.id),
    readPlanPeople(context, plan.orgId),
    readPriorityRows(context, plan.roundId),
    readCalendars(context, locale),
  ])
  if (!round) return null
  const subject = planSubjectOf(context, facts)
  const me = actorId(context)
  const isOpen = plan.state !== 'ended'
  const mayUpdate = (entry: PlanEntryRow): boolean =>
    isOpen &&
    entry.kind === 'action' &&
    can(context.actor, 'action.update', { ...subject, own: subject.own === true || entry.content.ownerId === me })
  const challenges = entries.filter(entry => entry.kind === 'challenge')
  const sources = await Promise.all(
    challenges.map(async entry => [entry.id, await Promise.all(entry.content.data.map(reader.view))] as const),
  )
  return {
    plan: {
      id: plan.id,
      orgId: plan.orgId,
      orgName: facts.orgName,
      title: plan.title,
      state: plan.state,
      stateReason: plan.stateReason,
      leadId: plan.leadId,
      lead: plan.leadId === null ? null : (names.get(plan.leadId) ?? null),
      reviewRule: plan.reviewRule,
      createdAt: plan.createdAt.toISOString(),
      changedAt: plan.changedAt.toISOString(),
      version: newest?.version ?? 0,
    },
    today: calendars.today,
    template: templateView(template, locale),
    entries: entries.map(entry => entryView(entry, { names, mayUpdate: mayUpdate(entry) })),
    sources: Object.fromEntries(sources),
    outline: await outlineView(context, { planId: plan.id, entries, measures: reader.measures, locale }),
    thread: threadOf(context, { round, item: plan.item, row: priorities.rows.find(row => row.item === plan.item) }),
    newNames: (await readNewNames(context, { round: round.facts.round, locale }))(plan.item),
    comments: comments.map(row => ({
      id: row.id,
      about: row.about,
      author: names.get(row.authorId) ?? '',
      mine: row.authorId === me,
      text: row.text,
      writtenAt: row.writtenAt.toISOString(),
    })),
    people,
    may: { write: can(context.actor, 'plan.write', subject), comment: can(context.actor, 'plan.comment', subject) },
  }
}
