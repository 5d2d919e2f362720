import type { Form } from '@tilth/core/records'
import type { Locale } from '@tilth/i18n'
import type { DistrictContext } from '../use-case/context.ts'
import { type FormDocument, formIn, formOf, type ReadForm, readPinnedForms } from './form-document.ts'
import { creatableFields, formRights } from './form-rights.ts'
import { installedForms, isSameForm, listForms } from './list-forms.ts'
import { whereNaming } from './record-conditions.ts'
import type { Look } from './record-sight.ts'
import { readNewestEdition, readRecords } from './record-store.ts'
import type { FormName, FormRights } from './views.ts'

/** A form at an org as this person meets it. */
export interface FormAt {
  readonly name: FormName
  readonly pluginName: string
  readonly document: FormDocument
  /** In the document's own language. */
  readonly form: Form
  /** In the reader's language. */
  readonly read: ReadForm
  readonly isOff: boolean
  readonly rights: FormRights
  /** What this person could fill in here. */
  readonly creatable: { readonly fields: readonly string[]; readonly isWhole: boolean }
}

/** Records that name somebody to a form that points to them: only those that name this person, or a class they lead. */
const readNaming = (
  context: DistrictContext,
  { form, name, look }: { readonly form: Form; readonly name: FormName; readonly look: Look },
) => {
  const where = whereNaming(form, look)
  return where ? readRecords(context, { of: { pluginId: name.pluginId }, where }) : []
}

/**
 * The form as its plugin has it now; where the plugin is off or gone, as it was last filled in. Null where nothing of that name was ever
 * here.
 */
export const readFormAt = async (
  context: DistrictContext,
  { name, orgId, look, locale }: { readonly name: FormName; readonly orgId: string; readonly look: Look; readonly locale: Locale },
): Promise<FormAt | null> => {
  const offered = await listForms(context, orgId)
  const on = offered.find(form => isSameForm(form, name))
  const installed = on ?? installedForms(context).find(form => isSameForm(form, name))
  const last = on ? null : await readNewestEdition(context, name)
  const document = on?.document ?? (last === null ? undefined : (await readPinnedForms(context, [last])).get(last))
  if (!document) return null
  const form = formOf(document)
  const others = await readNaming(context, { form, name, look })
  const place = { orgPath: look.pathOf(orgId), viewer: look.viewer, others }
  return {
    name,
    pluginName: installed?.pluginName ?? name.pluginId,
    document,
    form,
    read: formIn(document, locale),
    isOff: on === undefined,
    rights: formRights(form, { ...place, isOff: on === undefined }),
    creatable: creatableFields(form, place),
  }
}
