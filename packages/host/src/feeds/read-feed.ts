import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany } from '@tilth/db'
import { district } from '@tilth/db/control'
import { profile } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { readTimeZone } from '../calendar/district-time.ts'
import { readWorkFacts } from '../nudges/read-work-facts.ts'
import { readRoundCards } from '../rounds/round-cards.ts'
import type { InstallationContext } from '../use-case/context.ts'
import { actAs, systemContext } from '../use-case/open-context.ts'
import { datesOf } from './dates-of.ts'
import { findFeed } from './feed-store.ts'
import { writeIcal } from './write-ical.ts'

export interface Feed {
  readonly ical: string
  /** Of the bytes; the same dates have the same. */
  readonly hash: string
}

/** The dates of whoever made this address, as that person may see them now. A wrong secret and an ended one are not there. */
export const readFeedBySecret = async (
  context: InstallationContext,
  { slug, token }: { readonly slug: string; readonly token: string },
): Promise<Result<Feed>> => {
  const none = err(issue('not_found'))
  const [[found]] = await readMany(context.control, [query.select({ id: district.id }).from(district).where(eq(district.slug, slug))])
  const system = found && (await systemContext(context, found.id))
  const feed = system && (await findFeed(system, context.sha256(token)))
  const reader = feed && (await actAs(system, feed.personId))
  if (!reader) return none
  const locale = feed.locale === 'es' ? 'es' : 'en'
  const [[about]] = await readMany(reader.db, [query.select({ name: profile.name }).from(profile)])
  const [facts, cards, timeZone] = await Promise.all([readWorkFacts(reader, locale), readRoundCards(reader, locale), readTimeZone(reader)])
  const written = writeIcal({
    locale,
    districtName: about?.name ?? '',
    timeZone,
    address: `${context.origin()}/d/${slug}`,
    stamp: feed.createdAt,
    dates: datesOf(facts, cards),
  })
  return ok({ ical: written, hash: context.sha256(written) })
}
