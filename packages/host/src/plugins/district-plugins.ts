import { type Issue, issue } from '@tilth/core'
import { type Port, query, readMany } from '@tilth/db'
import { districtPlugin } from '@tilth/db/district'
import { isNewerThan } from '@tilth/plugin-kit'
import { inArray } from 'drizzle-orm'
import { findTakenIds, loadOwnDocument, type OwnRights } from './load-own-document.ts'
import type { LoadedPluginEntry, LoadedPlugins } from './loaded-plugins.ts'

export interface OwnDocumentHead {
  readonly id: string
  readonly pluginId: string
  readonly version: string
  readonly hash: string
  readonly rights: { readonly kind: OwnRights; readonly statement: string }
  readonly retiredAt: Date | null
}

export type ReadOwnDocument = { readonly entry: LoadedPluginEntry } | { readonly issues: readonly Issue[] }

const kept = new Map<string, ReadOwnDocument>()
const mostKept = 200

const keyOf = ({ hash, rights }: Pick<OwnDocumentHead, 'hash' | 'rights'>): string => `${rights.kind}:${hash}`

const read = (manifest: string, rights: OwnRights): ReadOwnDocument => {
  const loaded = loadOwnDocument(JSON.parse(manifest), rights)
  return loaded.ok ? { entry: loaded.value } : { issues: loaded.error }
}

/** Documents by their heads, in that order. What a hash says never changes, so each is read and checked once a process. */
export const readOwnDocuments = async (db: Port, heads: readonly OwnDocumentHead[]): Promise<readonly ReadOwnDocument[]> => {
  const missing = heads.filter(head => !kept.has(keyOf(head)))
  const [rows] =
    missing.length === 0
      ? [[]]
      : await readMany(db, [
          query
            .select({ id: districtPlugin.id, manifest: districtPlugin.manifest })
            .from(districtPlugin)
            .where(inArray(districtPlugin.id, [...missing.map(head => head.id)])),
        ])
  const fresh = new Map<string, ReadOwnDocument>()
  for (const head of missing) {
    const manifest = rows.find(row => row.id === head.id)?.manifest
    if (manifest !== undefined) fresh.set(keyOf(head), read(manifest, head.rights.kind))
  }
  const documents = heads.map(head => fresh.get(keyOf(head)) ?? kept.get(keyOf(head)) ?? { issues: [issue('plugin.unreadable')] })
  for (const [key, document] of fresh) {
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, document)
  }
  return documents
}

export const readOwnDocumentHeads = async (db: Port): Promise<readonly OwnDocumentHead[]> => {
  const [rows] = await readMany(db, [
    query
      .select({
        id: districtPlugin.id,
        pluginId: districtPlugin.pluginId,
        version: districtPlugin.version,
        hash: districtPlugin.hash,
        rights: districtPlugin.rights,
        retiredAt: districtPlugin.retiredAt,
      })
      .from(districtPlugin),
  ])
  return rows
}

/** Of each plugin the newest version that is not retired; where all are, the newest, which then only keeps names readable. */
export const standingHeads = (heads: readonly OwnDocumentHead[]): readonly OwnDocumentHead[] => {
  const standing = new Map<string, OwnDocumentHead>()
  const isBefore = (a: OwnDocumentHead, b: OwnDocumentHead): boolean => {
    if ((a.retiredAt === null) !== (b.retiredAt === null)) return a.retiredAt !== null
    return isNewerThan(b.version, a.version)
  }
  for (const head of heads) {
    const before = standing.get(head.pluginId)
    if (!before || isBefore(before, head)) standing.set(head.pluginId, head)
  }
  return [...standing.values()]
}

/**
 * The plugins of one district: those of the installation, then its own documents, marked `own`. One that no longer loads, or whose id an
 * installed plugin has taken since, is named among the refused; the others work. Costs one small query where nothing changed.
 */
export const pluginsOfDistrict = async (db: Port, installed: LoadedPlugins): Promise<LoadedPlugins> => {
  const heads = standingHeads(await readOwnDocumentHeads(db))
  if (heads.length === 0) return installed
  const documents = await readOwnDocuments(db, heads)
  const loaded = [...installed.loaded]
  const refused = [...installed.refused]
  const retired: LoadedPluginEntry[] = []
  documents.forEach((document, index) => {
    const head = heads[index]
    if (!head) return
    if (!('entry' in document)) {
      refused.push({ id: head.pluginId, issues: document.issues })
      return
    }
    const issues = findTakenIds(document.entry, loaded)
    if (issues.length > 0) refused.push({ id: head.pluginId, issues })
    else if (head.retiredAt === null) loaded.push(document.entry)
    else retired.push(document.entry)
  })
  return { loaded, refused, retired }
}
