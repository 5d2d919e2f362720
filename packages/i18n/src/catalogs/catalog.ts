import type { english } from './english.ts'

/** Every key there is. */
export type MessageKey = keyof typeof english

/** All messages of a language by key, in ICU syntax. */
export type Catalog = Readonly<Record<MessageKey, string>>
