import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { fedMeasure, org, person, plan } from '@tilth/db/district'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { drawAt, readChartGround, valuesFor } from './chart-of.ts'
import { describeMeasure } from './describe-measure.ts'
import { type MeasureRow, readMeasureRows } from './measure-store.ts'
import { meetingPlace } from './policy.ts'
import type { MeasureCard, MeasuresView } from './views.ts'

const inOrder = (a: MeasureCard, b: MeasureCard): number =>
  Number(a.measure.isArchived) - Number(b.measure.isArchived) ||
  Number(b.chart.isStale) - Number(a.chart.isStale) ||
  a.measure.name.localeCompare(b.measure.name)

/** Every measure this person may know of, each with the chart of the place where they meet it. */
export const listOfMeasures = async (context: DistrictContext, locale: 'en' | 'es'): Promise<MeasuresView> => {
  const [rows, [orgs, plans, people, fed]] = await Promise.all([
    readMeasureRows(context),
    readMany(context.db, [
      query.select({ id: org.id, parentId: org.parentId, name: org.name }).from(org),
      query.select({ id: plan.id, title: plan.title, leadId: plan.leadId }).from(plan),
      query.select({ id: person.id, name: person.name }).from(person),
      query.select({ measureId: fedMeasure.measureId }).from(fedMeasure),
    ]),
  ])
  const met = rows.flatMap(row => {
    const place = meetingPlace(context, { orgs, orgId: row.orgId })
    return place === null ? [] : [{ row, place }]
  })
  const ground = await readChartGround(context, { measureIds: met.map(({ row }) => row.id), locale })
  const isFed = new Set(fed.map(({ measureId }) => measureId))
  const cards = await Promise.all(
    met.map(async ({ row, place }): Promise<MeasureCard> => {
      const values = await valuesFor(context, { ground, measure: row })
      const chart = drawAt(ground, { measure: row, values, orgId: place })
      return {
        measure: describeMeasure(row, namesOf(row, { orgs, plans, people })),
        chart,
        placesWithValues: [...values.places].filter(id => id !== place).length,
        mayEnter: row.archivedAt === null && !isFed.has(row.id) && can(context.actor, 'datum.enter', { orgPath: orgPathOf(orgs, place) }),
      }
    }),
  )
  const roles = context.actor.kind === 'person' ? context.actor.roles : []
  const mayCreate = roles.some(({ orgId }) => can(context.actor, 'measure.write', { orgPath: orgPathOf(orgs, orgId) }))
  const leadsPlan =
    context.actor.kind === 'person' && plans.some(({ leadId }) => context.actor.kind === 'person' && leadId === context.actor.personId)
  return { today: ground.calendars.today, measures: cards.toSorted(inOrder), may: { create: mayCreate || leadsPlan } }
}

interface Names {
  readonly orgs: readonly { readonly id: string; readonly name: string }[]
  readonly plans: readonly { readonly id: string; readonly title: string }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

const namesOf = ({ orgId, planId, collectorId }: MeasureRow, { orgs, plans, people }: Names) => ({
  orgName: orgs.find(({ id }) => id === orgId)?.name ?? '',
  planTitle: plans.find(({ id }) => id === planId)?.title ?? null,
  collectorName: people.find(({ id }) => id === collectorId)?.name ?? null,
})
