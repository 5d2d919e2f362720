import type { Form, RecordAudience, RecordViewer } from '@tilth/core/records'
import { record } from '@tilth/db/district'
import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { dayField } from './day-field.ts'
import type { RecordFilters } from './filter-records.ts'
import type { Look } from './record-sight.ts'

const never = sql`false`

const pathOf = (fieldId: string): string => `$."${fieldId}"`

/** A field holds one of these: as a text, among several, or as yes or no. */
const holdsOneOf = (fieldId: string, values: Iterable<string>): SQL => {
  const word = sql`case held.type when 'true' then 'yes' when 'false' then 'no' else held.value end`
  return sql`exists (select 1 from json_each(${record.fields}, ${pathOf(fieldId)}) as held where ${word} in ${[...values]})`
}

/**
 * A field points to a record of the same plugin in which another field holds one of these. A `cross join` keeps its order in SQLite: from
 * the field to the one record by its id, and never through all records of the plugin for each.
 */
const reachesOneOf = ([fieldId, beyond]: readonly [string, string], values: readonly string[]): SQL =>
  sql`exists (
    select 1 from json_each(${record.fields}, ${pathOf(fieldId)}) as step
    cross join record as reached on reached.id = step.value
    cross join json_each(reached.fields, ${pathOf(beyond)}) as held
    where +reached.plugin_id = ${record.pluginId} and held.value in ${values}
  )`

const isBelow = (orgIds: readonly string[], look: Look): SQL | undefined => {
  const below = look.orgs.filter(row => look.pathOf(row.id).some(id => orgIds.includes(id))).map(row => row.id)
  return below.length === look.orgs.length ? undefined : inArray(record.orgId, below)
}

const orgsHeld = ({ roles }: RecordViewer, role: string): readonly string[] =>
  roles.filter(held => held.role === role).map(held => held.orgId)

const whereHeld = (viewer: RecordViewer, { role, look }: { readonly role: string; readonly look: Look }): SQL | undefined => {
  const orgIds = orgsHeld(viewer, role)
  return orgIds.length === 0 ? never : isBelow(orgIds, look)
}

const whereAmong = (
  audience: RecordAudience,
  { viewer, look }: { readonly viewer: RecordViewer; readonly look: Look },
): SQL | undefined => {
  if (audience.who === 'role') return whereHeld(viewer, { role: audience.role, look })
  if (audience.who === 'author') return eq(record.createdBy, viewer.personId)
  const ids = audience.who === 'named' ? [viewer.personId] : orgsHeld(viewer, 'lead')
  const [own = '', beyond] = audience.field.split('.')
  return beyond === undefined ? holdsOneOf(own, ids) : reachesOneOf([own, beyond], ids)
}

/** Records of a form of which somebody sees anything at all, but for visits that are still hidden from them; undefined: all of them. */
export const whereSeen = (form: Pick<Form, 'access'>, look: Look): SQL | undefined => {
  const { viewer } = look
  if (viewer === null) return undefined
  const admitted = form.access.see.filter(audience => audience.fields === undefined || audience.fields.length > 0)
  const ways = [whereHeld(viewer, { role: 'administrator', look }), ...admitted.map(audience => whereAmong(audience, { viewer, look }))]
  return ways.includes(undefined) ? undefined : or(...ways)
}

const whereInside = (form: Form, between: NonNullable<RecordFilters['between']>): SQL | undefined => {
  const field = between.field ?? dayField(form)
  if (field === null || !form.fields.some(candidate => candidate.id === field)) return never
  const day = sql`json_extract(${record.fields}, ${pathOf(field)})`
  return and(
    between.from === null ? undefined : sql`${day} >= ${between.from}`,
    between.until === null ? undefined : sql`${day} <= ${between.until}`,
  )
}

/** What can fit the filters, whatever of it is seen: whoever shows records looks at them once more. */
export const whereFitting = (
  form: Form,
  { filters, me }: { readonly filters: RecordFilters; readonly me: string | null },
): SQL | undefined =>
  and(
    filters.overdue ? undefined : filters.removed ? isNotNull(record.removedAt) : isNull(record.removedAt),
    filters.onlyMine && me !== null ? eq(record.createdBy, me) : undefined,
    filters.status.length === 0 ? undefined : inArray(record.status, [...filters.status]),
    ...filters.where.map(({ field, is }) => (form.fields.some(candidate => candidate.id === field) ? holdsOneOf(field, is) : never)),
    filters.between === null ? undefined : whereInside(form, filters.between),
  )

/** A condition of its own for each edition of a form that records were written with, by hash. */
export const byEdition = (forms: ReadonlyMap<string, Form>, build: (form: Form) => SQL | undefined): SQL | undefined =>
  forms.size === 0 ? undefined : or(...[...forms].map(([hash, form]) => and(eq(record.formHash, hash), build(form))))

export const whereBelow = (orgId: string, look: Look): SQL | undefined => isBelow([orgId], look)

export const whereStanding: SQL = isNull(record.removedAt)

/** Records that let this person write another one that points to them. Undefined where the form lets nobody in that way. */
export const whereNaming = (form: Pick<Form, 'access' | 'fields'>, { viewer }: Look): SQL | undefined => {
  if (viewer === null) return undefined
  const ways = form.access.write.flatMap(audience => {
    if (audience.who !== 'named' && audience.who !== 'lead') return []
    const [own = '', beyond] = audience.field.split('.')
    const field = form.fields.find(candidate => candidate.id === own)
    if (beyond === undefined || field?.kind !== 'reference' || field.recordType === undefined) return []
    const ids = audience.who === 'named' ? [viewer.personId] : orgsHeld(viewer, 'lead')
    return [and(eq(record.formId, field.recordType), holdsOneOf(beyond, ids))]
  })
  return ways.length === 0 ? undefined : and(whereStanding, or(...ways))
}
