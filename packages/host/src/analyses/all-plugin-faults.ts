import { type Databases, query, readMany } from '@tilth/db'
import { pluginFault } from '@tilth/db/district'
import type { PluginFault } from './plugin-faults.ts'

/** Of every district together, the newest first, for whoever looks after the server. A district that cannot be read has its own check. */
export const readAllPluginFaults = async (
  databases: Pick<Databases, 'district' | 'districtIds'>,
): Promise<readonly (PluginFault & { readonly pluginId: string })[]> => {
  const found = await Promise.all(
    databases.districtIds().map(async id => {
      try {
        const [rows] = await readMany(await databases.district(id), [query.select().from(pluginFault)])
        return rows
      } catch {
        return []
      }
    }),
  )
  const byPart = new Map<string, PluginFault & { readonly pluginId: string }>()
  for (const row of found.flat().toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const key = `${row.pluginId} ${row.part}`
    const newer = byPart.get(key)
    byPart.set(key, newer ? { ...newer, times: newer.times + row.times } : row)
  }
  return [...byPart.values()]
}
