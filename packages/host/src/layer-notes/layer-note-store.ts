import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { layerNote, person } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export interface WrittenNote {
  readonly version: number
  readonly text: string
  readonly writtenBy: string | null
  readonly writtenAt: Date
}

export const noteStream = (note: { readonly roundId: string; readonly layer: string; readonly prompt: string }): string =>
  `layer_note:${note.roundId}:${note.layer}:${note.prompt}`

export const noteKey = (layer: string, prompt: string): string => `${layer}/${prompt}`

/** The newest version of each note of a round, by `noteKey`. */
export const readNewestNotes = async (context: DistrictContext, roundId: string): Promise<ReadonlyMap<string, WrittenNote>> => {
  const [rows] = await readMany(context.db, [
    query
      .select({
        layer: layerNote.layer,
        prompt: layerNote.prompt,
        version: layerNote.version,
        text: layerNote.text,
        writtenAt: layerNote.writtenAt,
        writtenBy: person.name,
      })
      .from(layerNote)
      .leftJoin(person, eq(person.id, layerNote.writtenBy))
      .where(eq(layerNote.roundId, roundId))
      .orderBy(asc(layerNote.version)),
  ])
  return new Map(rows.map(({ layer, prompt, ...note }) => [noteKey(layer, prompt), note]))
}

export const storeNote = (row: typeof layerNote.$inferInsert): Statement => toStatement(query.insert(layerNote).values(row))
