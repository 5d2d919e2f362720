import type { FormView } from './queries.ts'

type Named = Pick<FormView, 'pluginId' | 'formId'>

/** A form's id may hold a slash, which is a tilde in addresses. */
const formIdInPath = (formId: string): string => formId.replaceAll('/', '~')

export const formIdOfPath = (segment: string): string => segment.replaceAll('~', '/')

const withOrg = (path: string, orgId: string | undefined): string => (orgId ? `${path}?org=${encodeURIComponent(orgId)}` : path)

export const recordPaths = (slug: string) => {
  const form = ({ pluginId, formId }: Named): string => `/d/${slug}/records/${pluginId}/${formIdInPath(formId)}`
  return {
    all: (orgId?: string) => withOrg(`/d/${slug}/records`, orgId),
    form: (name: Named, orgId?: string) => withOrg(form(name), orgId),
    new: (name: Named, orgId?: string) => withOrg(`${form(name)}/new`, orgId),
    pattern: (name: Named, orgId?: string) => withOrg(`${form(name)}/pattern`, orgId),
    record: (recordId: string) => `/d/${slug}/record/${recordId}`,
    edit: (recordId: string) => `/d/${slug}/record/${recordId}/edit`,
    join: (name: Named, visit: { readonly recordId: string; readonly orgId: string }) =>
      withOrg(`${form(name)}/join/${visit.recordId}`, visit.orgId),
    compare: (recordId: string) => `/d/${slug}/record/${recordId}/compare`,
    print: (recordId: string) => `/d/${slug}/record/${recordId}/print`,
    analysis: (name: { readonly pluginId: string; readonly analysisId: string }, orgId?: string) =>
      withOrg(`/d/${slug}/analyses/${name.pluginId}/${name.analysisId}`, orgId),
  }
}
