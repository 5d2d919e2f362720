import { catalogOf } from '#catalogs'
import type { Locale } from '../choose-locale.ts'

/** Whether something can be said in a language at once. */
export const hasCatalog = (locale: Locale): boolean => catalogOf(locale) !== null
