import { err, issue, ok, type Result } from '@tilth/core'
import { isFormKind, startValues } from '@tilth/core/records'
import { today } from '../calendar/district-time.ts'
import { type FormDocument, formIn } from '../records/form-document.ts'
import { formView } from '../records/form-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'
import type { RehearsedFormView } from './views.ts'

const documentOf = (plugin: LoadedPluginEntry, formId: string): FormDocument | null => {
  const type = plugin.recordTypes.find(candidate => candidate.id === formId)
  if (type) return { kind: 'record-type', type }
  const [frameworkId, instrumentId = ''] = formId.split('/')
  const framework = plugin.frameworks.find(candidate => candidate.id === frameworkId)
  const instrument = framework?.instruments.find(candidate => candidate.id === instrumentId)
  return framework && instrument && isFormKind(instrument.kind) ? { kind: 'instrument', framework, instrumentId } : null
}

/** What is filled in outside rounds, whole, before it is on anywhere: nothing can be kept with it. Issue: `plugin.unknown_form`. */
export const rehearseFormOf = async (
  context: DistrictContext,
  { pluginId, formId, locale }: { readonly pluginId: string; readonly formId: string; readonly locale: string },
): Promise<Result<RehearsedFormView>> => {
  const plugin = context.plugins.loaded.find(candidate => candidate.id === pluginId)
  const document = plugin && documentOf(plugin, formId)
  if (!document) return err(issue('plugin.unknown_form', { path: ['formId'] }))
  const read = formIn(document, locale)
  return ok({
    form: formView(read, {
      name: { pluginId, formId },
      pluginName: plugin.name,
      fields: new Set(read.form.fields.map(field => field.id)),
    }),
    defaults: startValues(read.form, { today: await today(context) }),
  })
}
