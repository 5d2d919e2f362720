import { unwatchFile, watchFile } from 'node:fs'
import { type LoadedPlugins, loadInstalledPlugins } from '@tilth/host'
import { type InstalledPlugin, type Manifest, manifestOf } from '@tilth/plugin-kit'
import { readWrittenPlugin, writtenFile } from './read-written-plugin.ts'
import { withWrittenPlugin } from './with-written-plugin.ts'

type Entry = Manifest | InstalledPlugin

export interface WrittenPlugin {
  /** What is loaded at the moment somebody looks: the plugin as it was when it last was sound. */
  readonly plugins: LoadedPlugins
  /** Its id; null while it never was sound. */
  readonly id: () => string | null
  /** Told after each exchange. */
  onChange(tell: (id: string) => void): void
  stop(): void
}

/** How long after a save it is noticed, at most. */
const everyMilliseconds = 200

/** Keeps the installation's plugins with the one in `folder` beside them, and exchanges that one whenever its file changes. */
export const followWrittenPlugin = ({
  folder,
  installed,
}: {
  readonly folder: string
  readonly installed: readonly Entry[]
}): WrittenPlugin => {
  const file = writtenFile(folder)
  const listeners: ((id: string) => void)[] = []
  let current = loadInstalledPlugins(installed)
  let id: string | null = null

  const read = (): void => {
    const written = readWrittenPlugin(folder)
    if (written === null) return
    const loaded = loadInstalledPlugins(withWrittenPlugin(installed, written))
    const found = String(manifestOf(written).id)
    if (!loaded.loaded.some(plugin => plugin.id === found)) return
    current = loaded
    id = found
    for (const tell of listeners) tell(found)
  }

  read()
  watchFile(file, { interval: everyMilliseconds }, read)
  return {
    plugins: {
      get loaded() {
        return current.loaded
      },
      get refused() {
        return current.refused
      },
    },
    id: () => id,
    onChange: tell => {
      listeners.push(tell)
    },
    stop: () => unwatchFile(file, read),
  }
}
