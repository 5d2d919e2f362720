import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, type Statement } from '@tilth/db'
import { person } from '@tilth/db/district'
import { and, eq, isNull } from 'drizzle-orm'
import type { NewAccount } from '../accounts/accounts.ts'
import { activityStatement } from '../activity/activity-statement.ts'
import { outboxStatement } from '../outbox/outbox-statement.ts'
import { readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import { addMembers } from '../rounds/store.ts'
import type { DistrictContext, InstallationContext } from '../use-case/context.ts'
import { type Decision, decideAndWrite, type StreamVersion } from '../use-case/decide-and-write.ts'
import { systemContext } from '../use-case/open-context.ts'
import { type FoundInvitation, findInvitation, type HeldInvitation, lookUpInvitation } from './find-invitation.ts'
import {
  changeInvitation,
  changePerson,
  invitationStream,
  peopleStream,
  personStream,
  readVersions,
  type StoredPerson,
  storePeople,
  storeRoles,
} from './people-store.ts'

export interface Acceptance {
  readonly invitation: HeldInvitation
  /** Null: the signed-in account. */
  readonly account: NewAccount | null
  readonly position: string | null
  readonly locale: string
}

export interface Accepted {
  readonly slug: string
  readonly roundId: string | null
  readonly accountId: string
}

/** Who joins, once there is an account. */
interface Joiner {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly position: string | null
  readonly locale: string
}

/**
 * Issues: those of `findInvitation` and of `Accounts.create` (an address that has an account signs in first), `session.none`,
 * `joining.already_here` when a personal link is opened by somebody who is in this district already, `joining.use_personal_link` when
 * the address belongs to somebody who was invited by name. The same press twice changes nothing.
 */
export const accept = async (context: InstallationContext, input: Acceptance): Promise<Result<Accepted>> => {
  const looked = await lookUpInvitation(context, input.invitation)
  if (!looked) return err(issue('invitation.unknown'))
  const { found, problem } = looked
  const signedIn = input.account ? null : context.account
  if (problem?.code === 'invitation.used' && signedIn && found.person?.accountId === signedIn.id)
    return ok({ slug: found.slug, roundId: null, accountId: signedIn.id })
  if (problem) return err(problem)
  const who = input.account ?? signedIn
  if (!who) return err(issue('session.none'))
  const district = await systemContext(context, found.districtId)
  if (!district) return err(issue('invitation.unknown'))
  const standing = await findStanding(district, { accountId: signedIn?.id ?? null, email: who.email })
  const obstacle = obstacleFor(found, standing)
  if (obstacle) return err(issue(obstacle))
  const account = input.account ? await context.accounts.create(input.account) : ok({ accountId: signedIn?.id ?? '' })
  if (!account.ok) return account
  const { accountId } = account.value
  const joiner = { accountId, name: who.name, email: who.email, position: input.position, locale: input.locale }
  const joined = await join(context, { district, invitation: input.invitation, joiner })
  return joined.ok ? ok({ slug: found.slug, roundId: found.round?.id ?? null, accountId }) : joined
}

interface Standing {
  /** The account's person in this district. */
  readonly here: StoredPerson | null
  /** Somebody who has this address here. */
  readonly sameAddress: StoredPerson | null
}

const findStanding = async (
  district: DistrictContext,
  who: { readonly accountId: string | null; readonly email: string },
): Promise<Standing> => {
  const [[here], [sameAddress]] = await readMany(district.db, [
    query
      .select()
      .from(person)
      .where(and(eq(person.accountId, who.accountId ?? ''), isNull(person.removedAt))),
    query
      .select()
      .from(person)
      .where(and(eq(person.email, who.email.toLowerCase()), isNull(person.removedAt))),
  ])
  return { here: here ?? null, sameAddress: sameAddress ?? null }
}

const obstacleFor = (found: FoundInvitation, { here, sameAddress }: Standing): string | null => {
  if (found.invitation.kind === 'person') {
    const isSomebodyElse = here !== null || (sameAddress !== null && sameAddress.id !== found.person?.id)
    return isSomebodyElse ? 'joining.already_here' : null
  }
  return here === null && sameAddress !== null ? 'joining.use_personal_link' : null
}

interface Join {
  readonly district: DistrictContext
  readonly invitation: HeldInvitation
  readonly joiner: Joiner
}

const join = (context: InstallationContext, { district, invitation: held, joiner }: Join): Promise<Result<null>> =>
  decideAndWrite<null>(district, async () => {
    const found = await findInvitation(context, held)
    if (!found.ok) return found
    const { invitation } = found.value
    const standing = await findStanding(district, joiner)
    const obstacle = obstacleFor(found.value, standing)
    if (obstacle) return err(issue(obstacle))
    return invitation.kind === 'person'
      ? takePersonalLink(district, { found: found.value, joiner })
      : joinThrough(district, { found: found.value, joiner, here: standing.here })
  })

const takePersonalLink = async (
  district: DistrictContext,
  { found, joiner }: { readonly found: FoundInvitation; readonly joiner: Joiner },
): Promise<Result<Decision<null>>> => {
  const personId = found.invitation.personId
  if (personId === null) return err(issue('invitation.unknown'))
  const expect = await readVersions(district, [invitationStream(found.invitation.id), personStream(personId), peopleStream])
  return ok({
    statements: [
      activityStatement(district, { kind: 'people.changed', orgId: found.invitation.orgId, subject: personId }),
      changeInvitation(found.invitation.id, { acceptedAt: district.now() }),
      changePerson(personId, {
        accountId: joiner.accountId,
        name: joiner.name,
        email: joiner.email.toLowerCase(),
        position: joiner.position || found.person?.position || null,
        locale: joiner.locale,
      }),
      outboxStatement({ kind: 'membership.link', payload: { accountId: joiner.accountId, personId } }),
    ],
    expect,
    output: null,
  })
}

/** A link or a code for whoever holds it stays good for the next person. */
const joinThrough = async (
  district: DistrictContext,
  { found, joiner, here }: { readonly found: FoundInvitation; readonly joiner: Joiner; readonly here: StoredPerson | null },
): Promise<Result<Decision<null>>> => {
  const at = district.now()
  const { orgId, role, roundId } = found.invitation
  const personId = here?.id ?? district.newId()
  const expect = await readVersions(district, [personStream(personId), peopleStream])
  const unchanged: StreamVersion[] = [...(await readVersions(district, [invitationStream(found.invitation.id)]))]
  const newcomer: readonly Statement[] = here
    ? []
    : [
        storePeople([
          {
            id: personId,
            kind: 'account',
            accountId: joiner.accountId,
            name: joiner.name,
            email: joiner.email.toLowerCase(),
            position: joiner.position || null,
            locale: joiner.locale,
            createdAt: at,
          },
        ]),
        outboxStatement({ kind: 'membership.link', payload: { accountId: joiner.accountId, personId } }),
      ]
  const facts = roundId === null ? null : await readRoundFacts(district, roundId)
  if (facts?.round.state === 'closed') return err(issue('invitation.round_closed'))
  if (facts) unchanged.push([roundStream(facts.round.id), facts.version])
  return ok({
    statements: [
      activityStatement(district, { kind: 'people.changed', orgId, subject: personId }),
      ...newcomer,
      storeRoles([{ personId, orgId, role, grantedAt: at }]),
      ...(facts
        ? [
            ...addMembers(facts.round.id, [personId], { by: 'code', at }),
            activityStatement(district, { kind: 'round.progressed', orgId, roundId: facts.round.id, withoutActor: true }),
          ]
        : []),
    ],
    expect,
    unchanged,
    output: null,
  })
}
