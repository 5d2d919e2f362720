import { inArray } from 'drizzle-orm'
import { stream } from '../district/schema.ts'
import type { StreamVersion } from '../port/port.ts'
import { query } from './query.ts'

/** A query for the versions of streams, to be read in the same round trip as what is decided on. */
export const selectVersions = (streams: readonly string[]) =>
  query
    .select()
    .from(stream)
    .where(inArray(stream.id, [...streams]))

/** What `write` expects of these streams, from the rows of `selectVersions`; a stream without a row stands at 0. */
export const versionsOf = (
  streams: readonly string[],
  rows: readonly { readonly id: string; readonly version: number }[],
): readonly StreamVersion[] => {
  const versions = new Map(rows.map(row => [row.id, row.version]))
  return streams.map(id => [id, versions.get(id) ?? 0] as const)
}
