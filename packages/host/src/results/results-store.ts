import { query, readMany } from '@tilth/db'
import { comment, finding, note, person, response, secondPass } from '@tilth/db/district'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

/** All that is known of one round's answers and of what was made of them. For code that counts and protects, never for a screen. */
export const readRoundAnswers = async (
  context: DistrictContext,
  { roundId, withoutNames = false }: { readonly roundId: string; readonly withoutNames?: boolean },
) => {
  const [responses, notes, people, findings, comments, secondPasses] = await readMany(context.db, [
    query.select().from(response).where(eq(response.roundId, roundId)),
    query
      .select({ responseId: note.responseId, item: note.item, text: note.text })
      .from(note)
      .innerJoin(response, eq(response.id, note.responseId))
      .where(eq(response.roundId, roundId)),
    query
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(withoutNames ? sql`0` : undefined),
    query.select().from(finding).where(eq(finding.roundId, roundId)).orderBy(desc(finding.version)),
    query
      .select()
      .from(comment)
      .where(and(eq(comment.roundId, roundId), isNull(comment.removedAt)))
      .orderBy(asc(comment.writtenAt)),
    query.select().from(secondPass).where(eq(secondPass.roundId, roundId)),
  ])
  return { responses, notes, findings, comments, secondPasses, names: new Map(people.map(row => [row.id, row.name])) }
}

export type RoundAnswers = Awaited<ReturnType<typeof readRoundAnswers>>
