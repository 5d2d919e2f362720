import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { org } from '@tilth/db/district'
import { and, eq, isNull } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { rootSubject } from '../people/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readEnablementTree } from './enablement.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'
import { pluginCard } from './plugin-card.ts'
import type { PluginsView, PluginView } from './views.ts'

/** Makes cards of plugins with where each is on, of what this person sees. */
export const readPluginCards = async (context: DistrictContext, locale: string) => {
  const [tree, [schools]] = await Promise.all([
    readEnablementTree(context),
    readMany(context.db, [
      query
        .select({ id: org.id })
        .from(org)
        .where(and(eq(org.kind, 'school'), isNull(org.archivedAt))),
    ]),
  ])
  const root = tree.orgs.find(place => place.parentId === null)?.id ?? ''
  const seen = schools.filter(({ id }) => can(context.actor, 'plugin.read', { orgPath: orgPathOf(tree.orgs, id) }))
  return (plugin: LoadedPluginEntry): PluginView => ({
    ...pluginCard(plugin, locale),
    enabled: tree.at(plugin, root).enabled,
    schools: { on: seen.filter(({ id }) => tree.at(plugin, id).enabled).length, all: seen.length },
  })
}

export const readPluginsView = async (context: DistrictContext, locale: string): Promise<PluginsView> => {
  const card = await readPluginCards(context, locale)
  const mayEnable = can(context.actor, 'plugin.enable', (await rootSubject(context)) ?? { orgPath: [] })
  return {
    plugins: context.plugins.loaded.map(card),
    refused: mayEnable
      ? context.plugins.refused.map(({ id, issues }) => ({
          id,
          issues: issues.map(({ code, path = [], params = {} }) => ({ code, path: path.join('.'), params })),
        }))
      : [],
    may: { enable: mayEnable },
  }
}
