import { formatIssue } from '@tilth/i18n'
import type { LoadedPlugins } from './loaded-plugins.ts'

/** Which plugins did not load, and why, as a log says it to whoever keeps the installation running. */
export const sayRefusals = ({ refused }: Pick<LoadedPlugins, 'refused'>) =>
  refused.map(({ id, issues }) => ({
    plugin: id,
    issues: issues.map(found => ({ code: found.code, path: found.path ?? [], says: formatIssue('en', found) })),
  }))
