import { drizzle } from 'drizzle-orm/sqlite-proxy'

/** Builds queries for `toStatement`, `readMany`, `readAll`, `readOne`: `query.select().from(round)`. It is bound to no database: awaiting what it builds is a bug. */
export const query = drizzle(() => Promise.reject(new Error('a query built with `query` is run through a port')))
