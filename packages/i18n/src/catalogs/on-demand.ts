import type { Locale } from '../choose-locale.ts'
import type { Catalog } from './catalog.ts'

const fetched: { [locale in Locale]?: Catalog } = {}

const sources: Readonly<Record<Locale, () => Promise<Catalog>>> = {
  en: async () => (await import('./english.ts')).english,
  es: async () => (await import('./spanish.ts')).spanish,
}

export const catalogOf = (locale: Locale): Catalog | null => fetched[locale] ?? null

let attempts = 0

/**
 * Chromium keeps for good that a module could not be fetched, and asks nobody when it is imported once more. The failure names the file,
 * which under another name is asked for again.
 */
const importAgain = async (locale: Locale, failure: unknown): Promise<Catalog | undefined> => {
  const [file] = /https?:[^\s?]+/.exec(String(failure)) ?? []
  if (file === undefined) throw failure
  attempts += 1
  const found: { readonly english?: Catalog; readonly spanish?: Catalog } = await import(/* @vite-ignore */ `${file}?attempt=${attempts}`)
  return { en: found.english, es: found.spanish }[locale]
}

export const fetchCatalog = async (locale: Locale): Promise<void> => {
  if (fetched[locale]) return
  const catalog = await sources[locale]().catch((failure: unknown) => importAgain(locale, failure))
  if (catalog === undefined) throw new Error(`The catalog of ${locale} holds nothing`)
  fetched[locale] = catalog
}
