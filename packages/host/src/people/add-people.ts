import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Role } from '@tilth/core/access'
import * as v from 'valibot'
import { activityStatement } from '../activity/activity-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { checkRoleAt } from './check-role-at.ts'
import { newInvitation, personalDays } from './invitations.ts'
import { orgPathOf } from './org-path.ts'
import {
  onTakenDecideAgain,
  orgTreeStream,
  readOrgTree,
  readPeopleAndRoles,
  readVersions,
  storeInvitations,
  storePeople,
  storeRoles,
} from './people-store.ts'
import { mayGive } from './policy.ts'
import type { AddedPerson } from './views.ts'

export interface PastedRow {
  readonly name: string
  readonly email: string | null
  readonly position: string | null
}

export interface WrongPersonRow {
  /** 1 for the first of the list. */
  readonly row: number
  readonly column: 'name' | 'email' | 'position'
  readonly reason: 'name_missing' | 'name_too_long' | 'email_wrong' | 'email_twice' | 'email_taken' | 'position_too_long'
}

const longest = { name: 120, email: 254, position: 120 }
const address = v.pipe(v.string(), v.email())

const clean = (row: PastedRow): PastedRow => ({
  name: row.name.trim(),
  email: row.email?.trim().toLowerCase() || null,
  position: row.position?.trim() || null,
})

const findWrongRows = (rows: readonly PastedRow[], taken: ReadonlySet<string>): readonly WrongPersonRow[] => {
  const seen = new Set<string>()
  return rows.flatMap(({ name, email, position }, index) => {
    const wrong: WrongPersonRow[] = []
    const say = (column: WrongPersonRow['column'], reason: WrongPersonRow['reason']) => wrong.push({ row: index + 1, column, reason })
    if (name === '') say('name', 'name_missing')
    if (name.length > longest.name) say('name', 'name_too_long')
    if (email !== null) {
      if (email.length > longest.email || !v.is(address, email)) say('email', 'email_wrong')
      else if (seen.has(email)) say('email', 'email_twice')
      else if (taken.has(email)) say('email', 'email_taken')
      seen.add(email)
    }
    if ((position?.length ?? 0) > longest.position) say('position', 'position_too_long')
    return wrong
  })
}

/** Every wrong row at once: `path` leads to the first, `params.list` holds all as JSON, `params.count` how many. */
const rowsWrong = (wrong: readonly WrongPersonRow[]): Issue => {
  const [first] = wrong
  return issue('people.rows_wrong', {
    path: ['rows', (first?.row ?? 1) - 1, first?.column ?? 'name'],
    params: { count: wrong.length, list: JSON.stringify(wrong) },
  })
}

/**
 * All of the list or none of it; each person gets a link of their own. Issues: `people.rows_wrong`, `people.unknown_org`,
 * `role.lead_needs_class`, `people.role_not_yours_to_give`.
 */
export const addPastedPeople = (
  context: DistrictContext,
  input: { readonly orgId: string; readonly role: Role; readonly rows: readonly PastedRow[] },
): Promise<Result<{ readonly added: readonly AddedPerson[] }>> =>
  decideAndWrite<{ readonly added: readonly AddedPerson[] }>(onTakenDecideAgain(context), async () => {
    const unchanged = await readVersions(context, [orgTreeStream])
    const orgs = await readOrgTree(context)
    const misplaced = checkRoleAt(orgs, input)
    if (misplaced) return err(misplaced)
    if (!mayGive(context, { role: input.role, orgPath: orgPathOf(orgs, input.orgId) }))
      return err(issue('people.role_not_yours_to_give', { path: ['role'] }))
    const { people } = await readPeopleAndRoles(context)
    const rows = input.rows.map(clean)
    const wrong = findWrongRows(rows, new Set(people.flatMap(row => row.email ?? [])))
    if (wrong.length > 0) return err(rowsWrong(wrong))
    const createdAt = context.now()
    const added = rows.map(row => {
      const personId = context.newId()
      const to = { kind: 'person', personId, orgId: input.orgId, role: input.role, days: personalDays } as const
      return { personId, row, invitation: newInvitation(context, to) }
    })
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', orgId: input.orgId }),
        storePeople(added.map(({ personId, row }) => ({ id: personId, kind: 'account', ...row, locale: 'en', createdAt }))),
        storeRoles(added.map(({ personId }) => ({ personId, orgId: input.orgId, role: input.role, grantedAt: createdAt }))),
        storeInvitations(added.map(({ invitation }) => invitation.row)),
      ],
      unchanged,
      output: {
        added: added.map(({ personId, row, invitation }) => ({
          personId,
          name: row.name,
          email: row.email,
          invitation: invitation.secret,
        })),
      },
    })
  })
