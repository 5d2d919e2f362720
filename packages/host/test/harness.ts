import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Role } from '@tilth/core/access'
import { openDatabases, query, readMany, toStatement } from '@tilth/db'
import * as control from '@tilth/db/control'
import * as district from '@tilth/db/district'
import { improvementCycles } from '@tilth/plugin-improvement-cycles'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { eq } from 'drizzle-orm'
import type { Accounts } from '../src/accounts/accounts.ts'
import { createActivityNotifier } from '../src/activity/notifier.ts'
import type { PluginRunner } from '../src/plugin-code/create-plugin-runner.ts'
import { loadInstalledPlugins } from '../src/plugins/load-installed-plugins.ts'
import type { LoadedPlugins } from '../src/plugins/loaded-plugins.ts'
import type { DistrictContext } from '../src/use-case/context.ts'
import { districtContext, type Installation, systemContext } from '../src/use-case/open-context.ts'
import { runUseCase } from '../src/use-case/run-use-case.ts'
import type { InputSchema, UseCase } from '../src/use-case/use-case.ts'
import { afterTest } from './leftovers.ts'

export interface TestClock {
  now: Date
}

export interface TestInstallation {
  readonly installation: Installation
  readonly clock: TestClock
  readonly directory: string
}

/** Real files in a folder of their own, a clock that stands still until moved, ids that count up. */
export const createTestInstallation = async (
  options: { readonly plugins?: LoadedPlugins; readonly pluginRunner?: PluginRunner } = {},
): Promise<TestInstallation> => {
  const directory = await mkdtemp(join(tmpdir(), 'tilth-host-'))
  const clock: TestClock = { now: new Date('2026-09-01T16:00:00.000Z') }
  const opened = await openDatabases({ directory, clock: () => clock.now.getTime() })
  if (!opened.ok) throw new Error(opened.error.code)
  const databases = opened.value
  afterTest(async () => {
    await databases.close()
    await rm(directory, { recursive: true, force: true })
  })
  let ids = 0
  const nextId = (prefix: string): string => {
    ids += 1
    return `${prefix}-${ids}`
  }
  const installation: Installation = {
    databases,
    plugins: options.plugins ?? installedPlugins,
    notifier: createActivityNotifier(),
    now: () => clock.now,
    newId: () => nextId('id'),
    newSecret: () => randomBytes(24).toString('base64url'),
    sha256: text => createHash('sha256').update(text).digest('hex'),
    randomIndex: below => randomBytes(4).readUInt32BE() % below,
    origin: () => 'http://tilth.test',
    mail: null,
    pluginRunner: options.pluginRunner ?? null,
    accounts: accountsIn(databases.control, () => nextId('account'), clock),
  }
  return { installation, clock, directory }
}

const installedPlugins = loadInstalledPlugins([tlaConditions, improvementCycles])

/** The auth library's place: accounts are rows of the real control database, passwords are not kept. */
const accountsIn = (port: Installation['databases']['control'], newId: () => string, clock: TestClock): Accounts => ({
  async create(account) {
    const [existing] = await readMany(port, [query.select().from(control.user).where(eq(control.user.email, account.email))])
    if (existing.length > 0) return err(issue('account.email_taken', { path: ['email'] }))
    const id = newId()
    await port.write([
      toStatement(
        query
          .insert(control.user)
          .values({ id, name: account.name, email: account.email, emailVerified: false, createdAt: clock.now, updatedAt: clock.now }),
      ),
    ])
    return ok({ accountId: id })
  },
  startPasswordReset: async email => ok({ token: `reset-for-${email}` }),
  endSessions: async () => {},
})

export interface TestDistrict extends TestInstallation {
  readonly districtId: string
  readonly slug: string
  readonly rootId: string
  readonly schoolId: string
  /** A person with an account and a role; the role is held at the district unless said otherwise. */
  addPerson(name: string, role: Role, orgId?: string): Promise<TestPerson>
  as(person: TestPerson): Promise<DistrictContext>
  asSystem(): Promise<DistrictContext>
}

export interface TestPerson {
  readonly personId: string
  readonly accountId: string
  readonly name: string
}

/** A district with one school, laid down row by row so that these tests rest on no other slice. */
export const createTestDistrict = async (on?: TestInstallation): Promise<TestDistrict> => {
  const test = on ?? (await createTestInstallation())
  const { installation, clock } = test
  const { databases, newId } = installation
  const districtId = newId()
  const slug = `district-${districtId}`
  const created = await databases.createDistrict(districtId)
  if (!created.ok) throw new Error(created.error.code)
  const db = created.value
  const rootId = newId()
  const schoolId = newId()
  await databases.control.write([
    toStatement(query.insert(control.district).values({ id: districtId, slug, name: 'Test district', createdAt: clock.now })),
  ])
  await db.write([
    toStatement(
      query
        .insert(district.profile)
        .values({ id: 'profile', name: 'Test district', languages: ['en', 'es'], timeZone: 'America/Los_Angeles', schoolYearStart: 8 }),
    ),
    toStatement(query.insert(district.org).values({ id: rootId, parentId: null, kind: 'district', name: 'Test district' })),
    toStatement(query.insert(district.org).values({ id: schoolId, parentId: rootId, kind: 'school', name: 'First school' })),
  ])
  const context = async (person: TestPerson): Promise<DistrictContext> => {
    const found = await districtContext(
      installation,
      { account: { id: person.accountId, name: person.name, email: `${person.personId}@tilth.test` }, guest: null },
      slug,
    )
    if (!found) throw new Error(`${person.name} is nobody here`)
    return found
  }
  return {
    ...test,
    districtId,
    slug,
    rootId,
    schoolId,
    async addPerson(name, role, orgId = rootId) {
      const personId = newId()
      const email = `${personId}@tilth.test`
      const account = await installation.accounts.create({ name, email, password: 'not kept anywhere' })
      if (!account.ok) throw new Error(account.error.code)
      const { accountId } = account.value
      await db.write([
        toStatement(
          query
            .insert(district.person)
            .values({ id: personId, kind: 'account', accountId, name, email, locale: 'en', createdAt: clock.now }),
        ),
        toStatement(query.insert(district.heldRole).values({ personId, orgId, role, grantedAt: clock.now })),
      ])
      await databases.control.write([
        toStatement(query.insert(control.membership).values({ accountId, districtId, personId, createdAt: clock.now })),
      ])
      return { personId, accountId, name }
    },
    as: context,
    async asSystem() {
      const found = await systemContext(installation, districtId)
      if (!found) throw new Error('no such district')
      return found
    },
  }
}

/** Runs a use case and insists that it works. */
export const succeed = async <Schema extends InputSchema, Output>(
  useCase: UseCase<Schema, Output>,
  context: DistrictContext,
  input: unknown,
): Promise<Output> => {
  const result = await runUseCase(useCase, context, input)
  if (!result.ok) throw new Error(`${useCase.name}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Runs a use case and insists that it is refused; gives the issue. */
export const refuse = async <Schema extends InputSchema, Output>(
  useCase: UseCase<Schema, Output>,
  context: DistrictContext,
  input: unknown,
): Promise<Issue> => {
  const result: Result<Output> = await runUseCase(useCase, context, input)
  if (result.ok) throw new Error(`${useCase.name} was not refused`)
  return result.error
}
