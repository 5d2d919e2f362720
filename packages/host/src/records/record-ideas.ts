import { can } from '@tilth/core/access'
import { record } from '@tilth/db/district'
import type { Locale } from '@tilth/i18n'
import { and, inArray } from 'drizzle-orm'
import { readPlansAndEntries } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { dayField } from './day-field.ts'
import { formIn, readPinnedForms } from './form-document.ts'
import { whereBelow, whereStanding } from './record-conditions.ts'
import { openLook, seeRows, shownFields } from './record-sight.ts'
import { readEditions, readPartners, readRecords } from './record-store.ts'
import type { IdeasView, RecordIdea } from './views.ts'

/** Which plans an idea was taken into, as far as this person may read them: by `record/field`. */
const readTaken = async (
  context: DistrictContext,
  pathOf: (orgId: string) => readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const taken = new Map<string, string[]>()
  for (const { row, entries } of await readPlansAndEntries(context)) {
    if (!can(context.actor, 'plan.read', { orgPath: pathOf(row.orgId) })) continue
    for (const entry of entries) {
      const from = entry.kind === 'node' ? entry.content.fromRecord : undefined
      if (!from) continue
      const key = `${from.recordId}/${from.fieldId}`
      taken.set(key, [...new Set([...(taken.get(key) ?? []), row.id])])
    }
  }
  return taken
}

/** Words of what was filled in at an org and below that can become a change idea, of all that this person sees, the newest first. */
export const readRecordIdeas = async (
  context: DistrictContext,
  { orgId, locale }: { readonly orgId: string; readonly locale: Locale },
): Promise<IdeasView> => {
  const look = await openLook(context)
  const here = and(whereBelow(orgId, look), whereStanding)
  const editions = await readEditions(context, { where: here })
  const documents = await readPinnedForms(
    context,
    editions.map(({ hash }) => hash),
  )
  const read = new Map([...documents].map(([hash, document]) => [hash, formIn(document, locale)]))
  const fertile = [...read].flatMap(([hash, { form }]) => (form.fields.some(field => field.becomes === 'change-idea') ? [hash] : []))
  const rows = await readRecords(context, { where: and(here, inArray(record.formHash, fertile)) })
  const beside = await readPartners(context, rows)
  const taken = await readTaken(context, look.pathOf)
  const ideas = (await seeRows(context, { rows, beside, look })).flatMap((seen): readonly RecordIdea[] => {
    const fields = shownFields(seen)
    const form = read.get(seen.row.formHash)?.form
    const day = dayField(seen.form)
    const on = day === null ? undefined : fields[day]
    return (form?.fields ?? []).flatMap(field => {
      const text = fields[field.id]
      if (field.becomes !== 'change-idea' || typeof text !== 'string' || text === '') return []
      return [
        {
          pluginId: seen.row.pluginId,
          formId: seen.row.formId,
          recordId: seen.row.id,
          fieldId: field.id,
          formTitle: form?.title ?? '',
          fieldLabel: field.label,
          text,
          orgId: seen.row.orgId,
          orgName: look.nameOf(seen.row.orgId),
          on: typeof on === 'string' ? on : null,
          isPrivate: field.private === true,
          takenInto: taken.get(`${seen.row.id}/${field.id}`) ?? [],
        },
      ]
    })
  })
  return { ideas: ideas.reverse() }
}
