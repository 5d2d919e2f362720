import { query, readMany, selectVersions, versionsOf } from '@tilth/db'
import { paperSheet, person, profile } from '@tilth/db/district'
import { desc, eq, isNotNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

const paperStream = (roundId: string): string => `paper:${roundId}`

/** Sheets of a round, newest first, and the version they stand at. */
export const readPaperSheets = async (context: DistrictContext, roundId: string) => {
  const stream = paperStream(roundId)
  const [sheets, versions] = await readMany(context.db, [
    query
      .select({
        id: paperSheet.id,
        number: paperSheet.number,
        responseId: paperSheet.responseId,
        keyedAt: paperSheet.keyedAt,
        keyedBy: person.name,
      })
      .from(paperSheet)
      .leftJoin(person, eq(person.id, paperSheet.keyedBy))
      .where(eq(paperSheet.roundId, roundId))
      .orderBy(desc(paperSheet.number)),
    selectVersions([stream]),
  ])
  return { sheets, expect: versionsOf([stream], versions) }
}

export const readPaperChoices = async (context: DistrictContext) => {
  const [[found], positions] = await readMany(context.db, [
    query.select({ languages: profile.languages }).from(profile),
    query.selectDistinct({ position: person.position }).from(person).where(isNotNull(person.position)),
  ])
  return {
    languages: found?.languages ?? [],
    positions: positions.flatMap(row => (row.position ? [row.position] : [])).toSorted((a, b) => a.localeCompare(b)),
  }
}
