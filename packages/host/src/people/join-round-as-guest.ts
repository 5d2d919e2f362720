import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { guestSession, membership } from '@tilth/db/control'
import { person } from '@tilth/db/district'
import { and, eq, isNull } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import { addMembers } from '../rounds/store.ts'
import type { InstallationContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { systemContext } from '../use-case/open-context.ts'
import { type FoundInvitation, findInvitation } from './find-invitation.ts'
import { isTeamFull } from './is-team-full.ts'
import { changePerson, invitationStream, personStream, readVersions, storePeople } from './people-store.ts'

/** Long enough to see what the team agreed afterwards. */
const sessionDays = 120
const dayInMilliseconds = 86_400_000

export interface GuestInput {
  readonly code: string
  readonly isSomebodyElse: boolean
  readonly name: string
  readonly position: string | null
  readonly locale: string
}

export interface GuestEntry {
  readonly slug: string
  readonly roundId: string
  readonly guestToken: string
}

/**
 * A rater without an account, in one round and nowhere else. The same browser joining again stays the same person, unless it
 * says that it is somebody else. Issues: those of
 * `findInvitation`, `joining.not_a_round`, `round.not_open`, `joining.team_full`, `joining.use_your_account` for somebody signed in who is known here.
 */
export const joinRoundAsGuest = async (context: InstallationContext, input: GuestInput): Promise<Result<GuestEntry>> => {
  const found = await findInvitation(context, { code: input.code })
  if (!found.ok) return found
  const { districtId, slug, round } = found.value
  if (!round) return err(issue('joining.not_a_round'))
  if (round.state !== 'open') return err(issue('round.not_open'))
  if (await isMember(context, districtId)) return err(issue('joining.use_your_account'))
  const known = input.isSomebodyElse ? null : ((await findJoinedGuest(context, found.value))?.id ?? null)
  if (known === null && (await isTeamFull(found.value, round.id))) return err(issue('joining.team_full'))
  const personId = known ?? context.newId()
  const guestToken = context.newSecret()
  await openSession(context, { districtId, personId, roundId: round.id, tokenHash: context.sha256(guestToken) })
  const joined = await join(context, { input, personId, isKnown: known !== null })
  return joined.ok ? ok({ slug, roundId: round.id, guestToken }) : joined
}

const isMember = async (context: InstallationContext, districtId: string): Promise<boolean> => {
  const [rows] = await readMany(context.control, [
    query
      .select({ personId: membership.personId })
      .from(membership)
      .where(and(eq(membership.accountId, context.account?.id ?? ''), eq(membership.districtId, districtId))),
  ])
  return rows.length > 0
}

/** The guest this browser is in this very round; null where it is none. */
export const findJoinedGuest = async (
  context: InstallationContext,
  { districtId, db, round }: FoundInvitation,
): Promise<{ readonly id: string; readonly name: string } | null> => {
  if (context.guest?.districtId !== districtId || context.guest.roundId !== round?.id) return null
  const [[known]] = await readMany(db, [
    query
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(and(eq(person.id, context.guest.personId), eq(person.kind, 'guest'), isNull(person.removedAt))),
  ])
  return known ?? null
}

/** Written before the person: a session without a person leads nowhere, a person without a session would wait for ever. */
const openSession = async (
  context: InstallationContext,
  session: { readonly districtId: string; readonly personId: string; readonly roundId: string; readonly tokenHash: string },
): Promise<void> => {
  const createdAt = context.now()
  const expiresAt = new Date(createdAt.getTime() + sessionDays * dayInMilliseconds)
  await context.control.write([toStatement(query.insert(guestSession).values({ ...session, createdAt, expiresAt }))])
}

const join = async (
  context: InstallationContext,
  { input, personId, isKnown }: { readonly input: GuestInput; readonly personId: string; readonly isKnown: boolean },
): Promise<Result<null>> => {
  const first = await findInvitation(context, { code: input.code })
  if (!first.ok) return first
  const district = await systemContext(context, first.value.districtId)
  if (!district) return err(issue('invitation.unknown'))
  return decideAndWrite<null>(district, async () => {
    const versions = await readVersions(district, [personStream(personId), invitationStream(first.value.invitation.id)])
    const found = await findInvitation(context, { code: input.code })
    if (!found.ok) return found
    const { invitation } = found.value
    const facts = invitation.roundId === null ? null : await readRoundFacts(district, invitation.roundId)
    if (facts?.round.state !== 'open') return err(issue('round.not_open'))
    const at = district.now()
    const words = { name: input.name, position: input.position || null, locale: input.locale }
    return ok({
      statements: [
        activityStatement(district, { kind: 'round.progressed', orgId: facts.round.orgId, roundId: facts.round.id, withoutActor: true }),
        isKnown ? changePerson(personId, words) : storePeople([{ id: personId, kind: 'guest', ...words, createdAt: at }]),
        ...addMembers([personId], { roundId: facts.round.id, by: 'code', at }),
      ],
      expect: versions.slice(0, 1),
      unchanged: [[roundStream(facts.round.id), facts.version], ...versions.slice(1)],
      output: null,
    })
  })
}
