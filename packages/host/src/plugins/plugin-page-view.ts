import { err, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { localizeCrosswalk } from '@tilth/core/crosswalks'
import { localizeRecordType } from '@tilth/core/records'
import { query, readMany } from '@tilth/db'
import { pluginFault, round } from '@tilth/db/district'
import { localizePlugin } from '@tilth/plugin-kit'
import { asc, count, desc, eq } from 'drizzle-orm'
import { rootSubject } from '../people/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { frameworkContents } from './framework-contents.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'
import { readPlaces } from './plugin-places.ts'
import { readPluginCards } from './plugins-view.ts'
import type { NamedPartView, PluginFaultView, PluginPageView } from './views.ts'

const readEditions = async (context: DistrictContext, pluginId: string) => {
  const [rows] = await readMany(context.db, [
    query
      .select({ frameworkId: round.frameworkId, edition: round.edition, rounds: count() })
      .from(round)
      .where(eq(round.pluginId, pluginId))
      .groupBy(round.frameworkId, round.edition)
      .orderBy(desc(round.edition)),
  ])
  return rows
}

/** For whoever can have it put right: the administrators of the district. */
const readFaults = async (context: DistrictContext, pluginId: string): Promise<readonly PluginFaultView[]> => {
  if (!can(context.actor, 'plugin.enable', (await rootSubject(context)) ?? { orgPath: [] })) return []
  const [rows] = await readMany(context.db, [
    query.select().from(pluginFault).where(eq(pluginFault.pluginId, pluginId)).orderBy(desc(pluginFault.at), asc(pluginFault.part)),
  ])
  return rows.map(({ part, code, times, at }) => ({ part, code, times, at: at.toISOString() }))
}

const partsOf = (plugin: LoadedPluginEntry, locale: string) => {
  const { changes = null, permissions, settings, presets, analyses, reactions, measures } = localizePlugin(plugin, locale)
  const named = ({ id, title, description }: NamedPartView): NamedPartView => ({ id, title, description })
  return {
    changes,
    permissions,
    settings,
    presets,
    recordTypes: plugin.recordTypes.map(type => {
      const { id, plural, summary, fields, life } = localizeRecordType(type, locale)
      return { id, title: plural, description: summary, fields: fields.length, statuses: life?.statuses.map(status => status.label) ?? [] }
    }),
    analyses: analyses.map(named),
    reactions: reactions.map(named),
    measures: measures.map(({ id, name, definition }) => ({ id, title: name, description: definition })),
    crosswalks: plugin.crosswalks.map(crosswalk => {
      const { id, title, summary = '' } = localizeCrosswalk(crosswalk, locale)
      return { id, title, description: summary }
    }),
  }
}

/** Everything about one plugin: where it is on and who said so, how it is set, what it holds, what is made with it, what went wrong. */
export const readPluginPage = async (
  context: DistrictContext,
  { pluginId, locale }: { readonly pluginId: string; readonly locale: string },
): Promise<Result<PluginPageView>> => {
  const plugin = context.plugins.loaded.find(candidate => candidate.id === pluginId)
  if (!plugin) return err(issue('not_found'))
  const [card, places, editions, faults] = await Promise.all([
    readPluginCards(context, locale),
    readPlaces(context, plugin),
    readEditions(context, pluginId),
    readFaults(context, pluginId),
  ])
  return ok({
    plugin: card(plugin),
    ...partsOf(plugin, locale),
    places,
    frameworks: plugin.frameworks.map(framework =>
      frameworkContents(framework, {
        locale,
        editionsInUse: editions.filter(row => row.frameworkId === framework.id).map(({ edition, rounds }) => ({ edition, rounds })),
      }),
    ),
    faults,
  })
}
