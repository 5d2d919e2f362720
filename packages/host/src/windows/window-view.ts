import { type Action, can } from '@tilth/core/access'
import { translate } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { window } from '@tilth/db/district'
import { desc, isNotNull } from 'drizzle-orm'
import { groupResult, type StoredResult } from '../breakdowns/group-result.ts'
import { creditOf, formItems, layersOf } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { isFullyRevealed } from '../rounds/round-facts.ts'
import { titleOfRound } from '../rounds/title-of-round.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { districtBlockers, readyForSchool, standingRelease } from './release-window.ts'
import type { PatternsView, WindowCard, WindowSchool, WindowView } from './views.ts'
import { isReleasedToSchool, isWithdrawn, readWindowFacts, type SchoolFacts, type WindowFacts } from './window-facts.ts'

type Locale = 'en' | 'es'

const seesWhole = (context: DistrictContext, facts: WindowFacts): boolean => can(context.actor, 'window.read', { orgPath: facts.orgPath })

/** A school sees itself in a window and no other; whoever supports the org above sees all of them. */
const visibleSchools = (context: DistrictContext, facts: WindowFacts): readonly SchoolFacts[] =>
  facts.schools.filter(school => seesWhole(context, facts) || can(context.actor, 'window.read', { orgPath: school.facts.orgPath }))

/** Of a school that left nothing is counted any more. */
const schoolView = (
  context: DistrictContext,
  { facts, school }: { readonly facts: WindowFacts; readonly school: SchoolFacts },
): WindowSchool => {
  const { round } = school.facts
  const withdrawn = isWithdrawn(school)
  return {
    orgId: school.orgId,
    orgName: school.orgName,
    roundId: round.id,
    state: round.state,
    invited: withdrawn ? 0 : school.facts.invitedCount,
    finished: withdrawn ? 0 : school.facts.finishedCount,
    revealed: !withdrawn && isFullyRevealed(school.facts),
    withdrawn,
    releasedToSchool: !withdrawn && isReleasedToSchool(facts, school),
    mayOpenRound: can(context.actor, 'round.read', subjectOf(school.facts)),
  }
}

const stateOf = (schools: readonly SchoolFacts[]): WindowCard['state'] => {
  const states = new Set(schools.filter(school => !isWithdrawn(school)).map(school => school.facts.round.state))
  if (states.size <= 1) return [...states][0] ?? 'closed'
  return 'open'
}

const closesAtOf = (schools: readonly SchoolFacts[]): string | null => {
  const times = schools.filter(school => !isWithdrawn(school)).flatMap(({ facts }) => facts.round.closesAt?.getTime() ?? [])
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString()
}

const patternsOf = (
  facts: WindowFacts,
  { forms, locale }: { readonly forms: readonly FormItem[]; readonly locale: Locale },
): PatternsView | null => {
  const standing = standingRelease(facts)
  if (!standing) return null
  const { row, snapshot } = standing
  const schools = facts.schools.filter(school => snapshot.rounds.includes(school.facts.round.id))
  const shownIn = (stored: StoredResult | null | undefined) => (stored ? groupResult(stored, locale) : null)
  return {
    releasedAt: row.releasedAt.toISOString(),
    floor: snapshot.floor,
    schools: schools.map(school => ({
      orgId: school.orgId,
      orgName: school.orgName,
      protected: !(school.facts.round.id in snapshot.people),
      people: snapshot.people[school.facts.round.id] ?? null,
    })),
    items: snapshot.items.flatMap(item => {
      const form = forms.find(candidate => candidate.code === item.code)
      if (!form) return []
      const { code, label, shortLabel, layer, scale } = form
      return [
        {
          code,
          label,
          shortLabel,
          layer,
          scale,
          all: shownIn(item.all),
          bySchool: schools.map(school => shownIn(item.bySchool[school.facts.round.id])),
          need: item.need,
          sentence: item.sentence[locale],
        },
      ]
    }),
    supports: { ...snapshot.supports, sentence: snapshot.supports.sentence[locale] },
  }
}

