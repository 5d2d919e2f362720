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
import { isTeamFull } from './is-team-full.ts'
import {
  changeInvitation,
  changePerson,
  invitationStream,
  onTakenDecideAgain,
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
 * the address belongs to somebody who was invited by name, `round.not_open` for the code of a round that nobody can see yet,
 * `joining.team_full` where more have come by the code than any team has. The same press twice changes nothing.
 */
export const accept = async (context: InstallationContext, input: Acceptance): Promise<Result<Accepted>> => {
  const looked = await lookUpInvitation(context, input.invitation)
  if (!looked) return err(issue('invitation.unknown'))
  const { found, problem } = looked
  const signedIn = input.account ? null : context.account
  if (problem?.code === 'invitation.used' && signedIn && found.person?.accountId === signedIn.id)
    return ok({ slug: found.slug, roundId: null, accountId: signedIn.id })
  if (problem) return err(problem)
  if (found.round?.state === 'draft') return err(issue('round.not_open'))
  if (found.round && (await isTeamFull(found, found.round.id))) return err(issue('joining.team_full'))
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
  const joined = await join(context, { district, held: input.invitation, found, joiner })
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
  readonly held: HeldInvitation
  readonly found: FoundInvitation
  readonly joiner: Joiner
}

const join = (context: InstallationContext, { district, held, found: first, joiner }: Join): Promise<Result<null>> =>
  decideAndWrite<null>(onTakenDecideAgain(district), async () => {
    const { id, personId } = first.invitation
    const versions = await readVersions(district, [invitationStream(id), ...(personId === null ? [] : [personStream(personId)])])
    const found = await findInvitation(context, held)
    if (!found.ok) return found
    const standing = await findStanding(district, joiner)
    const obstacle = obstacleFor(found.value, standing)
    if (obstacle) return err(issue(obstacle))
    const joining = { found: found.value, joiner, here: standing.here, versions }
    return first.invitation.kind === 'person' ? takePersonalLink(district, joining) : joinThrough(district, joining)
  })

interface Joining {
  readonly found: FoundInvitation
  readonly joiner: Joiner
  readonly here: StoredPerson | null
  readonly versions: readonly StreamVersion[]
}

/** Used up by this. */
const takePersonalLink = (district: DistrictContext, { found, joiner, versions }: Joining): Result<Decision<null>> => {
  const { id, personId, orgId } = found.invitation
  if (personId === null) return err(issue('invitation.unknown'))
  return ok({
    statements: [
      activityStatement(district, { kind: 'people.changed', orgId, subject: personId }),
      changeInvitation(id, { acceptedAt: district.now() }),
      changePerson(personId, {
        accountId: joiner.accountId,
        name: joiner.name,
        email: joiner.email.toLowerCase(),
        position: joiner.position || found.person?.position || null,
        locale: joiner.locale,
      }),
      outboxStatement({ kind: 'membership.link', payload: { accountId: joiner.accountId, personId } }),
    ],
    expect: versions,
    output: null,
  })
}

/** A link or a code for whoever holds it stays good for the next person. */
const joinThrough = async (district: DistrictContext, { found, joiner, here, versions }: Joining): Promise<Result<Decision<null>>> => {
  const at = district.now()
  const { orgId, role, roundId } = found.invitation
  const personId = here?.id ?? district.newId()
  const facts = roundId === null ? null : await readRoundFacts(district, roundId)
  if (facts?.round.state === 'closed') return err(issue('invitation.round_closed'))
  if (facts?.round.state === 'draft') return err(issue('round.not_open'))
  const round: StreamVersion[] = facts ? [[roundStream(facts.round.id), facts.version]] : []
  return ok({
    statements: [
      activityStatement(district, { kind: 'people.changed', orgId, subject: personId }),
      ...(here ? [] : newcomer({ personId, joiner, at })),
      storeRoles([{ personId, orgId, role, grantedAt: at }]),
      ...(facts
        ? [
            ...addMembers([personId], { roundId: facts.round.id, by: 'code', at }),
            activityStatement(district, { kind: 'round.progressed', orgId, roundId: facts.round.id, withoutActor: true }),
          ]
        : []),
    ],
    unchanged: [...versions, ...round],
    output: null,
  })
}

const newcomer = ({
  personId,
  joiner,
  at,
}: {
  readonly personId: string
  readonly joiner: Joiner
  readonly at: Date
}): readonly Statement[] => [
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
