import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { AddedPerson, InvitationSecret, PeopleView } from './views.ts'

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160))
const role = v.picklist(['administrator', 'facilitator', 'coach', 'member'])
const orgKind = v.picklist(['school', 'department', 'program', 'class'])

export const readPeople = defineUseCase({
  kind: 'query',
  name: 'people.read',
  input: v.object({}),
  policy: { action: 'people.read', subject: noSubject },
  run: () => notBuilt<PeopleView>(),
})

export const addOrg = defineUseCase({
  kind: 'command',
  name: 'people.add_org',
  input: v.object({ parentId: v.string(), kind: orgKind, name, code: v.nullable(v.string()) }),
  policy: { action: 'org.edit', subject: noSubject },
  run: () => notBuilt<{ readonly orgId: string }>(),
})

export const renameOrg = defineUseCase({
  kind: 'command',
  name: 'people.rename_org',
  input: v.object({ orgId: v.string(), name, code: v.nullable(v.string()) }),
  policy: { action: 'org.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})

/** Refused while rounds or people hang on it; nothing is ever deleted with its history. */
export const archiveOrg = defineUseCase({
  kind: 'command',
  name: 'people.archive_org',
  input: v.object({ orgId: v.string() }),
  policy: { action: 'org.edit', subject: noSubject },
  run: () => notBuilt<null>(),
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
  policy: { action: 'people.invite', subject: noSubject },
  run: () => notBuilt<{ readonly added: readonly AddedPerson[] }>(),
})

export const editPerson = defineUseCase({
  kind: 'command',
  name: 'people.edit',
  input: v.object({ personId: v.string(), name, position: v.nullable(v.string()) }),
  policy: { action: 'people.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})

/** Ends the person's sessions and roles; what the person said in rounds stays, without a name. */
export const removePerson = defineUseCase({
  kind: 'command',
  name: 'people.remove',
  input: v.object({ personId: v.string() }),
  policy: { action: 'people.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})

export const grantRole = defineUseCase({
  kind: 'command',
  name: 'people.grant_role',
  input: v.object({ personId: v.string(), orgId: v.string(), role }),
  policy: { action: 'role.grant', subject: noSubject },
  run: () => notBuilt<null>(),
})

/** The last administrator of the district cannot be taken away. */
export const revokeRole = defineUseCase({
  kind: 'command',
  name: 'people.revoke_role',
  input: v.object({ personId: v.string(), orgId: v.string(), role }),
  policy: { action: 'role.grant', subject: noSubject },
  run: () => notBuilt<null>(),
})

/** A link for whoever holds it, to join an org in a role (never administrator), good for `days`. */
export const createInvitation = defineUseCase({
  kind: 'command',
  name: 'people.create_invitation',
  input: v.object({
    orgId: v.string(),
    role: v.picklist(['facilitator', 'coach', 'member']),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
  }),
  policy: { action: 'people.invite', subject: noSubject },
  run: () => notBuilt<InvitationSecret>(),
})

/** A fresh personal link for somebody who has not accepted yet; the old one ends. */
export const renewInvitation = defineUseCase({
  kind: 'command',
  name: 'people.renew_invitation',
  input: v.object({ personId: v.string() }),
  policy: { action: 'people.invite', subject: noSubject },
  run: () => notBuilt<InvitationSecret>(),
})

export const revokeInvitation = defineUseCase({
  kind: 'command',
  name: 'people.revoke_invitation',
  input: v.object({ invitationId: v.string() }),
  policy: { action: 'people.invite', subject: noSubject },
  run: () => notBuilt<null>(),
})

/** A one-time link on which the person chooses a new password. */
export const startPasswordReset = defineUseCase({
  kind: 'command',
  name: 'people.start_password_reset',
  input: v.object({ personId: v.string() }),
  policy: { action: 'people.reset_password', subject: noSubject },
  run: () => notBuilt<{ readonly url: string }>(),
})
