import { can } from '@tilth/core/access'
import type { Field, FieldKind, FieldValues, OrgField, PersonField, ReferenceField } from '@tilth/core/fields'
import { query, readMany } from '@tilth/db'
import { heldRole, person } from '@tilth/db/district'
import type { Locale } from '@tilth/i18n'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { readCycleRows } from '../cycles/cycle-store.ts'
import { readMeasuresFor } from '../plans/challenge-sources.ts'
import { conditionChoices } from '../plans/condition-choices.ts'
import { readPlansAndEntries } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readFormAt } from './form-at.ts'
import { readFormsOf } from './forms-of-records.ts'
import { labelOf, readNamesOfValues } from './names-of-values.ts'
import { byEdition, whereSeen, whereStanding } from './record-conditions.ts'
import { type Look, openLook, type SeenRow, seeRows, shownFields } from './record-sight.ts'
import { readPartners, readRecords } from './record-store.ts'
import type { FieldChoice, FieldChoicesView, FormName, NamesOfValues } from './views.ts'

const mostChoices = 50

/** Whom and what something is about. What was counted, dated or written is said anew each time. */
const broughtKinds: readonly FieldKind[] = ['student', 'person', 'org', 'reference']

interface Asked {
  /** Of the form that is filled in, those this person may fill in. */
  readonly fields: readonly Field[]
  readonly orgId: string
  readonly look: Look
  readonly locale: Locale
}

/** Who holds a role at the org, above it or below it. */
const people = async (context: DistrictContext, { orgId, look }: Asked): Promise<readonly FieldChoice[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ id: person.id, name: person.name, position: person.position, orgId: heldRole.orgId })
      .from(heldRole)
      .innerJoin(person, eq(person.id, heldRole.personId))
      .where(and(isNull(person.removedAt), eq(person.kind, 'account')))
      .orderBy(asc(person.name), asc(person.id)),
  ])
  const path = look.pathOf(orgId)
  const near = rows.filter(row => path.includes(row.orgId) || look.pathOf(row.orgId).includes(orgId))
  return [...new Map(near.map(row => [row.id, { id: row.id, label: row.name, detail: row.position }])).values()]
}

/** Orgs of the kinds that the field takes, those below where one is first. */
const orgs = ({ orgKinds }: Pick<OrgField, 'orgKinds'>, { orgId, look }: Asked): readonly FieldChoice[] => {
  const fitting = look.orgs.filter(row => row.archivedAt === null && (orgKinds === undefined || orgKinds.includes(row.kind)))
  const below = fitting.filter(row => look.pathOf(row.id).includes(orgId))
  return [...below, ...fitting.filter(row => !below.includes(row))].map(row => ({
    id: row.id,
    label: row.name,
    detail: row.parentId === null ? null : look.nameOf(row.parentId),
  }))
}

/** What a record says already of what the form asks under the same id and kind. */
const broughtBy = (
  { form, shown }: { readonly form: SeenRow['form']; readonly shown: FieldValues },
  { fields, names }: { readonly fields: readonly Field[]; readonly names: NamesOfValues },
): Pick<FieldChoice, 'brings'> => {
  const shared = fields.filter(
    ({ id, kind }) => broughtKinds.includes(kind) && form.fields.some(other => other.id === id && other.kind === kind),
  )
  const values = Object.fromEntries(
    shared.flatMap(({ id }) => {
      const value = shown[id]
      return value === undefined || value === null ? [] : [[id, value]]
    }),
  )
  const ids = new Set(Object.values(values).flat())
  return ids.size === 0 ? {} : { brings: { values, names: Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id))) } }
}

