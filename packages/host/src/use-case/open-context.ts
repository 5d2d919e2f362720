import type { Actor, HeldRole } from '@tilth/core/access'
import { type Databases, type Port, query, readMany } from '@tilth/db'
import { district as districtTable, joinCode, membership } from '@tilth/db/control'
import { heldRole, person } from '@tilth/db/district'
import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Accounts } from '../accounts/accounts.ts'
import type { ActivityNotifier } from '../activity/notifier.ts'
import { fileStoreIn } from '../files/file-store.ts'
import { applyOutbox } from '../outbox/apply-outbox.ts'
import { pluginsOfDistrict } from '../plugins/district-plugins.ts'
import type { LoadedPlugins } from '../plugins/loaded-plugins.ts'
import type { DistrictContext, GuestSession, InstallationContext, SignedInAccount, Surroundings } from './context.ts'

/** What one process has once: databases, plugins, the auth library, the clock. Contexts are made from it, one a request. */
export interface Installation extends Surroundings {
  readonly databases: Databases
  readonly accounts: Accounts
  readonly plugins: LoadedPlugins
  readonly notifier: ActivityNotifier
}

export const installationContext = (
  installation: Installation,
  session: { readonly account: SignedInAccount | null; readonly guest: GuestSession | null },
): InstallationContext => ({ ...installation, control: installation.databases.control, account: session.account, guest: session.guest })

/** A district as jobs and imports see it. Null where there is no such district. */
export const systemContext = async (installation: Installation, districtId: string): Promise<DistrictContext | null> => {
  const control = installation.databases.control
  const [[found]] = await readMany(control, [query.select().from(districtTable).where(eq(districtTable.id, districtId))])
  if (!found) return null
  return contextFor(installation, {
    id: found.id,
    slug: found.slug,
    db: await installation.databases.district(found.id),
    actor: { kind: 'system' },
    guestRoundId: null,
    demo: found.demo,
  })
}

/**
 * The one way from a session to a district: the account's or the guest's person there, with the roles held there. Null where the
 * session has no person in that district, which looks the same as no such district.
 */
export const districtContext = async (
  installation: Installation,
  session: { readonly account: SignedInAccount | null; readonly guest: GuestSession | null },
  slug: string,
): Promise<DistrictContext | null> => {
  const control = installation.databases.control
  const { account, guest } = session
  const [[found], memberships] = await readMany(control, [
    query.select().from(districtTable).where(eq(districtTable.slug, slug)),
    query
      .select({ districtId: membership.districtId, personId: membership.personId })
      .from(membership)
      .where(eq(membership.accountId, account?.id ?? '')),
  ])
  if (!found) return null
  const asMember = memberships.find(row => row.districtId === found.id)
  const asGuest = guest?.districtId === found.id ? guest : null
  const personId = asMember?.personId ?? asGuest?.personId
  if (personId === undefined) return null
  const db = await installation.databases.district(found.id)
  const actor = await personActor(db, personId)
  if (!actor) return null
  return contextFor(installation, {
    id: found.id,
    slug,
    db,
    actor,
    guestRoundId: asMember ? null : (asGuest?.roundId ?? null),
    demo: found.demo,
  })
}

/** The same district as one of its people sees it: for what is made for somebody who is not here to ask. Null for nobody. */
export const actAs = async (context: DistrictContext, personId: string): Promise<DistrictContext | null> => {
  const actor = await personActor(context.db, personId)
  return actor && { ...context, actor, guestRoundId: null }
}

const personActor = async (db: Port, personId: string): Promise<Actor | null> => {
  const [[found], roles] = await readMany(db, [
    query
      .select({ id: person.id, kind: person.kind })
      .from(person)
      .where(and(eq(person.id, personId), isNull(person.removedAt))),
    query.select({ role: heldRole.role, orgId: heldRole.orgId }).from(heldRole).where(eq(heldRole.personId, personId)),
  ])
  if (!found) return null
  const held: readonly HeldRole[] = roles
  return { kind: 'person', personId, guest: found.kind === 'guest', roles: held }
}

const contextFor = async (
  installation: Installation,
  district: {
    readonly id: string
    readonly slug: string
    readonly db: Port
    readonly actor: Actor
    readonly guestRoundId: string | null
    readonly demo: boolean
  },
): Promise<DistrictContext> => ({
  now: installation.now,
  newId: installation.newId,
  newSecret: installation.newSecret,
  sha256: installation.sha256,
  randomIndex: installation.randomIndex,
  origin: installation.origin,
  // Nobody lives at the addresses of a demo.
  mail: district.demo ? null : installation.mail,
  plugins: await pluginsOfDistrict(district.db, installation.plugins),
  pluginRunner: installation.pluginRunner,
  accounts: installation.accounts,
  districtId: district.id,
  slug: district.slug,
  db: district.db,
  files: fileStoreIn(installation.databases.filesDirectory(district.id)),
  actor: district.actor,
  guestRoundId: district.guestRoundId,
  announce: () => installation.notifier.announce(district.id),
  isJoinCodeTaken: async code => {
    const control = installation.databases.control
    const [rows] = await readMany(control, [query.select({ code: joinCode.code }).from(joinCode).where(eq(joinCode.code, code))])
    return rows.length > 0
  },
  isAccountElsewhere: async accountId => {
    const [rows] = await readMany(installation.databases.control, [
      query
        .select({ id: districtTable.id })
        .from(membership)
        .innerJoin(districtTable, eq(districtTable.id, membership.districtId))
        .where(and(eq(membership.accountId, accountId), ne(districtTable.id, district.id), eq(districtTable.demo, false))),
    ])
    return rows.length > 0
  },
  settle: async () => {
    try {
      await applyOutbox(installation.databases, { districtId: district.id, at: installation.now() })
    } catch {
      // The district's write stands; the ticker applies what is left and reports why it could not.
    }
  },
})
