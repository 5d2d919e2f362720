import { ok, type Result } from '@tilth/core'
import { addDays, type Day, isSchoolDay } from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { profile } from '@tilth/db/district'
import { type Calendars, readCalendars } from '../calendar/calendars.ts'
import { momentIn } from '../calendar/district-time.ts'
import { readTasks } from '../districts/read-home.ts'
import { nudgesOf } from '../nudges/nudges-of.ts'
import { readWorkFacts } from '../nudges/read-work-facts.ts'
import { readRoundCards } from '../rounds/round-cards.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { actAs } from '../use-case/open-context.ts'
import { type Digest, digestOf } from './digest.ts'
import { type Mail, MailFault } from './mail.ts'
import { claimDay, giveBackDay, moveReminders, noteSent, type Recipient, readRecipients } from './mail-store.ts'

/** By the clocks of the district. */
const sendingHour = 7

/** A claim this old was left behind by a process that ended before it knew whether the letter went out. */
const claimStandsFor = 15 * 60_000

const sendingTime = (timeZone: string, day: Day): Date => momentIn(timeZone, { day, hour: sendingHour })

/** The next time reminders go out after a moment: seven o'clock of that day or of the next. */
export const nextSendingTime = ({ today, timeZone }: Pick<Calendars, 'today' | 'timeZone'>, after: Date): Date => {
  const at = sendingTime(timeZone, today)
  return at > after ? at : sendingTime(timeZone, addDays(today, 1))
}

const digestFor = async (
  context: DistrictContext,
  { recipient, calendars }: { readonly recipient: Recipient; readonly calendars: Calendars },
): Promise<Digest | null> => {
  const reader = await actAs(context, recipient.personId)
  if (reader?.actor.kind !== 'person') return null
  const isSchoolDayForThem = [...new Set(reader.actor.roles.map(held => held.orgId))].some(orgId =>
    isSchoolDay(calendars.of(orgId).calendar, calendars.today),
  )
  if (!isSchoolDayForThem) return null
  const locale = recipient.locale === 'es' ? 'es' : 'en'
  const [tasks, work, [[about]]] = await Promise.all([
    readRoundCards(reader, locale).then(cards => readTasks(reader, cards)),
    readWorkFacts(reader, locale),
    readMany(context.db, [query.select({ name: profile.name }).from(profile)]),
  ])
  return digestOf({
    locale,
    name: recipient.name,
    districtName: about?.name ?? '',
    timeZone: calendars.timeZone,
    today: calendars.today,
    address: `${context.origin()}/d/${context.slug}`,
    tasks,
    nudges: nudgesOf(work).filter(nudge => nudge.isForMe),
  })
}

/** Whether it went out now. What this person was sent today already is not sent again. Throws a `MailFault`. */
const sendTo = async (
  context: DistrictContext,
  { mail, recipient, calendars }: { readonly mail: Mail; readonly recipient: Recipient; readonly calendars: Calendars },
): Promise<boolean> => {
  const claim = { personId: recipient.personId, day: calendars.today }
  const digest = await digestFor(context, { recipient, calendars })
  if (!digest) return false
  const at = context.now()
  const staleSince = new Date(at.getTime() - claimStandsFor)
  const claimed = await context.db.write([claimDay(claim, { at, count: digest.count, staleSince })])
  if (!claimed.ok || claimed.value.outcomes[0]?.rows.length !== 1) return false
  const { subject, text, html, stopUrl } = digest
  const messageId = `${context.sha256(`${context.districtId} ${claim.personId} ${claim.day}`).slice(0, 32)}@${new URL(context.origin()).hostname}`
  try {
    const taken = await mail.send({ to: recipient.email, subject, text, html, messageId, stopUrl })
    await context.db.write([noteSent(claim, { sentAt: context.now(), refused: taken === 'refused' })])
    return true
  } catch (thrown) {
    if (thrown instanceof MailFault) await context.db.write([giveBackDay(claim)])
    throw thrown
  }
}

/**
 * Sends today's letter to everybody who asked for one, on days with school at one of their places, and sets the next time. Sent twice it
 * sends once. Throws a `MailFault` when a letter has to wait: whoever was not reached is reached by the next run, nobody else again.
 */
export const sendToAll = async (context: DistrictContext): Promise<Result<{ readonly sent: number }>> => {
  const calendars = await readCalendars(context)
  const { mail } = context
  const isTime = sendingTime(calendars.timeZone, calendars.today) <= context.now()
  let sent = 0
  let waiting: MailFault | null = null
  if (mail && isTime)
    for (const recipient of await readRecipients(context)) {
      try {
        if (await sendTo(context, { mail, recipient, calendars })) sent += 1
      } catch (thrown) {
        if (!(thrown instanceof MailFault)) throw thrown
        waiting = thrown
        if (!thrown.isOfLetter) break
      }
    }
  if (waiting) throw waiting
  await context.db.write([moveReminders(nextSendingTime(calendars, context.now()))])
  return ok({ sent })
}
