import { ok } from '@tilth/core'
import * as v from 'valibot'
import { newPassword } from '../accounts/new-password.ts'
import { defineInstallationUseCase } from '../use-case/use-case.ts'
import { accept } from './accept-invitation.ts'
import { findInvitation } from './find-invitation.ts'
import { findJoinedGuest, joinRoundAsGuest } from './join-round-as-guest.ts'

export interface InvitationLook {
  readonly slug: string
  readonly districtName: string
  readonly orgName: string
  readonly kind: 'person' | 'org' | 'round'
  readonly roundTitle: string | null
  readonly roundId: string | null
  readonly guestsWelcome: boolean
  /** As whom this browser is in the round already, as a guest. */
  readonly joinedAs: string | null
  /** For a personal invitation: filled in on the form. */
  readonly name: string | null
  readonly email: string | null
  readonly languages: readonly string[]
}

const how = v.union([v.object({ code: v.string() }), v.object({ slug: v.string(), token: v.string() })])
const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120))

/** Shows what an invitation is for. Reading it consumes nothing: mail scanners open links. */
export const lookAtInvitation = defineInstallationUseCase({
  kind: 'query',
  name: 'joining.look',
  input: v.object({ invitation: how }),
  admits: 'anybody',
  run: async (context, input) => {
    const found = await findInvitation(context, input.invitation)
    if (!found.ok) return found
    const { slug, districtName, languages, orgName, invitation, round, person } = found.value
    const joined = await findJoinedGuest(context, found.value)
    return ok<InvitationLook>({
      slug,
      districtName,
      orgName,
      kind: invitation.kind,
      roundTitle: round?.title ?? null,
      roundId: round?.id ?? null,
      guestsWelcome: round?.state === 'open',
      joinedAs: joined?.name ?? null,
      name: person?.name ?? null,
      email: person?.email ?? null,
      languages,
    })
  },
})

/** With a new account, or with the signed-in one when `account` is null. The api signs a new account in. */
export const acceptInvitation = defineInstallationUseCase({
  kind: 'command',
  name: 'joining.accept',
  input: v.object({
    invitation: how,
    account: v.nullable(v.object({ name, email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email()), password: newPassword })),
    position: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(120))),
    locale: v.picklist(['en', 'es']),
  }),
  admits: 'anybody',
  run: accept,
})

/** The api turns `guestToken` into an HTTP-only cookie; it is in no other answer. */
export const joinAsGuest = defineInstallationUseCase({
  kind: 'command',
  name: 'joining.guest',
  input: v.object({
    code: v.string(),
    /** The browser was somebody else's until now: a person of one's own, and the one before is left as it is. */
    isSomebodyElse: v.optional(v.boolean(), false),
    name,
    position: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(120))),
    locale: v.picklist(['en', 'es']),
  }),
  admits: 'anybody',
  run: joinRoundAsGuest,
})
