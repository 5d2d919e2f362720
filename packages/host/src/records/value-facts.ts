import { can } from '@tilth/core/access'
import type { ReferenceField } from '@tilth/core/fields'
import type { Form, ValueFacts } from '@tilth/core/records'
import { query, readMany } from '@tilth/db'
import { person } from '@tilth/db/district'
import { and, eq, isNull } from 'drizzle-orm'
import { readCycleRows } from '../cycles/cycle-store.ts'
import { readMeasuresFor } from '../plans/challenge-sources.ts'
import { conditionChoices } from '../plans/condition-choices.ts'
import { readPlansAndEntries } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Look, seeRows } from './record-sight.ts'
import { readRecordsById } from './record-store.ts'

const wordsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((entry): entry is string => typeof entry === 'string')

/**
 * What the values of a form can point to for this person. A record, measure, cycle or plan that they may not see is not there: whoever
 * could point to it would be told of it, or let in by it.
 */
export const readValueFacts = async (
  context: DistrictContext,
  {
    form,
    pluginId,
    fields,
    look,
  }: { readonly form: Form; readonly pluginId: string; readonly fields: Readonly<Record<string, unknown>>; readonly look: Look },
): Promise<ValueFacts> => {
  const given = form.fields.filter((field): field is ReferenceField => field.kind === 'reference' && wordsIn(fields[field.id]).length > 0)
  const isAsked = (to: ReferenceField['to']): boolean => given.some(field => field.to === to)
  const [people] = await readMany(context.db, [
    query
      .select({ id: person.id })
      .from(person)
      .where(and(isNull(person.removedAt), eq(person.kind, 'account'))),
  ])
  const known = new Set(people.map(row => row.id))
  const kinds = new Map(look.orgs.filter(row => row.archivedAt === null).map(row => [row.id, row.kind]))
  const there = new Set<string>()
  if (isAsked('record')) {
    const ids = given.filter(field => field.to === 'record').flatMap(field => wordsIn(fields[field.id]))
    const rows = (await readRecordsById(context, ids)).filter(row => row.pluginId === pluginId && row.removedAt === null)
    for (const { row, sees } of await seeRows(context, { rows, look })) if (sees !== 'none') there.add(`record ${row.formId} ${row.id}`)
  }
  if (isAsked('condition'))
    for (const { frameworkId, conditions } of conditionChoices(context, 'en'))
      for (const { code } of conditions) there.add(`condition ${frameworkId} ${frameworkId}/${code}`)
  if (isAsked('measure')) for (const id of (await readMeasuresFor(context)).keys()) there.add(`measure  ${id}`)
  if (isAsked('cycle'))
    for (const row of await readCycleRows(context, {}))
      if (can(context.actor, 'cycle.read', { orgPath: look.pathOf(row.orgId) })) there.add(`cycle  ${row.id}`)
  if (isAsked('plan'))
    for (const { row } of await readPlansAndEntries(context))
      if (can(context.actor, 'plan.read', { orgPath: look.pathOf(row.orgId) })) there.add(`plan  ${row.id}`)
  const partOf = (field: ReferenceField, id: string): string => {
    if (field.to === 'record') return field.recordType ?? ''
    return field.to === 'condition' ? (field.framework ?? id.split('/')[0] ?? '') : ''
  }
  return {
    isPerson: id => known.has(id),
    orgKind: id => kinds.get(id) ?? null,
    isThere: (field, id) => there.has(`${field.to} ${partOf(field, id)} ${id}`),
  }
}
