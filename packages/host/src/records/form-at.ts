import type { Form } from '@tilth/core/records'
import type { Locale } from '@tilth/i18n'
import { readEnablementTree } from '../plugins/enablement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type FormDocument, formIn, formOf, type ReadForm, readPinnedForms } from './form-document.ts'
import { creatableFields, formRights } from './form-rights.ts'
import { installedForms, isSameForm, listForms } from './list-forms.ts'
import { whereNaming } from './record-conditions.ts'
import type { Look } from './record-sight.ts'
import { readNewestEdition, readRecords } from './record-store.ts'
import type { FormName, FormRights, PlaceName } from './views.ts'

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
  /** Where it is off: the highest places below at which its plugin is on. */
  readonly onBelow: readonly PlaceName[]
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

const readOnBelow = async (
  context: DistrictContext,
  { pluginId, orgId, look }: { readonly pluginId: string; readonly orgId: string; readonly look: Look },
): Promise<readonly PlaceName[]> => {
  const plugin = context.plugins.loaded.find(({ id }) => id === pluginId)
  if (!plugin) return []
  const tree = await readEnablementTree(context)
  const onUnder = (parentId: string): readonly PlaceName[] =>
    look.orgs
      .filter(row => row.parentId === parentId && row.archivedAt === null)
      .flatMap(({ id, name }) => (tree.at(plugin, id).enabled ? [{ orgId: id, name }] : onUnder(id)))
  return onUnder(orgId)
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
    onBelow: on === undefined ? await readOnBelow(context, { pluginId: name.pluginId, orgId, look }) : [],
    rights: formRights(form, { ...place, isOff: on === undefined }),
    creatable: creatableFields(form, place),
  }
}
