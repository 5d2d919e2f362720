import type { Locale } from '@tilth/i18n'
import type { DistrictContext } from '../use-case/context.ts'
import { dayField } from './day-field.ts'
import { formIn, readPinnedForms } from './form-document.ts'
import { openLook, seeRows, shownFields } from './record-sight.ts'
import { readRecordsById } from './record-store.ts'

/** The record that a change idea comes from, as far as a reader of the plan may see it. */
export interface IdeaOrigin {
  readonly recordId: string
  /** What was filled in: "Visit". */
  readonly formTitle: string
  readonly fieldLabel: string
  readonly orgName: string
  /** A day; null where the form asks for none or this person does not see it. */
  readonly on: string | null
}

/** By `record/field`. What this person does not see of a record is not there, and neither is what was erased. */
export const readIdeaOrigins = async (
  context: DistrictContext,
  { from, locale }: { readonly from: readonly { readonly recordId: string; readonly fieldId: string }[]; readonly locale: Locale },
): Promise<ReadonlyMap<string, IdeaOrigin>> => {
  if (from.length === 0) return new Map()
  const [look, rows] = await Promise.all([
    openLook(context),
    readRecordsById(
      context,
      from.map(({ recordId }) => recordId),
    ),
  ])
  const documents = await readPinnedForms(
    context,
    rows.map(row => row.formHash),
  )
  const origins = new Map<string, IdeaOrigin>()
  for (const seen of await seeRows(context, { rows, look })) {
    const document = documents.get(seen.row.formHash)
    if (!document) continue
    const { form } = formIn(document, locale)
    const fields = shownFields(seen)
    const day = dayField(seen.form)
    const on = day === null ? undefined : fields[day]
    for (const { recordId, fieldId } of from) {
      const label = form.fields.find(field => field.id === fieldId)?.label
      if (recordId !== seen.row.id || label === undefined || fields[fieldId] === undefined) continue
      origins.set(`${recordId}/${fieldId}`, {
        recordId,
        formTitle: form.title,
        fieldLabel: label,
        orgName: look.nameOf(seen.row.orgId),
        on: typeof on === 'string' ? on : null,
      })
    }
  }
  return origins
}
