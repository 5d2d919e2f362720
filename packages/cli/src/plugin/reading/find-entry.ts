import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { err, ok, type Result } from '@tilth/core'

/** Where a plugin begins. */
export interface Entry {
  /** Absolute; the folder of the file where a document alone was named. */
  readonly folder: string
  /** Absolute: a module that gives the manifest, or the manifest as JSON. */
  readonly manifest: string
  /** Absolute: the module of its server part. */
  readonly server: string | null
  /** Absolute: the module of its web part. */
  readonly web: string | null
  /** Absolute: the module of its demonstration. */
  readonly demo: string | null
  /** Whether it brings code beside its manifest, so that it is installed and not only uploaded. */
  readonly hasCode: boolean
}

const entrances = ['src/index.ts', 'src/index.js', 'index.ts', 'index.js', 'plugin.json', 'manifest.json']

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** What `exports` of a package says for one entrance, as a path; undefined where it says nothing that is understood. */
const exported = (folder: string, entrance: string): string | undefined => {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  try {
    const { exports }: { exports?: unknown } = JSON.parse(readFileSync(file, 'utf8'))
    const found: unknown = typeof exports === 'object' && exports !== null ? Reflect.get(exports, entrance) : undefined
    const path: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'default') : found
    return typeof path === 'string' && isFile(join(folder, path)) ? join(folder, path) : undefined
  } catch {
    return undefined
  }
}

/** What is wrong is the key of a message. */
export const findEntry = (path: string): Result<Entry, 'authoring.nothing_there' | 'authoring.no_plugin_there'> => {
  const place = resolve(path)
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return err('authoring.nothing_there')
  if (found.isFile()) {
    return extname(place) === '.json'
      ? ok({ folder: dirname(place), manifest: place, server: null, web: null, demo: null, hasCode: false })
      : err('authoring.no_plugin_there')
  }
  const manifest = exported(place, '.') ?? entrances.map(name => join(place, name)).find(isFile)
  if (manifest === undefined) return err('authoring.no_plugin_there')
  const part = (entrance: string): string | null => exported(place, entrance) ?? null
  const [server, web, demo] = [part('./server'), part('./web'), part('./demo')]
  return ok({ folder: place, manifest, server, web, demo, hasCode: [server, web, demo].some(module => module !== null) })
}
