import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { coverage, type Framework, hashFramework, translate } from '@tilth/core/conditions'
import { localizeCycleModel } from '@tilth/core/cycles'
import { localizePlanTemplate } from '@tilth/core/plans'
import { localizeRecordType } from '@tilth/core/records'
import { query, readMany } from '@tilth/db'
import { frameworkDocument } from '@tilth/db/district'
import { isNewerThan, longestPluginText, readPluginText } from '@tilth/plugin-kit'
import { inArray } from 'drizzle-orm'
import { type OwnDocumentHead, readOwnDocumentHeads, readOwnDocuments, standingHeads } from '../plugins/district-plugins.ts'
import { findTakenIds, loadOwnDocument, type OwnRights } from '../plugins/load-own-document.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { findLines } from './find-lines.ts'
import type { DocumentIssueView, DocumentJudgement, DocumentPreview, EditionStep, FrameworkPreview } from './views.ts'
import { checkOwnId, isBareFramework, isWritten, wrapFramework } from './wrap-framework.ts'

export interface AskedDocument {
  readonly text: string
  /** For a bare framework; a manifest names itself. */
  readonly pluginId: string | null
  readonly rights: OwnRights
  readonly locale: string
}

export interface Judged {
  readonly judgement: DocumentJudgement
  /** What would be stored; null where something is wrong. */
  readonly manifest: string | null
}

const mostShown = 200

/** What it is too large or badly written for, the kit says in its own words. */
const readText = (text: string): Result<unknown, readonly Issue[]> => {
  try {
    if (Buffer.byteLength(text) <= longestPluginText) return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    // Told below, with its line.
  }
  const read = readPluginText(text)
  return err(read.ok ? [issue('plugin.unreadable')] : read.error)
}

const place = (path: Issue['path'] = []): string => path.join('.')

const viewsOf = (issues: readonly Issue[], lines: readonly number[] | null): readonly DocumentIssueView[] =>
  issues.map(({ code, path, params = {} }, index) => ({
    code,
    params,
    path: place(path),
    line: path?.length ? (lines?.[index] ?? null) : typeof params.line === 'number' ? params.line : null,
  }))

const refusal = (
  kind: DocumentJudgement['kind'],
  { issues, text = null, suggestedId = null }: { issues: readonly Issue[]; text?: string | null; suggestedId?: string | null },
): Judged => {
  const shown = issues.slice(0, mostShown)
  const lines =
    text === null
      ? null
      : findLines(
          text,
          shown.map(({ path = [] }) => path),
        )
  const judgement = { kind, suggestedId, issues: viewsOf(shown, lines), more: issues.length - shown.length, preview: null }
  return { judgement, manifest: null }
}

const frameworkPreview = (framework: Framework, locale: string): FrameworkPreview => {
  const localized = translate(framework, locale)
  return {
    id: framework.id,
    title: localized.title,
    edition: framework.edition,
    versionLabel: localized.versionLabel,
    notice: localized.notice ?? null,
    owner: framework.owner,
    licenceName: framework.licence.name,
    attribution: framework.licence.attribution,
    completeness: framework.completeness,
    labelsOnly: framework.labelsOnly,
    officialText: framework.officialText,
    conditions: framework.conditions.length,
    rated: framework.conditions.filter(condition => condition.ratable).length,
    layers: localized.layers.map(layer => ({
      label: layer.label,
      conditions: localized.conditions.filter(condition => condition.layer === layer.code).map(({ code, label }) => `${code} ${label}`),
    })),
    instruments: localized.instruments.map(({ title, kind, items, fields = [] }) => ({ title, kind, items: items.length + fields.length })),
    language: framework.language,
    translations: Object.entries(framework.translations).map(([language, { by, reviewed }]) => ({
      language,
      ...coverage(framework, language),
      by,
      reviewed,
    })),
  }
}

const previewOf = (
  entry: LoadedPluginEntry,
  { locale, follows }: { locale: string; follows: DocumentPreview['follows'] },
): DocumentPreview => ({
  pluginId: entry.id,
  version: entry.version,
  name: entry.name,
  summary: entry.summary,
  maker: entry.maker,
  languages: entry.languages,
  frameworks: entry.frameworks.map(framework => frameworkPreview(framework, locale)),
  cycleModels: entry.cycleModels.map(model => localizeCycleModel(model, locale).title),
  planTemplates: entry.planTemplates.map(template => localizePlanTemplate(template, locale).title),
  recordTypes: entry.recordTypes.map(type => localizeRecordType(type, locale).title),
  follows,
})

interface Earlier {
  readonly heads: readonly OwnDocumentHead[]
  readonly entries: readonly LoadedPluginEntry[]
}

const readEarlier = async ({ db }: DistrictContext, pluginId: string): Promise<Earlier> => {
  const heads = (await readOwnDocumentHeads(db)).filter(head => head.pluginId === pluginId)
  const documents = await readOwnDocuments(db, heads)
  return { heads, entries: documents.flatMap(document => ('entry' in document ? [document.entry] : [])) }
}

