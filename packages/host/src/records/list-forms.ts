import { isFormKind } from '@tilth/core/records'
import { readEnabledIdsAt } from '../plugins/enablement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { FormDocument } from './form-document.ts'
import type { FormName } from './views.ts'

/** A form that an installed plugin brings. */
export interface OfferedForm extends FormName {
  readonly pluginName: string
  readonly document: FormDocument
}

/** Every form of every plugin that is there, whether it is on or not. */
export const installedForms = (context: Pick<DistrictContext, 'plugins'>): readonly OfferedForm[] =>
  context.plugins.loaded.flatMap(plugin => [
    ...plugin.recordTypes.map(type => ({
      pluginId: plugin.id,
      pluginName: plugin.name,
      formId: type.id,
      document: { kind: 'record-type' as const, type },
    })),
    ...plugin.frameworks.flatMap(framework =>
      framework.instruments
        .filter(instrument => isFormKind(instrument.kind))
        .map(({ id }) => ({
          pluginId: plugin.id,
          pluginName: plugin.name,
          formId: `${framework.id}/${id}`,
          document: { kind: 'instrument' as const, framework, instrumentId: id },
        })),
    ),
  ])

/** What may be filled in at an org: the forms of the plugins that are on there. */
export const listForms = async (context: DistrictContext, orgId: string): Promise<readonly OfferedForm[]> => {
  const enabled = await readEnabledIdsAt(context, orgId)
  return installedForms(context).filter(form => enabled.has(form.pluginId))
}

export const isSameForm = (a: FormName, b: FormName): boolean => a.pluginId === b.pluginId && a.formId === b.formId
