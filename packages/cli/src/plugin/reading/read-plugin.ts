import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@tilth/core'
import { type Entry, findEntry } from './find-entry.ts'
import { createPlaceFinder, type Place } from './find-place.ts'
import { findVite } from './find-vite.ts'
import { type JsonFile, parseJsonFile } from './json-file.ts'
import { listJsonFiles } from './list-json-files.ts'
import { runModule } from './run-module.ts'

/** A plugin as its author's files give it: read, not yet judged. */
export interface ReadPlugin extends Entry {
  /** Its manifest as it is written, however it is. */
  readonly content: unknown
  /** The server part's own object; null where the plugin has none. */
  readonly serverPart: unknown
  placeOf(path: readonly (string | number)[]): Place
}

/** Why files could not be read at all: the key of a message with its parameters, and where. */
export interface Unread extends Partial<Place> {
  readonly key:
    | 'authoring.nothing_there'
    | 'authoring.no_plugin_there'
    | 'authoring.nothing_installed'
    | 'authoring.module_broken'
    | 'authoring.import_missing'
    | 'authoring.package_missing'
    | 'authoring.no_manifest_exported'
    | 'authoring.several_manifests_exported'
    | 'authoring.no_server_exported'
    | 'authoring.entrance_missing'
    | 'authoring.web_of_nobody'
    | 'authoring.not_json'
  readonly params?: Readonly<Record<string, string>>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isManifest = (value: unknown): boolean => isObject(value) && 'api' in value && 'id' in value

/** A framework alone becomes the plugin of its own name, as where it is uploaded. */
const wrapDocument = (value: unknown): unknown => {
  if (!isObject(value) || 'api' in value || !('conditions' in value)) return value
  const { id, title, summary, owner, language, licence, translations } = value
  return {
    api: 1,
    id,
    version: '1.0.0',
    name: title,
    summary,
    licence: isObject(licence) ? licence.id : 'unknown',
    maker: owner,
    languages: [language, ...Object.keys(isObject(translations) ? translations : {})],
    frameworks: [value],
  }
}

/** Reads a folder or a document. All JSON mistakes of a folder are told at once; a module is run only when there are none. */
export const readPlugin = async (path: string): Promise<Result<ReadPlugin, readonly Unread[]>> => {
  const found = findEntry(path)
  if (!found.ok) return err([{ key: found.error, params: { path } }])
  const entry = found.value
  const isDocument = entry.manifest.endsWith('.json')
  const settings = isDocument ? [] : checkPackage(entry.folder)
  if (settings.length > 0) return err(settings)
  const files = readJsonFiles(isDocument ? [entry.manifest] : listJsonFiles(realpathSync(entry.folder)))
  if (!files.ok) return files
  const read = isDocument ? ok(wrapDocument(files.value[0]?.value)) : await exportedManifest(entry)
  if (!read.ok) return err([read.error])
  const nobodys = isDocument ? null : findWebOfNobody(entry.folder, read.value)
  if (nobodys) return err([nobodys])
  const serverPart = entry.server === null ? ok(null) : await exportedServer(entry.folder, entry.server)
  if (!serverPart.ok) return err([serverPart.error])
  const parse = isDocument ? null : ((await findVite(entry.folder))?.parseAst ?? null)
  const placeOf = createPlaceFinder({ manifest: read.value, entry: entry.manifest, jsonFiles: files.value, parse })
  return ok({ ...entry, content: read.value, serverPart: serverPart.value, placeOf })
}

/** What a package says of itself must be readable, or nothing of it can be run, and the parts it names must be there. */
const checkPackage = (folder: string): readonly Unread[] => {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return []
  const read = readJsonFiles([path])
  if (!read.ok) return read.error
  return read.value.flatMap(({ value, file, positionOf }) => {
    const exports = isObject(value) ? value.exports : undefined
    return ['./server', './web', './demo'].flatMap((entrance): readonly Unread[] => {
      const named = isObject(exports) ? exports[entrance] : undefined
      const target = isObject(named) ? named.default : named
      if (typeof target !== 'string' || existsSync(join(folder, target))) return []
      return [{ key: 'authoring.entrance_missing', params: { entrance, path: target }, file, ...positionOf(['exports', entrance]) }]
    })
  })
}

/** A web part is found by the plugin that its package says it is of; without that it is built into no app, and nobody hears why. */
const findWebOfNobody = (folder: string, manifest: unknown): Unread | null => {
  const file = join(folder, 'package.json')
  const id = isObject(manifest) ? manifest.id : undefined
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(id) || !existsSync(file)) return null
  const { json } = parseJsonFile(file, readFileSync(file, 'utf8'))
  const { exports, tilth } = isObject(json?.value) ? json.value : {}
  if (!json || !isObject(exports) || !('./web' in exports) || (isObject(tilth) && tilth.plugin === id)) return null
  return { key: 'authoring.web_of_nobody', params: { id }, file, ...json.positionOf(['exports', './web']) }
}

const readJsonFiles = (paths: readonly string[]): Result<readonly JsonFile[], readonly Unread[]> => {
  const parsed = paths.map(path => ({ path, ...parseJsonFile(path, readFileSync(path, 'utf8')) }))
  const mistakes = parsed.flatMap(({ path, mistakes: found }) =>
    found.map(({ code, line, column }) => ({ key: 'authoring.not_json' as const, params: { code }, file: path, line, column })),
  )
  return mistakes.length > 0 ? err(mistakes) : ok(parsed.flatMap(({ json }) => (json ? [json] : [])))
}

const broken = (error: {
  readonly key: Unread['key']
  readonly reason: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}): Unread => {
  const { reason, ...rest } = error
  return { ...rest, params: { reason } }
}

const exportedManifest = async ({ folder, manifest }: Entry): Promise<Result<unknown, Unread>> => {
  const run = await runModule(folder, manifest)
  if (!run.ok) return err(broken(run.error))
  const candidates = [...new Set(Object.values(run.value).filter(isManifest))]
  if (candidates.length === 1) return ok(candidates[0])
  // What is called the default export is meant, however little it looks like a manifest.
  if (candidates.length === 0 && run.value.default !== undefined) return ok(run.value.default)
  return err({ key: candidates.length === 0 ? 'authoring.no_manifest_exported' : 'authoring.several_manifests_exported', file: manifest })
}

const exportedServer = async (folder: string, server: string): Promise<Result<unknown, Unread>> => {
  const run = await runModule(folder, server)
  if (!run.ok) return err(broken(run.error))
  return isObject(run.value.default) ? ok(run.value.default) : err({ key: 'authoring.no_server_exported', file: server })
}
