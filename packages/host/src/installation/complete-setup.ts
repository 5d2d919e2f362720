import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { district, membership, user } from '@tilth/db/control'
import { eq } from 'drizzle-orm'
import type { NewAccount } from '../accounts/accounts.ts'
import { demoSlug, ensureDemoDistrict, joinDemoAsAdministrator } from '../demo/demo-district.ts'
import { checkTimeZone, type ProfileWords } from '../districts/edit-district.ts'
import type { InstallationContext } from '../use-case/context.ts'
import { chooseSlug } from './choose-slug.ts'
import { createDatabase, foundDistrict } from './found-district.ts'
import { dropSetting, readControlVersion, readSettings, storeSetting } from './settings-store.ts'
import { isSetupSecret, setupStream } from './setup-link.ts'

export interface SetupInput {
  readonly token: string
  readonly account: NewAccount
  readonly district: ProfileWords
  readonly schools: readonly string[]
  readonly withDemo: boolean
}

export interface SetUp {
  readonly slug: string
  readonly accountId: string
  readonly demoSlug: string | null
}

/** Begun attempts, so that one that was cut short leaves nothing behind and its account is known again. */
interface Attempt {
  readonly districtId: string
  readonly email: string
  /** Milliseconds since the epoch. */
  readonly begunAt: number
}

const planStream = 'setup-plan'

/**
 * Account, district database, its first rows, and last, in one write of the control database, the district's entry, the membership
 * and the end of the link. Cut short anywhere before that, the same link serves again; of two at once one is done and the other told.
 * Issues: `setup.link_invalid`, `district.unknown_time_zone`, `conflict`, those of `Accounts.create`.
 */
export const setUp = async (context: InstallationContext, input: SetupInput): Promise<Result<SetUp>> => {
  const version = await readControlVersion(context.control, setupStream)
  if (!(await isSetupSecret(context, input.token))) return err(issue('setup.link_invalid'))
  const wrong = checkTimeZone(input.district.timeZone)
  if (wrong) return err({ ...wrong, path: ['district', 'timeZone'] })
  const attempts = await beginAttempt(context, input.account.email)
  if (!attempts) return err(issue('conflict'))
  const account = await openAccount(context, { account: input.account, attempts })
  if (!account.ok) return account
  return finish(context, { input, attempts, accountId: account.value, version })
}

/** This attempt is the last of them. Null when another one was begun at this very moment. */
const beginAttempt = async (context: InstallationContext, email: string): Promise<readonly Attempt[] | null> => {
  const version = await readControlVersion(context.control, planStream)
  const stored = (await readSettings(context.control, ['setup.plan'])).get('setup.plan')
  const before: readonly Attempt[] = stored === undefined ? [] : JSON.parse(stored)
  const attempts = [...before, { districtId: context.newId(), email, begunAt: context.now().getTime() }]
  const written = await context.control.write([storeSetting('setup.plan', { value: JSON.stringify(attempts), at: context.now() })], {
    expect: [[planStream, version]],
  })
  return written.ok ? attempts : null
}

/** The account of an attempt that was cut short is known by its address, its age and by belonging nowhere yet. */
const openAccount = async (
  context: InstallationContext,
  { account, attempts }: { readonly account: NewAccount; readonly attempts: readonly Attempt[] },
): Promise<Result<string>> => {
  const created = await context.accounts.create(account)
  if (created.ok) return ok(created.value.accountId)
  const refusal = err({ ...created.error, path: ['account', ...(created.error.path ?? [])] })
  if (created.error.code !== 'account.email_taken') return refusal
  const [[existing]] = await readMany(context.control, [
    query
      .select({ id: user.id, createdAt: user.createdAt, districtId: membership.districtId })
      .from(user)
      .leftJoin(membership, eq(membership.accountId, user.id))
      .where(eq(user.email, account.email)),
  ])
  const begunAt = Math.min(...attempts.filter(attempt => attempt.email === account.email).map(attempt => attempt.begunAt))
  const isOurs = existing?.districtId === null && existing.createdAt.getTime() >= begunAt
  return isOurs ? ok(existing.id) : refusal
}

interface Finish {
  readonly input: SetupInput
  readonly attempts: readonly Attempt[]
  readonly accountId: string
  readonly version: number
}

const finish = async (context: InstallationContext, { input, attempts, accountId, version }: Finish): Promise<Result<SetUp>> => {
  const districtId = attempts.at(-1)?.districtId ?? context.newId()
  const personId = context.newId()
  const { name, email } = input.account
  const demo = input.withDemo ? await ensureDemoDistrict(context, { reset: false }) : null
  const db = await createDatabase(context.databases, districtId)
  await foundDistrict(
    { ...context, db, actor: { kind: 'system' } },
    {
      profile: { ...input.district, demo: false },
      schools: input.schools,
      administrator: { personId, accountId, name, email, position: null, locale: input.district.languages[0] ?? 'en' },
    },
  )
  const [taken] = await readMany(context.control, [query.select({ slug: district.slug }).from(district)])
  const slug = chooseSlug(input.district.name, new Set([...taken.map(row => row.slug), demoSlug]))
  const at = context.now()
  const finished = await context.control.write(
    [
      toStatement(query.insert(district).values({ id: districtId, slug, name: input.district.name, createdAt: at })),
      toStatement(query.insert(membership).values({ accountId, districtId, personId, createdAt: at })),
      storeSetting('setup.completed', { value: at.toISOString(), at }),
      dropSetting('setup.secret'),
      dropSetting('setup.plan'),
    ],
    { expect: [[setupStream, version]] },
  )
  if (!finished.ok) {
    await discard(context, [districtId])
    return err(issue('setup.link_invalid'))
  }
  await discard(
    context,
    attempts.map(attempt => attempt.districtId).filter(id => id !== districtId),
  )
  if (demo) await joinDemoAsAdministrator(context, { id: accountId, name, email })
  return ok({ slug, accountId, demoSlug: demo?.slug ?? null })
}

/** Databases of attempts that came to nothing; no entry leads to them. */
const discard = async ({ databases }: InstallationContext, districtIds: readonly string[]): Promise<void> => {
  for (const id of districtIds) if (databases.districtIds().includes(id)) await databases.deleteDistrict(id)
}
