import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { HeldRole, Role } from '@tilth/core/access'
import { query, toStatement } from '@tilth/db'
import { draft, entry, response, round, roundMember } from '@tilth/db/district'
import { and, eq, inArray, notInArray, or } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { outboxStatement } from '../outbox/outbox-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { checkRoleAt } from './check-role-at.ts'
import {
  administratorsStream,
  changePerson,
  dropAllRoles,
  dropRole,
  orgTreeStream,
  personStream,
  readOrgTree,
  readPeopleAndRoles,
  readPersonAndRoles,
  readVersions,
  revokePersonalInvitations,
  storeRoles,
} from './people-store.ts'

export const changePersonWords = (
  context: DistrictContext,
  input: { readonly personId: string; readonly name: string; readonly position: string | null },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, [personStream(input.personId)])
    const found = await readPersonAndRoles(context, input.personId)
    if (!found) return err(issue('not_found'))
    const position = input.position?.trim() || null
    if (found.person.name === input.name && found.person.position === position) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', subject: input.personId }),
        changePerson(input.personId, { name: input.name, position }),
      ],
      expect,
      output: null,
    })
  })

/** Whether somebody with an account would still administer the whole district. An invitation that waits administers nothing. */
const leavesAnAdministrator = async (context: DistrictContext, without: (held: HeldRole & { readonly personId: string }) => boolean) => {
  const orgs = await readOrgTree(context)
  const root = orgs.find(row => row.parentId === null)
  const { people, roles } = await readPeopleAndRoles(context)
  const active = new Set(people.filter(row => row.accountId !== null).map(row => row.id))
  const standing = roles.filter(held => held.role === 'administrator' && held.orgId === root?.id && active.has(held.personId))
  return standing.length === 0 || standing.some(held => !without(held))
}

const lastAdministrator = (): Issue => issue('people.last_administrator')

/**
 * Roles, sessions, links and the name end. What was submitted stays and counts, without a name; drafts go, answers to fields that a reveal has not yet made nobody's too, and nobody waits for the
 * person any more, save in a confidential round: a count that fell would say that this person had not handed in. Issue: `people.last_administrator`.
 */
export const remove = (context: DistrictContext, personId: string): Promise<Result<null>> =>
  decideAndWrite<{ readonly accountId: string | null } | null>(context, async () => {
    const expect = await readVersions(context, [personStream(personId), administratorsStream])
    const found = await readPersonAndRoles(context, personId)
    if (!found) return err(issue('not_found'))
    if (!(await leavesAnAdministrator(context, held => held.personId === personId))) return err(lastAdministrator())
    const at = context.now()
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', subject: personId }),
        dropAllRoles(personId),
        revokePersonalInvitations(personId, at),
        ...stopWaitingFor(personId),
        toStatement(query.delete(draft).where(eq(draft.personId, personId))),
        toStatement(query.delete(entry).where(eq(entry.personId, personId))),
        changePerson(personId, { removedAt: at, name: '', email: null, position: null, accountId: null }),
        outboxStatement({ kind: 'membership.unlink', payload: { personId } }),
      ],
      expect,
      output: { accountId: found.person.accountId },
    })
  }).then(async removed => {
    if (!removed.ok) return removed
    const accountId = removed.value?.accountId
    if (accountId && !(await context.isAccountElsewhere(accountId))) await context.accounts.endSessions(accountId)
    return ok(null)
  })

const stopWaitingFor = (personId: string) => [
  toStatement(
    query.delete(roundMember).where(
      and(
        eq(roundMember.personId, personId),
        inArray(
          roundMember.roundId,
          query
            .select({ id: round.id })
            .from(round)
            .where(or(eq(round.state, 'draft'), and(eq(round.state, 'open'), eq(round.visibility, 'named')))),
        ),
        notInArray(roundMember.roundId, query.select({ roundId: response.roundId }).from(response).where(eq(response.personId, personId))),
      ),
    ),
  ),
]

interface RoleAt {
  readonly personId: string
  readonly orgId: string
  readonly role: Role
}

const streamsOf = ({ personId, role }: RoleAt): readonly string[] =>
  role === 'administrator' ? [personStream(personId), administratorsStream] : [personStream(personId)]

/** Issues: `people.unknown_person`, `people.unknown_org`, `role.lead_needs_class`, `people.is_guest`. Granting what is held already changes nothing. */
export const grant = (context: DistrictContext, input: RoleAt): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, streamsOf(input))
    const unchanged = await readVersions(context, [orgTreeStream])
    const orgs = await readOrgTree(context)
    const misplaced = checkRoleAt(orgs, input)
    if (misplaced) return err(misplaced)
    const found = await readPersonAndRoles(context, input.personId)
    if (!found) return err(issue('people.unknown_person', { path: ['personId'] }))
    if (found.person.kind === 'guest') return err(issue('people.is_guest'))
    if (found.roles.some(held => held.orgId === input.orgId && held.role === input.role)) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', orgId: input.orgId, subject: input.personId }),
        storeRoles([{ personId: input.personId, orgId: input.orgId, role: input.role, grantedAt: context.now() }]),
      ],
      expect,
      unchanged,
      output: null,
    })
  })

/** Issue: `people.last_administrator`. Taking what is not held changes nothing. */
export const revoke = (context: DistrictContext, input: RoleAt): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, streamsOf(input))
    const found = await readPersonAndRoles(context, input.personId)
    if (!found?.roles.some(held => held.orgId === input.orgId && held.role === input.role)) return ok({ statements: [], output: null })
    const isThis = (held: HeldRole & { readonly personId: string }): boolean =>
      held.personId === input.personId && held.orgId === input.orgId && held.role === input.role
    if (input.role === 'administrator' && !(await leavesAnAdministrator(context, isThis))) return err(lastAdministrator())
    return ok({
      statements: [activityStatement(context, { kind: 'people.changed', orgId: input.orgId, subject: input.personId }), dropRole(input)],
      expect,
      output: null,
    })
  })

/** Noted before there is a link: who holds it can come in as this person. Issues: `people.is_guest`, `people.not_joined_yet`, `people.account_elsewhere`. */
export const startReset = async (
  context: DistrictContext,
  { personId, turnsOffSecondFactor = false }: { readonly personId: string; readonly turnsOffSecondFactor?: boolean | undefined },
): Promise<Result<{ readonly url: string }>> => {
  const found = await readPersonAndRoles(context, personId)
  if (!found) return err(issue('not_found'))
  const { kind, accountId, email } = found.person
  if (kind === 'guest') return err(issue('people.is_guest'))
  if (accountId === null || email === null) return err(issue('people.not_joined_yet'))
  if (await context.isAccountElsewhere(accountId)) return err(issue('people.account_elsewhere'))
  const noted = await decideAndWrite<null>(context, async () =>
    ok({ statements: [activityStatement(context, { kind: 'people.reset_started', subject: personId })], output: null }),
  )
  if (!noted.ok) return noted
  const started = await context.accounts.startPasswordReset(email, { turnsOffSecondFactor })
  return started.ok ? ok({ url: `${context.origin()}/reset?token=${started.value.token}` }) : started
}
