import type { Locale } from '../choose-locale.ts'
import type { Catalog } from './catalog.ts'

const fetched: { [locale in Locale]?: Catalog } = {}

const sources: Readonly<Record<Locale, () => Promise<Catalog>>> = {
  en: async () => (await import('./english.ts')).english,
  es: async () => (await import('./spanish.ts')).spanish,
}

export const catalogOf = (locale: Locale): Catalog | null => fetched[locale] ?? null

export const fetchCatalog = async (locale: Locale): Promise<void> => {
  fetched[locale] ??= await sources[locale]()
}
