import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { type Port, query, readMany } from '@tilth/db'
import { district, joinCode } from '@tilth/db/control'
import { invitation, org, person, profile, round } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import type { InstallationContext } from '../use-case/context.ts'
import { readJoinCode } from './join-code.ts'

/** What somebody holds: six characters from a wall, or a link's secret. */
export type HeldInvitation = { readonly code: string } | { readonly slug: string; readonly token: string }

export interface FoundInvitation {
  readonly districtId: string
  readonly slug: string
  readonly districtName: string
  readonly languages: readonly string[]
  readonly db: Port
  readonly invitation: typeof invitation.$inferSelect
  readonly orgName: string
  readonly round: typeof round.$inferSelect | null
  readonly person: typeof person.$inferSelect | null
}

interface Place {
  readonly districtId: string
  readonly slug: string
  readonly by: { readonly id: string } | { readonly tokenHash: string }
}

const findPlace = async (context: InstallationContext, held: HeldInvitation): Promise<Place | null> => {
  if ('code' in held) {
    const code = readJoinCode(held.code)
    if (code === null) return null
    const [[found]] = await readMany(context.control, [
      query
        .select({ districtId: district.id, slug: district.slug, id: joinCode.invitationId })
        .from(joinCode)
        .innerJoin(district, eq(district.id, joinCode.districtId))
        .where(eq(joinCode.code, code)),
    ])
    return found ? { districtId: found.districtId, slug: found.slug, by: { id: found.id } } : null
  }
  const [[found]] = await readMany(context.control, [query.select().from(district).where(eq(district.slug, held.slug))])
  return found ? { districtId: found.id, slug: found.slug, by: { tokenHash: context.sha256(held.token) } } : null
}

/** The invitation behind a code or a link, and why it is not good any more, where that is so. Null where there is none. */
export const lookUpInvitation = async (
  context: InstallationContext,
  held: HeldInvitation,
): Promise<{ readonly found: FoundInvitation; readonly problem: Issue | null } | null> => {
  const place = await findPlace(context, held)
  if (!place) return null
  const db = await context.databases.district(place.districtId)
  const isThis = 'id' in place.by ? eq(invitation.id, place.by.id) : eq(invitation.tokenHash, place.by.tokenHash)
  const [[row], [about]] = await readMany(db, [
    query
      .select({ invitation, org, round, person })
      .from(invitation)
      .innerJoin(org, eq(org.id, invitation.orgId))
      .leftJoin(round, eq(round.id, invitation.roundId))
      .leftJoin(person, eq(person.id, invitation.personId))
      .where(isThis),
    query.select({ name: profile.name, languages: profile.languages }).from(profile),
  ])
  if (!row || !about) return null
  const found: FoundInvitation = {
    districtId: place.districtId,
    slug: place.slug,
    districtName: about.name,
    languages: about.languages,
    db,
    invitation: row.invitation,
    orgName: row.org.name,
    round: row.round,
    person: row.person,
  }
  return { found, problem: problemWith(found, context.now()) }
}

const problemWith = ({ invitation: row, round: about, person: named }: FoundInvitation, now: Date): Issue | null => {
  if (about?.state === 'closed') return issue('invitation.round_closed')
  if (row.acceptedAt) return issue('invitation.used')
  if (row.revokedAt || named?.removedAt || (row.expiresAt && row.expiresAt <= now)) return issue('invitation.ended')
  return null
}

/**
 * The same while it is good. Consumes nothing. Issues: `invitation.unknown`, `invitation.used` for a personal link that was accepted,
 * `invitation.ended` for one that was taken back or ran out, `invitation.round_closed`.
 */
export const findInvitation = async (context: InstallationContext, held: HeldInvitation): Promise<Result<FoundInvitation>> => {
  const looked = await lookUpInvitation(context, held)
  if (!looked) return err(issue('invitation.unknown'))
  return looked.problem ? err(looked.problem) : ok(looked.found)
}
