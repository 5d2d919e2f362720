import { can } from '@tilth/core/access'
import type { AnalysisDeclaration } from '@tilth/plugin-kit'
import { formOf } from '../records/form-document.ts'
import { installedForms } from '../records/list-forms.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { DeclaredAnalysis } from './declared-analyses.ts'

const formIdsOf = ({ reads }: Pick<AnalysisDeclaration, 'reads'>): readonly string[] => reads.filter(read => read !== 'calendar')

/** Whether this person may see, as somebody who holds a role there, every record of an org that an analysis is made from, and all of it. */
export const seesRecordsOf = (
  context: DistrictContext,
  { plugin, analysis, orgPath }: DeclaredAnalysis & { readonly orgPath: readonly string[] },
): boolean => {
  const { actor } = context
  if (actor.kind === 'system') return true
  const held = new Set((actor.guest ? [] : actor.roles).filter(({ orgId }) => orgPath.includes(orgId)).map(({ role }) => role))
  if (held.has('administrator')) return true
  const forms = installedForms(context).filter(form => form.pluginId === plugin.id)
  return (
    formIdsOf(analysis).every(formId => {
      const offered = forms.find(form => form.formId === formId)
      return (
        offered !== undefined &&
        formOf(offered.document).access.see.some(
          audience => audience.who === 'role' && audience.fields === undefined && held.has(audience.role),
        )
      )
    }) && can(actor, 'org.read', { orgPath })
  )
}
