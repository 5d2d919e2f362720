import type { Locale } from '@tilth/i18n'
import type { DistrictContext } from '../use-case/context.ts'
import { formIn, formOf } from './form-document.ts'
import { installedForms } from './list-forms.ts'
import { readOverdue } from './overdue-records.ts'
import { openLook } from './record-sight.ts'
import type { FormName, OverdueView } from './views.ts'

/** Records of one form that are kept longer than it says, at a place whose records this person can delete. */
export interface OverdueForm extends FormName, OverdueView {
  readonly plural: string
  readonly orgId: string
}

/** At the highest places this person administers: what lies below is in them. */
export const readOverdueForms = async (context: DistrictContext, locale: Locale): Promise<readonly OverdueForm[]> => {
  const look = await openLook(context)
  const held = (look.viewer?.roles ?? []).filter(({ role }) => role === 'administrator').map(({ orgId }) => orgId)
  const highest = [...new Set(held)].filter(orgId => !look.pathOf(orgId).some(above => above !== orgId && held.includes(above)))
  const forms = installedForms(context).filter(({ document }) => formOf(document).keepMonths !== undefined)
  const asked = highest.flatMap(orgId => forms.map(form => ({ orgId, form })))
  const found = await Promise.all(
    asked.map(async ({ orgId, form: { pluginId, formId, document } }) => {
      const { form } = formIn(document, locale)
      const overdue = await readOverdue(context, { of: { pluginId, formId }, keepMonths: form.keepMonths, orgId, look })
      return overdue && { pluginId, formId, orgId, plural: form.plural, ...overdue }
    }),
  )
  return found.filter(each => each !== null)
}
