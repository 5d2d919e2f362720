import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InstalledPlugin, Manifest } from '@tilth/plugin-kit'
import type { PluginServer } from '@tilth/plugin-kit/server'

/** The one file of the folder that is watched. It names the others. */
export const writtenFile = (folder: string): string => join(folder, 'plugin.json')

/**
 * A plugin as `tilth plugin dev` leaves it: `{ manifest, server }`, where `server` is the name of a module in the same folder or null.
 * An entry like those of `tilth.config.ts`; whether it is sound is found out by loading. Null where there is nothing to read.
 */
export const readWrittenPlugin = (folder: string): Manifest | InstalledPlugin | null => {
  try {
    const { manifest, server }: { readonly manifest: Manifest; readonly server: string | null } = JSON.parse(
      readFileSync(writtenFile(folder), 'utf8'),
    )
    if (server === null) return manifest
    const module = pathToFileURL(join(folder, server)).href
    return { manifest, server: () => import(/* @vite-ignore */ module) as Promise<{ readonly default: PluginServer }> }
  } catch {
    return null
  }
}
