import { can } from '@tilth/core/access'
import type { Field, FieldValue, FieldValues } from '@tilth/core/fields'
import type { Form } from '@tilth/core/records'
import { query, readMany } from '@tilth/db'
import { person } from '@tilth/db/district'
import { formatDate, type Locale } from '@tilth/i18n'
import { readCycleRows } from '../cycles/cycle-store.ts'
import { readMeasuresFor } from '../plans/challenge-sources.ts'
import { conditionChoices } from '../plans/condition-choices.ts'
import { readPlansAndEntries } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Look, type SeenRow, seeRows, shownField, shownFields } from './record-sight.ts'
import { readRecordsById } from './record-store.ts'
import type { NamesOfValues } from './views.ts'

const idsIn = (value: FieldValue | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : []

type Target = 'person' | 'org' | 'record' | 'condition' | 'measure' | 'cycle' | 'plan'

const targetOf = (field: Field): Target | null => {
  if (field.kind === 'person' || field.kind === 'org') return field.kind
  return field.kind === 'reference' && field.to !== 'document' ? field.to : null
}

/** Ids that values point to, by what they point to. */
const idsByTarget = (
  filled: readonly { readonly form: Pick<Form, 'fields'>; readonly fields: FieldValues }[],
): ReadonlyMap<Target, ReadonlySet<string>> => {
  const found = new Map<Target, Set<string>>()
  for (const { form, fields } of filled)
    for (const field of form.fields) {
      const target = targetOf(field)
      if (target === null) continue
      const ids = found.get(target) ?? new Set()
      found.set(target, ids)
      for (const id of idsIn(fields[field.id])) ids.add(id)
    }
  return found
}

/** One value in words, as far as that takes no more than names. */
export const valueInWords = (
  field: Field,
  { value, names, locale }: { readonly value: FieldValue | undefined; readonly names: NamesOfValues; readonly locale: Locale },
): string => {
  if (value === null || value === undefined) return ''
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'ranking') {
    const labels = new Map(field.options.map(option => [option.id, option.label]))
    return idsIn(value)
      .map(id => labels.get(id) ?? id)
      .join(', ')
  }
  if (field.kind === 'date' && typeof value === 'string') return formatDate(`${value}T00:00:00.000Z`, { locale, timeZone: 'UTC' })
  if (targetOf(field) !== null)
    return idsIn(value)
      .map(id => names[id] ?? '')
      .join(', ')
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** What a record is called: what stands in the field that names it, empty where this person does not see that. */
export const labelOf = (seen: SeenRow, { names, locale }: { readonly names: NamesOfValues; readonly locale: Locale }): string => {
  const field = seen.form.fields.find(candidate => candidate.id === seen.form.named)
  return field ? valueInWords(field, { value: shownField(seen, field.id), names, locale }) : ''
}

const readPersonNames = async (context: DistrictContext, ids: ReadonlySet<string>): Promise<readonly (readonly [string, string])[]> => {
  if (ids.size === 0) return []
  const [rows] = await readMany(context.db, [query.select({ id: person.id, name: person.name }).from(person)])
  return rows.filter(row => ids.has(row.id)).map(row => [row.id, row.name] as const)
}

const readRecordNames = async (
  context: DistrictContext,
  { ids, look, locale }: { readonly ids: ReadonlySet<string>; readonly look: Look; readonly locale: Locale },
): Promise<readonly (readonly [string, string])[]> => {
  const rows = await readRecordsById(context, ids)
  const seen = await seeRows(context, { rows, look })
  const shown = seen.filter(entry => entry.sees !== 'none')
  // A record that is named by another record is named no further than by people and places.
  const people = idsByTarget(shown.map(entry => ({ form: entry.form, fields: shownFields(entry) })))
  const names = Object.fromEntries([
    ...(await readPersonNames(context, people.get('person') ?? new Set())),
    ...[...(people.get('org') ?? [])].map(id => [id, look.nameOf(id)] as const),
  ])
  return shown.map(entry => [entry.row.id, labelOf(entry, { names, locale })] as const)
}

/** What the shown values of these records point to, by id, as far as this person may know it. */
export const readNamesOfValues = async (
  context: DistrictContext,
  {
    filled,
    look,
    locale,
  }: {
    readonly filled: readonly { readonly form: Pick<Form, 'fields'>; readonly fields: FieldValues }[]
    readonly look: Look
    readonly locale: Locale
  },
): Promise<NamesOfValues> => {
  const wanted = idsByTarget(filled)
  const ids = (target: Target): ReadonlySet<string> => wanted.get(target) ?? new Set()
  const isAsked = (target: Target): boolean => ids(target).size > 0
  const pairs: (readonly [string, string])[] = [...(await readPersonNames(context, ids('person')))]
  for (const id of ids('org')) pairs.push([id, look.nameOf(id)])
  if (isAsked('record')) pairs.push(...(await readRecordNames(context, { ids: ids('record'), look, locale })))
  if (isAsked('condition'))
    for (const { frameworkId, conditions } of conditionChoices(context, locale))
      for (const { code, label } of conditions)
        if (ids('condition').has(`${frameworkId}/${code}`)) pairs.push([`${frameworkId}/${code}`, label])
  if (isAsked('measure'))
    for (const row of (await readMeasuresFor(context)).values()) if (ids('measure').has(row.id)) pairs.push([row.id, row.name])
  if (isAsked('cycle'))
    for (const row of await readCycleRows(context, {}))
      if (ids('cycle').has(row.id) && can(context.actor, 'cycle.read', { orgPath: look.pathOf(row.orgId) })) pairs.push([row.id, row.title])
  if (isAsked('plan'))
    for (const { row } of await readPlansAndEntries(context))
      if (ids('plan').has(row.id) && can(context.actor, 'plan.read', { orgPath: look.pathOf(row.orgId) })) pairs.push([row.id, row.title])
  return Object.fromEntries(pairs.filter(([, name]) => name !== ''))
}
