import { catalogOf } from '#catalogs'
import { locales } from '../choose-locale.ts'
import type { MessageKey } from './catalog.ts'

/** Whether the catalogs that are here have it; all of them have the same keys. */
export const isMessageKey = (key: string): key is MessageKey => locales.some(locale => Object.hasOwn(catalogOf(locale) ?? {}, key))
