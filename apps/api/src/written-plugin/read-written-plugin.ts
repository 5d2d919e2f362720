import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InstalledPlugin, Manifest } from '@tilth/plugin-kit'
import type { Demonstration } from '@tilth/plugin-kit/demo'
import type { PluginServer } from '@tilth/plugin-kit/server'

/** The one file of the folder that is watched. It names the others. */
export const writtenFile = (folder: string): string => join(folder, 'plugin.json')

interface Written {
  readonly manifest: Manifest
  readonly server?: string | null
  readonly demo?: string | null
}

/**
 * A plugin as `tilth plugin dev` leaves it: `{ manifest, server, demo }`, where the last two are names of modules in the same folder, or null.
 * An entry like those of `tilth.config.ts`; whether it is sound is found out by loading. Null where there is nothing to read.
 */
export const readWrittenPlugin = (folder: string): Manifest | InstalledPlugin | null => {
  try {
    const { manifest, server, demo }: Written = JSON.parse(readFileSync(writtenFile(folder), 'utf8'))
    if (!server && !demo) return manifest
    const load = <Part>(name: string) => {
      const module = pathToFileURL(join(folder, name)).href
      return () => import(/* @vite-ignore */ module) as Promise<{ readonly default: Part }>
    }
    return { manifest, ...(server && { server: load<PluginServer>(server) }), ...(demo && { demo: load<Demonstration>(demo) }) }
  } catch {
    return null
  }
}
