import { workingRoles } from '@tilth/core/access'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { heldRole, person, pulse, pulseAnswer } from '@tilth/db/district'
import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export type PulseRow = typeof pulse.$inferSelect

/** Fewer sentences than this would say whose they are. */
export const fewestSentences = 3

export const pulsesStream = (orgId: string): string => `pulses:${orgId}`

export const pulseStream = (pulseId: string): string => `pulse:${pulseId}`

export const answerStream = (of: { readonly pulseId: string; readonly personId: string }): string =>
  `pulse_answer:${of.pulseId}:${of.personId}`

export const readPulse = async (context: DistrictContext, pulseId: string): Promise<PulseRow | null> => {
  const [[found]] = await readMany(context.db, [query.select().from(pulse).where(eq(pulse.id, pulseId))])
  return found ?? null
}

/** Pulses of an org with how many have answered each, and which this person has. Of nobody else does it say anything. */
export const readPulsesOf = async (
  context: DistrictContext,
  { orgId, personId }: { readonly orgId: string; readonly personId: string },
) => {
  const [rows, counts, mine] = await readMany(context.db, [
    query.select().from(pulse).where(eq(pulse.orgId, orgId)).orderBy(desc(pulse.openedAt), desc(pulse.id)),
    query.select({ pulseId: pulseAnswer.pulseId, count: count() }).from(pulseAnswer).groupBy(pulseAnswer.pulseId),
    query.select({ pulseId: pulseAnswer.pulseId }).from(pulseAnswer).where(eq(pulseAnswer.personId, personId)),
  ])
  const answered = new Map(counts.map(row => [row.pulseId, row.count]))
  const isMine = new Set(mine.map(row => row.pulseId))
  return rows.map(row => ({ row, answered: row.sentences?.length ?? answered.get(row.id) ?? 0, isMineIn: isMine.has(row.id) }))
}

/** How many have answered, and this person's own words. */
export const readAnswers = async (
  context: DistrictContext,
  { pulseId, personId }: { readonly pulseId: string; readonly personId: string },
): Promise<{ readonly answered: number; readonly mine: string | null }> => {
  const [[counted], [mine]] = await readMany(context.db, [
    query.select({ count: count() }).from(pulseAnswer).where(eq(pulseAnswer.pulseId, pulseId)),
    query
      .select({ text: pulseAnswer.text })
      .from(pulseAnswer)
      .where(and(eq(pulseAnswer.pulseId, pulseId), eq(pulseAnswer.personId, personId))),
  ])
  return { answered: counted?.count ?? 0, mine: mine?.text ?? null }
}

/** Where everybody with an account does the work of an org; one row a role. */
export const readRoleHolders = async (context: DistrictContext) => {
  const [rows] = await readMany(context.db, [
    query
      .select({ personId: heldRole.personId, orgId: heldRole.orgId })
      .from(heldRole)
      .innerJoin(person, eq(person.id, heldRole.personId))
      .where(and(isNull(person.removedAt), eq(person.kind, 'account'), inArray(heldRole.role, workingRoles))),
  ])
  return rows
}

export const storePulse = (row: typeof pulse.$inferInsert): Statement => toStatement(query.insert(pulse).values(row))

/** The newest words of a person are the only ones that are kept. */
export const storeAnswer = (row: typeof pulseAnswer.$inferInsert): Statement =>
  toStatement(
    query
      .insert(pulseAnswer)
      .values(row)
      .onConflictDoUpdate({ target: [pulseAnswer.pulseId, pulseAnswer.personId], set: { text: row.text, saidAt: row.saidAt } }),
  )

/** Takes words out wherever somebody said exactly these; an empty place stays, so that the count is still how many answered. */
export const takeOutSentence = (row: PulseRow, text: string): Statement =>
  toStatement(
    query
      .update(pulse)
      .set({ sentences: row.sentences?.map(said => (said === text ? '' : said)) })
      .where(eq(pulse.id, row.id)),
  )

/** Takes over whatever was said by then, without who said it, in the order of the letters; both in the transaction they stand in. */
export const takeSentences = (pulseId: string, by: { readonly revealedBy: string; readonly revealedAt: Date }): readonly Statement[] => [
  toStatement(
    query
      .update(pulse)
      .set({
        ...by,
        sentences: sql`(select json_group_array(said."text") from (select ${pulseAnswer.text} as "text" from ${pulseAnswer} where ${pulseAnswer.pulseId} = ${pulseId} order by 1) said)`,
      })
      .where(eq(pulse.id, pulseId)),
  ),
  toStatement(query.delete(pulseAnswer).where(eq(pulseAnswer.pulseId, pulseId))),
]
