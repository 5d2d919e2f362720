import type { Locale } from '../choose-locale.ts'
import type { Catalog } from './catalog.ts'
import { english } from './english.ts'
import { spanish } from './spanish.ts'

const catalogs: Readonly<Record<Locale, Catalog>> = { en: english, es: spanish }

/** The catalog of a language; null where it was not fetched yet, which on a server none is. */
export const catalogOf = (locale: Locale): Catalog | null => catalogs[locale]

/** Brings the catalog of a language here. Rejects where it cannot be had. */
export const fetchCatalog = (_: Locale): Promise<void> => Promise.resolve()
