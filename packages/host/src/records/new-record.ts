import { startValues } from '@tilth/core/records'
import type { Locale } from '@tilth/i18n'
import { today } from '../calendar/district-time.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readFormAt } from './form-at.ts'
import { formView } from './form-view.ts'
import { openLook } from './record-sight.ts'
import type { FormName, NewRecordView } from './views.ts'

/** A form about to be filled in at an org, with only the fields this person may fill in. Null where there is none of that name. */
export const readNewRecord = async (
  context: DistrictContext,
  { orgId, locale, ...name }: FormName & { readonly orgId: string; readonly locale: Locale },
): Promise<NewRecordView | null> => {
  const look = await openLook(context)
  const [at, day] = await Promise.all([readFormAt(context, { name, orgId, look, locale }), today(context)])
  if (!at) return null
  const writes = new Set(at.creatable.fields)
  const defaults = startValues(at.form, { today: day })
  return {
    form: formView(at.read, { name, pluginName: at.pluginName, fields: writes }),
    orgId,
    orgName: look.nameOf(orgId),
    today: day,
    defaults: Object.fromEntries(Object.entries(defaults).filter(([id]) => writes.has(id))),
    writes: [...writes],
    marks: at.creatable.isWhole && at.form.items.length > 0,
    may: at.rights,
    isOff: at.isOff,
    onBelow: at.onBelow,
  }
}
