import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { job, mailChoice, person, sentNudge } from '@tilth/db/district'
import { and, asc, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

type Reads = Pick<DistrictContext, 'db'>

export const mailChoiceStream = (personId: string): string => `mail_choice:${personId}`

/** One a district, moved on each time it ran. */
const remindersJobId = 'nudges.send'

export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly locale: string
}

/** Everybody who asked for mail and has an address. */
export const readRecipients = async (context: Reads): Promise<readonly Recipient[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ personId: person.id, name: person.name, email: person.email, locale: person.locale })
      .from(person)
      .innerJoin(mailChoice, eq(mailChoice.personId, person.id))
      .where(and(eq(mailChoice.wantsNudges, true), isNull(person.removedAt), isNotNull(person.email)))
      .orderBy(asc(person.id)),
  ])
  return rows.map(row => ({ ...row, email: row.email ?? '' }))
}

export const readMailChoice = async (context: Reads, personId: string) => {
  const [[choice], [me], [last]] = await readMany(context.db, [
    query.select({ wanted: mailChoice.wantsNudges }).from(mailChoice).where(eq(mailChoice.personId, personId)),
    query.select({ email: person.email }).from(person).where(eq(person.id, personId)),
    query
      .select({ day: sentNudge.day, refused: sentNudge.refused })
      .from(sentNudge)
      .where(and(eq(sentNudge.personId, personId), isNotNull(sentNudge.sentAt)))
      .orderBy(desc(sentNudge.day))
      .limit(1),
  ])
  return { wanted: choice?.wanted ?? false, email: me?.email ?? null, last: last ?? null }
}

export const storeMailChoice = (row: typeof mailChoice.$inferInsert): Statement =>
  toStatement(
    query
      .insert(mailChoice)
      .values(row)
      .onConflictDoUpdate({ target: mailChoice.personId, set: { wantsNudges: row.wantsNudges, changedAt: row.changedAt } }),
  )

/** Runs at that time, unless a time is set already. */
export const wakeReminders = (dueAt: Date): Statement =>
  toStatement(
    query
      .insert(job)
      .values({ id: remindersJobId, kind: 'nudges.send', subject: '', dueAt })
      .onConflictDoUpdate({ target: job.id, set: { dueAt, doneAt: null, attempts: 0 }, setWhere: isNotNull(job.doneAt) }),
  )

/** Runs again at that time. */
export const moveReminders = (dueAt: Date): Statement =>
  toStatement(query.update(job).set({ dueAt, doneAt: null, attempts: 0 }).where(eq(job.id, remindersJobId)))

interface Claim {
  readonly personId: string
  readonly day: string
}

const ofClaim = ({ personId, day }: Claim) => and(eq(sentNudge.personId, personId), eq(sentNudge.day, day))

/** Says so in its rows when the claim is ours: nobody has one for this day, or whoever had one left it behind. */
export const claimDay = (
  claim: Claim,
  { at, count, staleSince }: { readonly at: Date; readonly count: number; readonly staleSince: Date },
) =>
  toStatement(
    query
      .insert(sentNudge)
      .values({ ...claim, count, claimedAt: at })
      .onConflictDoUpdate({
        target: [sentNudge.personId, sentNudge.day],
        set: { count, claimedAt: at },
        setWhere: sql`${isNull(sentNudge.sentAt)} and ${lte(sentNudge.claimedAt, staleSince)}`,
      })
      .returning({ day: sentNudge.day }),
  )

export const giveBackDay = (claim: Claim): Statement =>
  toStatement(query.delete(sentNudge).where(and(ofClaim(claim), isNull(sentNudge.sentAt))))

export const noteSent = (claim: Claim, done: { readonly sentAt: Date; readonly refused: boolean }): Statement =>
  toStatement(query.update(sentNudge).set(done).where(ofClaim(claim)))
