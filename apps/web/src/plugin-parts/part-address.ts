import type { PluginTarget } from '@tilth/plugin-kit/web'
import { recordPaths } from '../records/record-paths.ts'

interface At {
  readonly slug: string
  readonly pluginId: string
  readonly orgId: string
}

/** Address of a page of a plugin's own, at a place. */
export const pageAddress = ({ slug, pluginId, orgId }: At, path: string): string =>
  `/d/${slug}/more/${pluginId}/${path}?org=${encodeURIComponent(orgId)}`

/** Where a web part may lead to: screens of its own plugin, and what it was told of. */
export const partAddress = (at: At, target: PluginTarget): string => {
  switch (target.to) {
    case 'record':
      return recordPaths(at.slug).record(encodeURIComponent(target.recordId))
    case 'form':
      return recordPaths(at.slug).form({ pluginId: at.pluginId, formId: target.formId }, at.orgId)
    case 'page':
      return pageAddress(at, target.path)
    case 'measure':
      return `/d/${at.slug}/measures/${encodeURIComponent(target.measureId)}`
    case 'round':
      return `/d/${at.slug}/rounds/${encodeURIComponent(target.roundId)}`
  }
}
