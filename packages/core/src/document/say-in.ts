import type { Translation } from '../conditions/framework.ts'

/** What a document in several languages has in common, whatever it is about. */
interface TranslatedDocument {
  readonly language: string
  readonly translations: Readonly<Record<string, Translation>>
}

interface TranslatableText {
  readonly path: string
  readonly text: string
}

/** What a document carries once its texts are in one language. */
export interface Localized {
  /** The language asked for. */
  readonly locale: string
  /** Paths of the texts that stand in the document's own language instead. */
  readonly missing: ReadonlySet<string>
  /** Null where the document's own language is shown. */
  readonly translatedBy: Translation['by'] | null
}

export type Say = (path: string, text: string) => string

/** Exact language first, then without its region: a reader of `es-MX` is served by `es`. */
const findTranslation = (document: TranslatedDocument, locale: string): Translation | undefined => {
  const [base = locale] = locale.split('-')
  const found = [locale, base].find(candidate => Object.hasOwn(document.translations, candidate))
  return found === undefined ? undefined : document.translations[found]
}

const isOwnLanguage = (document: TranslatedDocument, locale: string): boolean =>
  locale === document.language ||
  (!Object.hasOwn(document.translations, locale) && locale.split('-')[0] === document.language.split('-')[0])

const translatedTexts = (document: TranslatedDocument, locale: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(findTranslation(document, locale)?.texts ?? {}).filter(([, text]) => text.trim() !== ''))

/** How much of a document exists in a language, in texts. The document's own language is always whole. */
export const coverageOf = (
  document: TranslatedDocument,
  { texts, locale }: { readonly texts: readonly TranslatableText[]; readonly locale: string },
): { readonly translated: number; readonly total: number } => {
  if (isOwnLanguage(document, locale)) return { translated: texts.length, total: texts.length }
  const translated = translatedTexts(document, locale)
  return { translated: texts.filter(({ path }) => translated.has(path)).length, total: texts.length }
}

/** How each text of a document is said in a language; a text without a translation stays as it is and its path is in `missing`. */
export const sayIn = (
  document: TranslatedDocument,
  { texts, locale }: { readonly texts: readonly TranslatableText[]; readonly locale: string },
): { readonly say: Say; readonly localized: Localized } => {
  if (isOwnLanguage(document, locale)) return { say: (_, text) => text, localized: { locale, missing: new Set(), translatedBy: null } }
  const translated = translatedTexts(document, locale)
  const missing = texts.filter(({ path }) => !translated.has(path))
  return {
    say: (path, text) => (text === '' ? text : (translated.get(path) ?? text)),
    localized: {
      locale,
      missing: new Set(missing.map(({ path }) => path)),
      translatedBy: findTranslation(document, locale)?.by ?? null,
    },
  }
}

/** The same part of a document with its fields said by `say`; a field that is not there stays away. */
export const sayFields = <Part extends object>(
  part: Part,
  { place, fields, say }: { readonly place: string; readonly fields: readonly (keyof Part & string)[]; readonly say: Say },
): Part => {
  const replaced = { ...part }
  for (const field of fields) {
    const text: unknown = part[field]
    if (typeof text === 'string') Object.assign(replaced, { [field]: say(place === '' ? field : `${place}/${field}`, text) })
  }
  return replaced
}
