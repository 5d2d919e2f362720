import { translate } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { districtPlugin, person } from '@tilth/db/district'
import { isNewerThan } from '@tilth/plugin-kit'
import { readOwnDocuments, standingHeads } from '../plugins/district-plugins.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { OwnDocumentsView, OwnPluginView, OwnVersionView } from './views.ts'

/** Everything the district put in itself, by plugin in the order of their names, each with all its versions. */
export const ownDocumentsView = async (context: DistrictContext, locale: string): Promise<OwnDocumentsView> => {
  const [rows, people] = await readMany(context.db, [
    query
      .select({
        id: districtPlugin.id,
        pluginId: districtPlugin.pluginId,
        version: districtPlugin.version,
        hash: districtPlugin.hash,
        rights: districtPlugin.rights,
        addedBy: districtPlugin.addedBy,
        addedAt: districtPlugin.addedAt,
        retiredAt: districtPlugin.retiredAt,
      })
      .from(districtPlugin),
    query.select({ id: person.id, name: person.name }).from(person),
  ])
  const names = new Map(people.map(row => [row.id, row.name]))
  const standing = new Set(
    standingHeads(rows)
      .filter(head => head.retiredAt === null)
      .map(head => head.id),
  )
  const documents = await readOwnDocuments(context.db, rows)
  const entryOf = (id: string) => {
    const document = documents[rows.findIndex(row => row.id === id)]
    return document && 'entry' in document ? document.entry : null
  }
  const versionView = (row: (typeof rows)[number]): OwnVersionView => ({
    documentId: row.id,
    version: row.version,
    addedBy: names.get(row.addedBy) ?? '',
    addedAt: row.addedAt.toISOString(),
    rights: row.rights,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    stands: standing.has(row.id),
    editions: (entryOf(row.id)?.frameworks ?? []).map(framework => ({
      frameworkId: framework.id,
      title: translate(framework, locale).title,
      edition: framework.edition,
    })),
  })
  const pluginView = (pluginId: string): OwnPluginView => {
    const versions = rows.filter(row => row.pluginId === pluginId).toSorted((a, b) => (isNewerThan(a.version, b.version) ? -1 : 1))
    const shown = versions.find(row => standing.has(row.id)) ?? versions[0]
    const refused = context.plugins.refused.find(plugin => plugin.id === pluginId)
    return {
      pluginId,
      name: (shown && entryOf(shown.id)?.name) ?? pluginId,
      isInUse: versions.some(row => standing.has(row.id)),
      versions: versions.map(versionView),
      issues: (refused?.issues ?? []).map(({ code, path = [], params = {} }) => ({ code, path: path.join('.'), params, line: null })),
    }
  }
  const plugins = [...new Set(rows.map(row => row.pluginId))].map(pluginView)
  return { plugins: plugins.toSorted((a, b) => a.name.localeCompare(b.name)) }
}
