import { err, issue, ok, type Result } from '@tilth/core'
import type { Field, FieldValue } from '@tilth/core/fields'
import { format, type Locale, type MessageKey } from '@tilth/i18n'
import type { ExportCell } from '../exports/export-sheet.ts'
import { fileNameOf } from '../exports/take-along.ts'
import { writeCsv } from '../exports/write-csv.ts'
import { plainText } from '../files/find-media-type.ts'
import type { Download } from '../files/views.ts'
import { readNames } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { RecordFilters } from './filter-records.ts'
import { findRecords, shownFieldIds } from './list-records.ts'
import { valueInWords } from './names-of-values.ts'
import { marksView } from './read-record.ts'
import { isWhole, type SeenRow, shownFields } from './record-sight.ts'
import type { FormName, NamesOfValues } from './views.ts'

const cellOf = (
  field: Field,
  said: { readonly value: FieldValue | undefined; readonly names: NamesOfValues; readonly locale: Locale },
): ExportCell => {
  const { value, locale } = said
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return field.kind === 'money' ? value / 100 : value
  if (typeof value === 'boolean') return format(locale, { key: value ? 'common.yes' : 'common.no' })
  // A spreadsheet sorts days as they are kept.
  return field.kind === 'date' && typeof value === 'string' ? value : valueInWords(field, said)
}

/** What the list shows this person with these filters, as comma-separated text: never a field, a mark or a row more. */
export const exportRecordList = async (
  context: DistrictContext,
  { pluginId, formId, orgId, locale, ...filters }: FormName & RecordFilters & { readonly orgId: string; readonly locale: Locale },
): Promise<Result<Download>> => {
  const found = await findRecords(context, { name: { pluginId, formId }, orgId, filters, locale })
  if (!found) return err(issue('not_found'))
  const { at, look, names, rows } = found
  const { form } = at.read
  const people = await readNames(context)
  const say = (key: MessageKey): string => format(locale, { key })
  const shown = shownFieldIds(found)
  const fields = form.fields.filter(field => shown.has(field.id))
  const statuses = new Map(form.life?.statuses.map(status => [status.id, status.label]))
  const isAnyWhole = rows.some(({ sees }) => isWhole(sees))
  const wholeOnly = isAnyWhole ? [say('records.csv.by'), say('records.csv.changed')] : []
  const statusHead = form.life && isAnyWhole ? [say('records.csv.status')] : []
  const items = isAnyWhole ? form.items : []
  const head = [
    say('records.csv.place'),
    ...statusHead,
    ...fields.map(field => field.label),
    ...items.flatMap(item => [`${item.code} ${item.label}`, `${item.code} ${say('records.csv.note')}`]),
    ...wholeOnly,
  ]
  const lineOf = (seen: SeenRow): readonly ExportCell[] => {
    const values = shownFields(seen)
    const all = isWhole(seen.sees)
    const marks = all ? marksView(seen.row, { form, locale }) : {}
    const by = seen.row.createdBy === null ? null : (people.get(seen.row.createdBy) ?? null)
    return [
      look.nameOf(seen.row.orgId),
      ...statusHead.map(() => (all ? (statuses.get(seen.row.status ?? '') ?? seen.row.status) : null)),
      ...fields.map(field => cellOf(field, { value: values[field.id], names, locale })),
      ...items.flatMap(item => [marks[item.code]?.inWords ?? null, marks[item.code]?.note || null]),
      ...wholeOnly.map((_, index) => (all ? (index === 0 ? by : seen.row.changedAt.toISOString().slice(0, 10)) : null)),
    ]
  }
  const text = writeCsv({ head, rows: rows.map(lineOf) })
  const name = `${fileNameOf(`${form.plural} - ${look.nameOf(orgId)}`)}.csv`
  return ok({ name, mediaType: plainText, bytes: [new TextEncoder().encode(text)] })
}
