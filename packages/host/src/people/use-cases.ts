import { ok } from '@tilth/core'
import { roles } from '@tilth/core/access'
import * as v from 'valibot'
import { defineUseCase } from '../use-case/use-case.ts'
import { addPastedPeople } from './add-people.ts'
import { endInvitation, inviteToOrg, renewPersonalLink } from './invitations.ts'
import { archive, changeOrgName, plantOrg } from './org-tree.ts'
import { readPeopleView } from './people-view.ts'
import { changePersonWords, grant, remove, revoke, startReset } from './person-roles.ts'
import { anywhereSubject, invitationSubject, orgSubject, parentSubject, personSubject } from './policy.ts'
import type { PeopleView } from './views.ts'

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160))
const role = v.picklist(roles)
const invitableRole = v.picklist(roles.filter(each => each !== 'administrator'))
const orgCode = v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(40)))
const orgKind = v.picklist(['school', 'department', 'program', 'class'])

export const readPeople = defineUseCase({
  kind: 'query',
  name: 'people.read',
  input: v.object({}),
  policy: { action: 'people.read', subject: anywhereSubject },
  run: async context => ok<PeopleView>(await readPeopleView(context)),
})

export const addOrg = defineUseCase({
  kind: 'command',
  name: 'people.add_org',
  input: v.object({ parentId: v.string(), kind: orgKind, name, code: orgCode }),
  policy: { action: 'org.edit', subject: parentSubject },
  run: plantOrg,
})

export const renameOrg = defineUseCase({
  kind: 'command',
  name: 'people.rename_org',
  input: v.object({ orgId: v.string(), name, code: orgCode }),
  policy: { action: 'org.edit', subject: orgSubject },
  run: changeOrgName,
})

/** Refused while rounds or people hang on it; nothing is ever deleted with its history. */
export const archiveOrg = defineUseCase({
  kind: 'command',
  name: 'people.archive_org',
  input: v.object({ orgId: v.string() }),
  policy: { action: 'org.edit', subject: orgSubject },
  run: (context, input) => archive(context, input.orgId),
})

/** The pasted list, already split into rows by the screen; each wrong row is named and then nobody is added. */
export const addPeople = defineUseCase({
  kind: 'command',
  name: 'people.add',
  input: v.object({
    orgId: v.string(),
    role,
    rows: v.pipe(
      v.array(v.object({ name: v.string(), email: v.nullable(v.string()), position: v.nullable(v.string()) })),
      v.minLength(1),
      v.maxLength(500),
    ),
  }),
  policy: { action: 'people.invite', subject: orgSubject },
  run: addPastedPeople,
})

export const editPerson = defineUseCase({
  kind: 'command',
  name: 'people.edit',
  input: v.object({ personId: v.string(), name, position: v.nullable(v.string()) }),
  policy: { action: 'people.edit', subject: personSubject },
  run: changePersonWords,
})

/** Ends the person's sessions and roles; what the person said in rounds stays, without a name. */
export const removePerson = defineUseCase({
  kind: 'command',
  name: 'people.remove',
  input: v.object({ personId: v.string() }),
  policy: { action: 'people.edit', subject: personSubject },
  run: (context, input) => remove(context, input.personId),
})

export const grantRole = defineUseCase({
  kind: 'command',
  name: 'people.grant_role',
  input: v.object({ personId: v.string(), orgId: v.string(), role }),
  policy: { action: 'role.grant', subject: orgSubject },
  run: grant,
})

/** The last administrator of the district cannot be taken away. */
export const revokeRole = defineUseCase({
  kind: 'command',
  name: 'people.revoke_role',
  input: v.object({ personId: v.string(), orgId: v.string(), role }),
  policy: { action: 'role.grant', subject: orgSubject },
  run: revoke,
})

/** A link for whoever holds it, to join an org in a role (never administrator), good for `days`. */
export const createInvitation = defineUseCase({
  kind: 'command',
  name: 'people.create_invitation',
  input: v.object({
    orgId: v.string(),
    role: invitableRole,
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
  }),
  policy: { action: 'people.invite', subject: orgSubject },
  run: inviteToOrg,
})

/** A fresh personal link for somebody who has not accepted yet; the old one ends. */
export const renewInvitation = defineUseCase({
  kind: 'command',
  name: 'people.renew_invitation',
  input: v.object({ personId: v.string() }),
  policy: { action: 'people.invite', subject: personSubject },
  run: (context, input) => renewPersonalLink(context, input.personId),
})

export const revokeInvitation = defineUseCase({
  kind: 'command',
  name: 'people.revoke_invitation',
  input: v.object({ invitationId: v.string() }),
  policy: { action: 'people.invite', subject: invitationSubject },
  run: (context, input) => endInvitation(context, input.invitationId),
})

/** A one-time link on which the person chooses a new password and, where asked for, loses a second step of signing in that nobody can take any more. */
export const startPasswordReset = defineUseCase({
  kind: 'command',
  name: 'people.start_password_reset',
  input: v.object({ personId: v.string(), turnsOffSecondFactor: v.optional(v.boolean()) }),
  policy: { action: 'people.reset_password', subject: personSubject },
  run: startReset,
})