/** Records that this person sees, of the org's own line up and down. */
const records = async (
  context: DistrictContext,
  { name, asked }: { readonly name: FormName; readonly asked: Asked },
): Promise<readonly FieldChoice[]> => {
  const { look, orgId, locale } = asked
  const path = look.pathOf(orgId)
  const forms = await readFormsOf(context, name)
  const standing = await readRecords(context, {
    of: name,
    where: and(
      whereStanding,
      byEdition(forms, form => whereSeen(form, look)),
    ),
  })
  const rows = standing.filter(row => path.includes(row.orgId) || look.pathOf(row.orgId).includes(orgId))
  const beside = await readPartners(context, rows)
  const seen = (await seeRows(context, { rows, beside, look })).filter(entry => entry.sees !== 'none')
  const names = await readNamesOfValues(context, {
    filled: seen.map(entry => ({ form: entry.form, fields: shownFields(entry) })),
    look,
    locale,
  })
  const isFinal = (entry: (typeof seen)[number]): boolean =>
    entry.form.life?.statuses.some(status => status.id === entry.row.status && status.final === true) === true
  return seen
    .map(entry => ({
      id: entry.row.id,
      label: labelOf(entry, { names, locale }),
      // Where one is already tells nothing apart.
      detail: entry.row.orgId === orgId ? null : look.nameOf(entry.row.orgId),
      ...broughtBy({ form: entry.form, shown: shownFields(entry) }, { fields: asked.fields, names }),
      isOver: isFinal(entry),
    }))
    .filter(choice => choice.label !== '')
    .toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    .map(({ isOver: _, ...choice }) => choice)
}

const references = async (
  context: DistrictContext,
  { field, pluginId, asked }: { readonly field: ReferenceField; readonly pluginId: string; readonly asked: Asked },
): Promise<readonly FieldChoice[]> => {
  const { look, locale } = asked
  switch (field.to) {
    case 'document':
      return []
    case 'record':
      return records(context, { name: { pluginId, formId: field.recordType ?? '' }, asked })
    case 'condition':
      return conditionChoices(context, locale)
        .filter(framework => field.framework === undefined || framework.frameworkId === field.framework)
        .flatMap(({ frameworkId, title, conditions }) =>
          conditions.map(({ code, label }) => ({ id: `${frameworkId}/${code}`, label, detail: title })),
        )
    case 'measure':
      return [...(await readMeasuresFor(context)).values()]
        .filter(row => row.archivedAt === null)
        .map(row => ({ id: row.id, label: row.name, detail: look.nameOf(row.orgId) }))
    case 'cycle':
      return (await readCycleRows(context, {}))
        .filter(row => can(context.actor, 'cycle.read', { orgPath: look.pathOf(row.orgId) }))
        .map(row => ({ id: row.id, label: row.title, detail: look.nameOf(row.orgId) }))
    case 'plan':
      return (await readPlansAndEntries(context))
        .filter(({ row }) => can(context.actor, 'plan.read', { orgPath: look.pathOf(row.orgId) }))
        .map(({ row }) => ({ id: row.id, label: row.title, detail: look.nameOf(row.orgId) }))
  }
}

const choicesFor = (
  context: DistrictContext,
  { field, pluginId, asked }: { readonly field: PersonField | OrgField | ReferenceField; readonly pluginId: string; readonly asked: Asked },
): Promise<readonly FieldChoice[]> => {
  if (field.kind === 'person') return people(context, asked)
  return field.kind === 'org' ? Promise.resolve(orgs(field, asked)) : references(context, { field, pluginId, asked })
}

/**
 * What a field of a form can be set to by this person; a field of a kind that is typed has no choices. Null where there is no such field, and for whoever may not fill
 * it in: people and classes are named here.
 */
export const readFieldChoices = async (
  context: DistrictContext,
  {
    orgId,
    fieldId,
    search,
    locale,
    ...name
  }: FormName & { readonly orgId: string; readonly fieldId: string; readonly search: string; readonly locale: Locale },
): Promise<FieldChoicesView | null> => {
  const look = await openLook(context)
  const at = await readFormAt(context, { name, orgId, look, locale })
  const field = at?.form.fields.find(candidate => candidate.id === fieldId)
  if (!field || !at?.creatable.fields.includes(fieldId)) return null
  if (field.kind !== 'person' && field.kind !== 'org' && field.kind !== 'reference') return { choices: [], hasMore: false }
  const words = search.toLocaleLowerCase(locale)
  const fields = at.form.fields.filter(({ id }) => id !== fieldId && at.creatable.fields.includes(id))
  const all = await choicesFor(context, { field, pluginId: name.pluginId, asked: { fields, orgId, look, locale } })
  const found = all.filter(choice => `${choice.label} ${choice.detail ?? ''}`.toLocaleLowerCase(locale).includes(words))
  return { choices: found.slice(0, mostChoices), hasMore: found.length > mostChoices }
}