/** Issue: `plugin.version_not_newer`. */
const checkVersion = (entry: LoadedPluginEntry, { heads }: Earlier): readonly Issue[] => {
  const inTheWay = heads.map(head => head.version).filter(version => !isNewerThan(entry.version, version))
  const newest = inTheWay.reduce((a, b) => (isNewerThan(b, a) ? b : a), inTheWay[0] ?? '')
  return inTheWay.length > 0 ? [issue('plugin.version_not_newer', { path: ['version'], params: { version: newest } })] : []
}

/** What is published under an edition stays: other content needs a higher edition. Issue: `plugin.edition_not_newer`. */
const checkEditions = async (
  { db }: DistrictContext,
  { entry, earlier }: { entry: LoadedPluginEntry; earlier: Earlier },
): Promise<readonly Issue[]> => {
  if (entry.frameworks.length === 0) return []
  const [pinned] = await readMany(db, [
    query
      .select({ id: frameworkDocument.frameworkId, edition: frameworkDocument.edition, hash: frameworkDocument.hash })
      .from(frameworkDocument)
      .where(inArray(frameworkDocument.frameworkId, [...entry.frameworks.map(framework => framework.id)])),
  ])
  const known = [
    ...pinned,
    ...earlier.entries
      .flatMap(each => each.frameworks)
      .map(framework => ({ id: framework.id, edition: framework.edition, hash: hashFramework(framework) })),
  ]
  return entry.frameworks.flatMap((framework, index) => {
    const hash = hashFramework(framework)
    const before = known.filter(each => each.id === framework.id && each.hash !== hash)
    const highest = Math.max(0, ...before.map(each => each.edition))
    return highest < framework.edition
      ? []
      : [issue('plugin.edition_not_newer', { path: ['frameworks', index, 'edition'], params: { edition: highest } })]
  })
}

const followsOf = async (
  { db }: DistrictContext,
  { entry, earlier }: { entry: LoadedPluginEntry; earlier: Earlier },
): Promise<DocumentPreview['follows']> => {
  const [standing] = standingHeads(earlier.heads)
  if (!standing || standing.retiredAt !== null) return null
  const [document] = await readOwnDocuments(db, [standing])
  const before = document && 'entry' in document ? document.entry.frameworks : []
  const editions = entry.frameworks.flatMap(({ id, edition }): EditionStep[] => {
    const from = before.find(framework => framework.id === id)
    return from && from.edition < edition ? [{ frameworkId: id, from: from.edition, to: edition }] : []
  })
  return { version: standing.version, editions }
}

/**
 * What a text would be as a document of this district: by the same checks as an installed plugin, with the line of each issue where there
 * is one. Issues: `plugin.too_large`, `plugin.not_json`, `plugin.curly_quote`, `plugin.id_needed`, `plugin.version_not_newer`,
 * `plugin.edition_not_newer`, those of `loadOwnDocument` and of `findTakenIds`.
 */
export const judgeDocument = async (context: DistrictContext, { text, pluginId, rights, locale }: AskedDocument): Promise<Judged> => {
  const read = readText(text)
  if (!read.ok) return refusal('unreadable', { issues: read.error })
  const isBare = isBareFramework(read.value)
  const kind = isBare ? 'framework' : 'manifest'
  const suggestedId = isBare && isWritten(read.value) && typeof read.value.id === 'string' ? read.value.id.slice(0, 80) : null
  const asWritten = (issues: readonly Issue[]): Judged => {
    // What is said of the manifest around a bare framework stands nowhere in the text.
    const inText = isBare ? issues.map(found => ({ ...found, path: found.path?.[0] === 'frameworks' ? found.path.slice(2) : [] })) : issues
    return refusal(kind, { issues: inText, text, suggestedId })
  }
  const manifest = isBare && isWritten(read.value) ? wrapFramework(read.value, pluginId?.trim() || (suggestedId ?? 'document')) : read.value
  const loaded = loadOwnDocument(manifest, rights)
  const withoutId = isBare ? checkOwnId(pluginId) : []
  if (!loaded.ok) return asWritten([...withoutId, ...loaded.error])
  const entry = loaded.value
  const earlier = await readEarlier(context, entry.id)
  const others = context.plugins.loaded.filter(other => !(other.own && other.id === entry.id))
  const issues = [
    ...withoutId,
    ...findTakenIds(entry, others),
    ...checkVersion(entry, earlier),
    ...(await checkEditions(context, { entry, earlier })),
  ]
  if (issues.length > 0) return asWritten(issues)
  const preview = previewOf(entry, { locale, follows: await followsOf(context, { entry, earlier }) })
  return { judgement: { kind, suggestedId, issues: [], more: 0, preview }, manifest: JSON.stringify(manifest) }
}