const readForms = async (context: DistrictContext, { facts, locale }: { readonly facts: WindowFacts; readonly locale: Locale }) => {
  const forms: FormItem[] = []
  for (const { facts: each } of facts.schools) {
    const { framework } = await readPinnedFramework(context, each.round.frameworkHash)
    for (const form of formItems(framework, { ...each.round, locale })) if (!forms.some(known => known.code === form.code)) forms.push(form)
  }
  return forms
}

/** What this person may see of a window; null where there is nothing in it. */
export const windowView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: WindowFacts; readonly locale: Locale },
): Promise<WindowView | null> => {
  const [model] = facts.schools
  if (!model) return null
  const whole = seesWhole(context, facts)
  const schools = visibleSchools(context, facts)
  const may = (action: Action): boolean => can(context.actor, action, { orgPath: facts.orgPath })
  const [{ framework }, forms] = await Promise.all([
    readPinnedFramework(context, model.facts.round.frameworkHash),
    readForms(context, { facts, locale }),
  ])
  const localized = translate(framework, locale)
  const blockers = districtBlockers(facts)
  return {
    id: facts.window.id,
    title: facts.window.title,
    orgId: facts.window.orgId,
    orgName: facts.orgName,
    framework: creditOf(framework, localized),
    instrumentTitle: titleOfRound(localized, model.facts.round),
    layers: layersOf(localized),
    schools: schools.map(school => schoolView(context, { facts, school })),
    version: facts.version,
    patterns: whole ? patternsOf(facts, { forms, locale }) : null,
    releases: facts.releases
      .filter(row => (row.stage === 'district' ? whole : schools.some(school => school.facts.round.id === row.roundId)))
      .map(row => ({
        id: row.id,
        stage: row.stage === 'district' ? 'district' : 'school',
        orgName: schools.find(school => school.facts.round.id === row.roundId)?.orgName ?? null,
        number: row.number,
        releasedAt: row.releasedAt.toISOString(),
        releasedBy: row.by,
      })),
    may: {
      edit: whole && may('round.edit'),
      addSchools: whole && may('round.create'),
      releaseToSchools: whole && may('window.release') && readyForSchool(facts).length > 0,
      releaseToDistrict: whole && may('window.release') && blockers.length === 0,
      withdraw: schools.some(school => !isWithdrawn(school) && can(context.actor, 'round.edit', { orgPath: school.facts.orgPath })),
    },
    releaseBlockers: whole ? blockers.map(({ code, params }) => ({ code, ...(params ? { params } : {}) })) : [],
  }
}

/** The windows of which this person may see something, newest first. */
export const windowCards = async (context: DistrictContext, locale: Locale): Promise<readonly WindowCard[]> => {
  const [rows] = await readMany(context.db, [
    query.select({ id: window.id }).from(window).where(isNotNull(window.orgId)).orderBy(desc(window.createdAt), desc(window.id)),
  ])
  const cards: WindowCard[] = []
  for (const { id } of rows) {
    const facts = await readWindowFacts(context, id)
    const schools = facts ? visibleSchools(context, facts) : []
    const [model] = schools
    if (!facts || !model) continue
    const { framework } = await readPinnedFramework(context, model.facts.round.frameworkHash)
    const localized = translate(framework, locale)
    const isOut = schools.some(school => isReleasedToSchool(facts, school))
    cards.push({
      id,
      title: facts.window.title,
      orgName: facts.orgName,
      instrumentTitle: titleOfRound(localized, model.facts.round),
      schools: schools.filter(school => !isWithdrawn(school)).length,
      state: stateOf(schools),
      closesAt: closesAtOf(schools),
      released: seesWhole(context, facts) && standingRelease(facts) ? 'district' : isOut ? 'schools' : 'none',
    })
  }
  return cards
}
