import { query, readMany } from '@tilth/db'
import { org } from '@tilth/db/district'
import { asc, isNull } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { readEnablementTree } from '../plugins/enablement.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import type { DistrictContext } from '../use-case/context.ts'

export interface Place {
  readonly id: string
  readonly parentId: string | null
  readonly kind: 'district' | 'school' | 'department' | 'program' | 'class'
  readonly name: string
}

/** Where analyses run, and which places they may count. */
export interface AnalysisPlaces {
  readonly orgs: readonly Place[]
  readonly pathOf: (orgId: string) => readonly string[]
  /** From the place itself down, parents first; not where the plugin is off. */
  readonly below: (plugin: LoadedPluginEntry, orgId: string) => readonly Place[]
  readonly isOn: (plugin: LoadedPluginEntry, orgId: string) => boolean
  /** The district and each school, each with its own settings, where the plugin is on. */
  readonly runsAt: (plugin: LoadedPluginEntry) => readonly string[]
  /** Whose run is the one that counts for a place: the nearest at it or above it. Null where there is none. */
  readonly runFor: (plugin: LoadedPluginEntry, orgId: string) => string | null
}

export const readAnalysisPlaces = async (context: Pick<DistrictContext, 'db' | 'plugins'>): Promise<AnalysisPlaces> => {
  const [tree, [orgs]] = await Promise.all([
    readEnablementTree(context),
    readMany(context.db, [
      query
        .select({ id: org.id, parentId: org.parentId, kind: org.kind, name: org.name })
        .from(org)
        .where(isNull(org.archivedAt))
        .orderBy(asc(org.position), asc(org.name), asc(org.id)),
    ]),
  ])
  const paths = new Map(orgs.map(place => [place.id, orgPathOf(orgs, place.id)]))
  const pathOf = (orgId: string): readonly string[] => paths.get(orgId) ?? []
  const on = new Map<string, boolean>()
  const isOn = (plugin: LoadedPluginEntry, orgId: string): boolean => {
    const key = `${plugin.id} ${orgId}`
    const known = on.get(key) ?? tree.at(plugin, orgId).enabled
    on.set(key, known)
    return known
  }
  const from = (place: Place): readonly Place[] => [place, ...orgs.filter(({ parentId }) => parentId === place.id).flatMap(from)]
  const isRunPlace = (plugin: LoadedPluginEntry, { id, kind, parentId }: Place): boolean =>
    (kind === 'school' || parentId === null) && isOn(plugin, id)
  return {
    orgs,
    pathOf,
    isOn,
    below: (plugin, orgId) =>
      orgs
        .filter(place => place.id === orgId)
        .flatMap(from)
        .filter(place => isOn(plugin, place.id)),
    runsAt: plugin => orgs.filter(place => isRunPlace(plugin, place)).map(place => place.id),
    runFor: (plugin, orgId) => pathOf(orgId).findLast(id => orgs.some(place => place.id === id && isRunPlace(plugin, place))) ?? null,
  }
}
