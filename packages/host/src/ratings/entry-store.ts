import type { FieldValue, FieldValues } from '@tilth/core/fields'
import { query, type Statement, toStatement } from '@tilth/db'
import { draft, entry } from '@tilth/db/district'
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { latestActivityNo } from '../activity/activity-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'

type EntryRow = typeof entry.$inferSelect

export const valueOfEntry = (row: Pick<EntryRow, 'value'>): FieldValue => (row.value.answer ?? null) as FieldValue

const joined = (roundId: string) => and(eq(entry.roundId, roundId), or(isNotNull(entry.personId), isNotNull(entry.sheetId)))

/** Answers that the last reveal has made nobody's: what may be told is reckoned from them alone. */
export const severed = (roundId: string) => and(eq(entry.roundId, roundId), isNull(entry.personId), isNull(entry.sheetId))

interface Whose {
  readonly roundId: string
  readonly personId: string | null
  readonly sheetId: string | null
}

/** Until the last reveal answers are joined to whose they are, so that they can change and go. */
const insertEntries = (context: DistrictContext, { values, ...whose }: Whose & { readonly values: FieldValues }): readonly Statement[] => {
  const rows = Object.entries(values).map(([item, answer]) => ({
    id: context.newId(),
    ...whose,
    item,
    value: { answer },
    writtenNo: latestActivityNo,
    writtenAt: context.now(),
  }))
  return rows.length === 0 ? [] : [toStatement(query.insert(entry).values(rows))]
}

/** What somebody has handed in, anew: before the reveal only the newest is kept, and it is joined to its author so that it can change. */
export const replaceEntries = (
  context: DistrictContext,
  { roundId, personId, values }: { readonly roundId: string; readonly personId: string; readonly values: FieldValues },
): readonly Statement[] => [
  toStatement(query.delete(entry).where(and(eq(entry.roundId, roundId), eq(entry.personId, personId)))),
  ...insertEntries(context, { roundId, personId, sheetId: null, values }),
]

/** What stands on a sheet of paper. It has no author; that it is of this sheet is kept so that it can be taken back with it. */
export const keyEntries = (
  context: DistrictContext,
  { roundId, sheetId, values }: { readonly roundId: string; readonly sheetId: string; readonly values: FieldValues },
): readonly Statement[] => insertEntries(context, { roundId, personId: null, sheetId, values })

export const takeBackEntries = (sheetId: string): Statement => toStatement(query.delete(entry).where(eq(entry.sheetId, sheetId)))

/**
 * With the last reveal answers stop being anybody's: they are written anew under other ids, in another order and all at one moment, without
 * their authors and their sheets of paper, and go from the drafts of those who handed them in. Nothing in the database joins them to a
 * person, to marks or to one another then.
 */
export const severEntries = (roundId: string, at: Date): readonly Statement[] => [
  toStatement(
    query
      .update(draft)
      .set({
        items: sql`(select json_group_object(key, json(value)) from json_each(${draft.items}) where key not like 'field:%')`,
      })
      .where(
        and(
          eq(draft.roundId, roundId),
          inArray(draft.personId, query.select({ personId: entry.personId }).from(entry).where(joined(roundId))),
        ),
      ),
  ),
  toStatement(
    query.insert(entry).select(
      query
        .select({
          id: sql<string>`lower(hex(randomblob(16)))`.as('id'),
          roundId: entry.roundId,
          personId: sql<null>`null`.as('person_id'),
          sheetId: sql<null>`null`.as('sheet_id'),
          item: entry.item,
          value: entry.value,
          writtenNo: sql<number>`${latestActivityNo}`.as('written_no'),
          writtenAt: sql<Date>`${at.getTime()}`.as('written_at'),
        })
        .from(entry)
        .where(joined(roundId))
        .orderBy(sql`random()`),
    ),
  ),
  toStatement(query.delete(entry).where(joined(roundId))),
]
