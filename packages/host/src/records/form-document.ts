import { type Framework, hashFramework, translate } from '@tilth/core/conditions'
import { type Form, formOfInstrument, formOfRecordType, hashRecordType, localizeRecordType, type RecordType } from '@tilth/core/records'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { formDocument } from '@tilth/db/district'
import { inArray } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

/** What a form is made from: kept whole, so that what was filled in stays readable in every language, plugin or no plugin. */
export type FormDocument =
  | { readonly kind: 'record-type'; readonly type: RecordType }
  | { readonly kind: 'instrument'; readonly framework: Framework; readonly instrumentId: string }

/** A form with what must stand beside it wherever it is shown. */
export interface ReadForm {
  readonly form: Form
  readonly frameworkId: string | null
  readonly notice: string | null
  readonly attribution: string
  readonly licenceName: string
  readonly untranslated: number
}

const hashes = new WeakMap<object, string>()

const once = (document: object, hash: () => string): string => {
  const known = hashes.get(document)
  if (known !== undefined) return known
  const found = hash()
  hashes.set(document, found)
  return found
}

/** Equal forms have equal hashes; two instruments of one framework differ. */
const hashOfForm = (context: Pick<DistrictContext, 'sha256'>, document: FormDocument): string =>
  document.kind === 'record-type'
    ? once(document.type, () => hashRecordType(document.type))
    : context.sha256(`${once(document.framework, () => hashFramework(document.framework))}/${document.instrumentId}`)

const readInstrument = (
  framework: Framework,
  { instrumentId, missing }: { instrumentId: string; missing: ReadonlySet<string> },
): ReadForm => {
  const instrument = framework.instruments.find(candidate => candidate.id === instrumentId)
  const form = instrument && formOfInstrument(framework, instrument)
  if (!form) throw new Error(`The framework ${framework.id} has no instrument ${instrumentId} that is filled in outside rounds.`)
  const places = [`instruments/${instrumentId}/`, ...form.items.map(item => `conditions/${item.condition}/`)]
  return {
    form,
    frameworkId: framework.id,
    notice: framework.notice ?? null,
    attribution: framework.licence.attribution,
    licenceName: framework.licence.name,
    untranslated: [...missing].filter(path => places.some(place => path.startsWith(place))).length,
  }
}

const readType = (type: RecordType, missing: ReadonlySet<string>): ReadForm => ({
  form: formOfRecordType(type),
  frameworkId: null,
  notice: null,
  attribution: type.licence.attribution,
  licenceName: type.licence.name,
  untranslated: missing.size,
})

const nothingMissing: ReadonlySet<string> = new Set()

/** The form in the document's own language: for what decides and never says. */
export const formOf = (document: FormDocument): Form =>
  document.kind === 'record-type'
    ? formOfRecordType(document.type)
    : readInstrument(document.framework, { instrumentId: document.instrumentId, missing: nothingMissing }).form

/** The form in the reader's language. */
export const formIn = (document: FormDocument, locale: string): ReadForm => {
  if (document.kind === 'record-type') {
    const localized = localizeRecordType(document.type, locale)
    return readType(localized, localized.missing)
  }
  const localized = translate(document.framework, locale)
  return readInstrument(localized, { instrumentId: document.instrumentId, missing: localized.missing })
}

/** Keeps the exact document that a record is written with, once however often it is used. Part of the transaction that writes. */
export const pinForm = (
  context: Pick<DistrictContext, 'now' | 'sha256'>,
  document: FormDocument,
): { readonly hash: string; readonly statement: Statement } => {
  const hash = hashOfForm(context, document)
  const row = { hash, document: JSON.stringify(document), storedAt: context.now() }
  return { hash, statement: toStatement(query.insert(formDocument).values(row).onConflictDoNothing()) }
}

const kept = new Map<string, FormDocument>()
const mostKept = 50

/** The exact documents that records were written with, by hash. They never change under their hash, so a few stay in memory. */
export const readPinnedForms = async (
  context: Pick<DistrictContext, 'db'>,
  hashesWanted: Iterable<string>,
): Promise<ReadonlyMap<string, FormDocument>> => {
  const wanted = [...new Set(hashesWanted)]
  const found = new Map(wanted.flatMap(hash => (kept.has(hash) ? [[hash, kept.get(hash) as FormDocument] as const] : [])))
  const missing = wanted.filter(hash => !found.has(hash))
  if (missing.length > 0) {
    const [rows] = await readMany(context.db, [query.select().from(formDocument).where(inArray(formDocument.hash, missing))])
    for (const row of rows) {
      const document = JSON.parse(row.document) as FormDocument
      found.set(row.hash, document)
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
      kept.set(row.hash, document)
    }
  }
  const lost = wanted.find(hash => !found.has(hash))
  if (lost !== undefined) throw new Error(`A record was written with the form ${lost}, which is not stored.`)
  return found
}
