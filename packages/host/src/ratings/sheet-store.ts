import type { FieldValues } from '@tilth/core/fields'
import { query, readMany, selectVersions } from '@tilth/db'
import { draft, entry, note, response } from '@tilth/db/district'
import { and, asc, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import { valueOfEntry } from './entry-store.ts'

export interface MySheet {
  readonly draft: typeof draft.$inferSelect | null
  /** All versions of the first marks, oldest first. */
  readonly responses: readonly (typeof response.$inferSelect)[]
  /** All versions of the marks after the talk, oldest first. */
  readonly again: readonly (typeof response.$inferSelect)[]
  /** Notes of the newest version. */
  readonly notes: Readonly<Record<string, string>>
  /** Answers to fields as they were handed in, as long as they are joined to their author. */
  readonly entries: FieldValues
  readonly draftVersion: number
  readonly responseVersion: number
}

export const draftStream = (roundId: string, personId: string): string => `draft:${roundId}:${personId}`
export const responseStream = (roundId: string, personId: string): string => `response:${roundId}:${personId}`

export const readMySheet = async (
  context: DistrictContext,
  of: { readonly roundId: string; readonly personId: string },
): Promise<MySheet> => {
  const streams = [draftStream(of.roundId, of.personId), responseStream(of.roundId, of.personId)]
  const [[stored], responses, notes, entries, versions] = await readMany(context.db, [
    query
      .select()
      .from(draft)
      .where(and(eq(draft.roundId, of.roundId), eq(draft.personId, of.personId))),
    query
      .select()
      .from(response)
      .where(and(eq(response.roundId, of.roundId), eq(response.personId, of.personId)))
      .orderBy(asc(response.version)),
    query
      .select({ responseId: note.responseId, item: note.item, text: note.text })
      .from(note)
      .innerJoin(response, eq(response.id, note.responseId))
      .where(and(eq(response.roundId, of.roundId), eq(response.personId, of.personId))),
    query
      .select({ item: entry.item, value: entry.value })
      .from(entry)
      .where(and(eq(entry.roundId, of.roundId), eq(entry.personId, of.personId))),
    selectVersions(streams),
  ])
  const first = responses.filter(row => row.pass === 1)
  const newest = first.at(-1)
  const versionOf = (id: string | undefined): number => versions.find(row => row.id === id)?.version ?? 0
  return {
    draft: stored ?? null,
    responses: first,
    again: responses.filter(row => row.pass === 2),
    notes: Object.fromEntries(notes.filter(row => row.responseId === newest?.id).map(row => [row.item, row.text])),
    entries: Object.fromEntries(entries.map(row => [row.item, valueOfEntry(row)])),
    draftVersion: versionOf(streams[0]),
    responseVersion: versionOf(streams[1]),
  }
}
