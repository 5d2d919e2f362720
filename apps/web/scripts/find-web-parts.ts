import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The web part of an installed plugin: whose it is and the file that a browser loads. */
export interface FoundWebPart {
  readonly pluginId: string
  readonly file: string
}

interface PackageFile {
  readonly name?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, unknown>>
  readonly tilth?: { readonly plugin?: unknown }
}

const readPackage = (file: string): PackageFile => JSON.parse(readFileSync(file, 'utf8')) as PackageFile

/** Where a package lies that `root` depends on; null where it is not installed. */
const folderOf = (root: string, name: string): string | null =>
  (createRequire(join(root, 'package.json')).resolve.paths(name) ?? [])
    .map(modules => join(modules, name))
    .find(folder => existsSync(join(folder, 'package.json'))) ?? null

/** The file behind an export: a path, or the first that fits of several conditions. */
const targetOf = (entry: unknown): string | null => {
  if (typeof entry === 'string') return entry
  if (typeof entry !== 'object' || entry === null) return null
  const found = Object.entries(entry).find(([condition]) => ['browser', 'import', 'default'].includes(condition))
  return found ? targetOf(found[1]) : null
}

const partIn = (folder: string, name: string): FoundWebPart | null => {
  const found = readPackage(join(folder, 'package.json'))
  const pluginId = found.tilth?.plugin
  const target = targetOf(found.exports?.['./web'])
  if (pluginId === undefined || target === null) return null
  if (typeof pluginId !== 'string' || !/^[a-z][a-z0-9-]*$/.test(pluginId))
    throw new Error(`${name}: "tilth": { "plugin": ... } in its package.json is no id of a plugin`)
  const file = join(folder, target)
  if (!existsSync(file)) throw new Error(`${name}: its ./web is ${target}, and there is no such file`)
  return { pluginId, file: realpathSync(file) }
}

const partOf = (root: string, name: string): FoundWebPart | null => {
  const folder = folderOf(root, name)
  return folder === null ? null : partIn(folder, name)
}

/**
 * The web parts of the packages that the installation at `root` depends on, by the ids of their plugins. A package has one where it exports
 * `./web` and says in its package.json whose it is: `"tilth": { "plugin": "<id>" }`. What is being written in the folder `written` stands
 * for an installed one of its plugin.
 */
export const findWebParts = (root: string, written: string | null = null): readonly FoundWebPart[] => {
  const { dependencies = {}, devDependencies = {} } = readPackage(join(root, 'package.json'))
  const names = [...new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])].sort()
  const found = names.flatMap(name => partOf(root, name) ?? [])
  const twice = found.find(({ pluginId }, at) => found.findIndex(other => other.pluginId === pluginId) !== at)
  if (twice) throw new Error(`Two packages say that they are the plugin ${twice.pluginId}`)
  const own = written === null ? null : partIn(written, written)
  return own === null ? found : [...found.filter(({ pluginId }) => pluginId !== own.pluginId), own]
}

/** The folder of the installation that `folder` lies in: the nearest with a `tilth.config.ts`. */
export const rootAbove = (folder: string): string => {
  for (let at = folder; at !== dirname(at); at = dirname(at)) if (existsSync(join(at, 'tilth.config.ts'))) return at
  throw new Error(`No tilth.config.ts above ${folder}`)
}
