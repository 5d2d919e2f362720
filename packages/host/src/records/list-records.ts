import type { Locale } from '@tilth/i18n'
import { and } from 'drizzle-orm'
import { today } from '../calendar/district-time.ts'
import { readNames } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { fitsFilters, type RecordFilters, sortRecords } from './filter-records.ts'
import { type FormAt, readFormAt } from './form-at.ts'
import { formView } from './form-view.ts'
import { readFormsOf } from './forms-of-records.ts'
import { readNamesOfValues } from './names-of-values.ts'
import { readOverdue, whereOverdue } from './overdue-records.ts'
import { byEdition, whereBelow, whereFitting, whereSeen } from './record-conditions.ts'
import { recordRow } from './record-row.ts'
import { fieldsOf, type Look, openLook, type SeenRow, seeRows, shownFields } from './record-sight.ts'
import { readPartners, readRecords } from './record-store.ts'
import type { FormName, NamesOfValues, RecordsView } from './views.ts'

export interface ListedRecords {
  readonly at: FormAt
  readonly look: Look
  /** What fits and this person sees, in order. */
  readonly rows: readonly SeenRow[]
  readonly names: NamesOfValues
}

/** The records of a form at an org and below that this person sees and that fit. Null where there is no form of that name. */
export const findRecords = async (
  context: DistrictContext,
  {
    name,
    orgId,
    filters,
    locale,
  }: { readonly name: FormName; readonly orgId: string; readonly filters: RecordFilters; readonly locale: Locale },
): Promise<ListedRecords | null> => {
  const look = await openLook(context)
  const at = await readFormAt(context, { name, orgId, look, locale })
  if (!at) return null
  const forms = await readFormsOf(context, name)
  const me = look.viewer?.personId ?? null
  const likely = byEdition(forms, form => and(whereSeen(form, look), whereFitting(form, { filters, me })))
  const old = filters.overdue ? await whereOverdue(context, { keepMonths: at.form.keepMonths, orgId, look }) : undefined
  const rows = await readRecords(context, { of: name, where: and(whereBelow(orgId, look), likely, old) })
  const beside = await readPartners(context, rows)
  const seen = (await seeRows(context, { rows, beside, look })).filter(entry => entry.sees !== 'none')
  const filled = seen.map(entry => ({ form: entry.form, fields: shownFields(entry) }))
  const names = await readNamesOfValues(context, { filled, look, locale })
  const fitting = seen.filter(entry => fitsFilters(entry, { filters, me, names, locale }))
  return { at, look, names, rows: sortRecords(fitting, { sort: filters.sort, names, locale }) }
}

/** Fields of which this person sees a value in any of these, or could fill in. */
export const shownFieldIds = ({ at, rows }: Pick<ListedRecords, 'at' | 'rows'>): ReadonlySet<string> =>
  new Set([...at.creatable.fields, ...[...new Set(rows.map(entry => entry.sees))].flatMap(fieldsOf)])

export const listRecordsFor = async (
  context: DistrictContext,
  {
    pluginId,
    formId,
    orgId,
    locale,
    offset,
    limit,
    ...filters
  }: FormName & RecordFilters & { readonly orgId: string; readonly locale: Locale; readonly offset: number; readonly limit: number },
): Promise<RecordsView | null> => {
  const found = await findRecords(context, { name: { pluginId, formId }, orgId, filters, locale })
  if (!found) return null
  const { at, look, names, rows } = found
  const { keepMonths } = at.form
  const [authors, overdue] = await Promise.all([
    readNames(context),
    readOverdue(context, { of: { pluginId, formId }, keepMonths, orgId, look }),
  ])
  return {
    form: formView(at.read, { name: at.name, pluginName: at.pluginName, fields: shownFieldIds(found) }),
    orgId,
    orgName: look.nameOf(orgId),
    today: await today(context),
    rows: rows.slice(offset, offset + limit).map(seen => recordRow(seen, { look, names, authors, locale })),
    total: rows.length,
    overdue,
    names,
    may: at.rights,
    isOff: at.isOff,
    onBelow: at.onBelow,
  }
}
