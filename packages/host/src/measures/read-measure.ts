import { err, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { person } from '@tilth/db/district'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { drawAt, isHolderAt, readChartGround, valuesFor } from './chart-of.ts'
import { describeMeasure } from './describe-measure.ts'
import { type MeasureFacts, type MeasureOrg, readMeasureFacts } from './measure-facts.ts'
import { type DatumRow, selectMarks, selectVersionsOfValues } from './measure-store.ts'
import { meetingPlace } from './policy.ts'
import { policyFor } from './release/read-released.ts'
import type { DatumView, MeasureHistoryView, MeasurePlace, MeasureView } from './views.ts'

interface Asked {
  readonly measureId: string
  readonly orgId: string | null
  readonly group: string
  readonly control: boolean
  readonly locale: 'en' | 'es'
}

type NameOf = (id: string) => string | null

const readNames = async (context: DistrictContext): Promise<NameOf> => {
  const [people] = await readMany(context.db, [query.select({ id: person.id, name: person.name }).from(person)])
  const names = new Map(people.map(row => [row.id, row.name]))
  return id => names.get(id) ?? null
}

const datumView = (row: DatumRow, nameOf: NameOf): DatumView => ({
  on: row.on,
  value: row.value,
  denominator: row.denominator,
  note: row.note,
  version: row.version,
  source: row.source,
  cycleId: row.cycleId,
  enteredBy: nameOf(row.enteredBy),
  enteredAt: row.enteredAt.toISOString(),
})

/** The measure's own place and what is below it, parents first, archived ones only where they have values. */
export const placesUnder = (orgs: readonly MeasureOrg[], orgId: string): readonly MeasureOrg[] => {
  const own = orgs.filter(row => row.id === orgId)
  const below = (parentId: string): readonly MeasureOrg[] =>
    orgs.filter(row => row.parentId === parentId).flatMap(row => [row, ...below(row.id)])
  return [...own, ...below(orgId)]
}

const placesOf = (
  context: DistrictContext,
  { orgs, measure, isFed }: MeasureFacts,
  withValues: ReadonlySet<string>,
): readonly MeasurePlace[] => {
  const depth = orgPathOf(orgs, measure.orgId).length
  return placesUnder(orgs, measure.orgId)
    .filter(place => place.archivedAt === null || withValues.has(place.id))
    .map(place => {
      const orgPath = orgPathOf(orgs, place.id)
      return {
        id: place.id,
        name: place.name,
        depth: orgPath.length - depth,
        hasValues: withValues.has(place.id),
        mayEnter: measure.archivedAt === null && !isFed && place.archivedAt === null && isHolderAt(context, orgPath),
      }
    })
}

const firstPlace = (
  context: DistrictContext,
  { facts, withValues }: { readonly facts: MeasureFacts; readonly withValues: ReadonlySet<string> },
): string => {
  const { measure, orgs } = facts
  const [only] = withValues
  if (only !== undefined && withValues.size === 1) return only
  return meetingPlace(context, { orgs, orgId: measure.orgId }) ?? measure.orgId
}

/** The page of a measure at a place; without one where this person meets it, or at the one place below that has values. */
export const readMeasureView = async (context: DistrictContext, asked: Asked): Promise<Result<MeasureView>> => {
  const facts = await readMeasureFacts(context, asked.measureId)
  if (!facts) return err(issue('not_found'))
  const { measure, orgs } = facts
  const [ground, nameOf] = await Promise.all([
    readChartGround(context, { measureIds: [measure.id], locale: asked.locale }),
    readNames(context),
  ])
  const values = await valuesFor(context, { ground, measure })
  const orgId = asked.orgId ?? firstPlace(context, { facts, withValues: values.places })
  const orgPath = orgPathOf(orgs, orgId)
  const subject = { orgPath, own: facts.isOwn }
  const isOpen = measure.archivedAt === null
  return ok({
    today: ground.calendars.today,
    measure: describeMeasure(measure, {
      orgName: orgs.find(row => row.id === measure.orgId)?.name ?? '',
      planTitle: facts.planTitle,
      collectorName: measure.collectorId === null ? null : nameOf(measure.collectorId),
    }),
    version: facts.version[1],
    chart: drawAt(ground, { measure, values, orgId, group: asked.group, control: asked.control }),
    place: { id: orgId, name: orgs.find(row => row.id === orgId)?.name ?? '' },
    places: placesOf(context, facts, values.places),
    groups: [...new Set(ground.values.flatMap(row => (row.group === '' ? [] : [row.group])))].toSorted(),
    data: values.isHolder(orgId)
      ? ground.values
          .filter(row => row.orgId === orgId && row.group === asked.group)
          .toReversed()
          .map(row => datumView(row, nameOf))
      : [],
    isFed: facts.isFed,
    fedBy: facts.fedBy,
    floor: policyFor(measure)?.threshold ?? null,
    may: {
      edit: can(context.actor, 'measure.write', { orgPath: facts.orgPath, own: facts.isOwn }),
      enter: isOpen && !facts.isFed && can(context.actor, 'datum.enter', subject),
      decide: isOpen && can(context.actor, 'measure.write', subject),
      settings: isOpen && can(context.actor, 'measure.write', { orgPath: facts.orgPath, own: facts.isOwn }),
    },
  })
}

/** All versions of all values at a place, and every mark, with who and when; for those who hold the values. */
export const readMeasureHistory = async (
  context: DistrictContext,
  { measureId, orgId }: { readonly measureId: string; readonly orgId: string },
): Promise<Result<MeasureHistoryView>> => {
  const [[rows, marks], nameOf] = await Promise.all([
    readMany(context.db, [selectVersionsOfValues({ measureId, orgId }), selectMarks({ measureIds: [measureId], orgId })]),
    readNames(context),
  ])
  const newest = new Map(rows.map(row => [JSON.stringify([row.group, row.on]), row]))
  return ok({
    values: rows.toReversed().map(row => ({
      ...datumView(row, nameOf),
      group: row.group,
      isRemoved: row.removedAt !== null,
      isStanding: newest.get(JSON.stringify([row.group, row.on])) === row,
    })),
    marks: marks.toReversed().map(row => ({
      id: row.id,
      kind: row.kind,
      on: row.on,
      label: row.label,
      reason: row.reason,
      madeBy: nameOf(row.madeBy),
      madeAt: row.madeAt.toISOString(),
      removedBy: row.removedBy === null ? null : nameOf(row.removedBy),
      removedAt: row.removedAt?.toISOString() ?? null,
    })),
  })
}
