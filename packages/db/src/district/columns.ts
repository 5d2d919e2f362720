import { blob, integer } from 'drizzle-orm/sqlite-core'

/** Milliseconds since 1970, a `Date` in code. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const flag = (name: string) => integer(name, { mode: 'boolean' })

export const bytes = (name: string) => blob(name, { mode: 'buffer' }).$type<Uint8Array>()
