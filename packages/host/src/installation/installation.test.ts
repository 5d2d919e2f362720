import { query, readMany } from '@tilth/db'
import { district, installationSetting, membership, user } from '@tilth/db/control'
import { org, person, profile } from '@tilth/db/district'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestInstallation, type TestInstallation } from '../../test/harness.ts'
import { districtContext, type Installation, installationContext } from '../use-case/open-context.ts'
import { runInstallationUseCase } from '../use-case/run-use-case.ts'
import { chooseSlug } from './choose-slug.ts'
import { ensureSetupLink } from './setup-link.ts'
import { checkSetupLink, completeSetup, currentSession } from './use-cases.ts'

const context = (installation: Installation) => installationContext(installation, { account: null, guest: null })

const openLink = async ({ installation }: TestInstallation): Promise<string> => {
  const url = await ensureSetupLink(context(installation))
  expect(url).toMatch(/^http:\/\/tilth\.test\/setup\?token=[\w-]{20,}$/)
  return url?.split('token=')[1] ?? ''
}

const answers = (token: string, changes: object = {}) => ({
  token,
  account: { name: 'Ada', email: 'Ada@School.test', password: 'fifteen letters long' },
  district: { name: 'San José Unified', code: '4369666', languages: ['es', 'en'], timeZone: 'America/Los_Angeles', schoolYearStart: 8 },
  schools: ['First', 'Second', 'First'],
  withDemo: false,
  ...changes,
})

const complete = (installation: Installation, input: unknown) => runInstallationUseCase(completeSetup, context(installation), input)

test('the printed link sets up account, district and schools, and works once', async () => {
  const on = await createTestInstallation()
  const { installation } = on
  const token = await openLink(on)
  expect((await runInstallationUseCase(currentSession, context(installation), {})).ok).toBe(true)
  const done = await complete(installation, answers(token))
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value).toMatchObject({ slug: 'san-jose-unified', demoSlug: null })
  const account = { id: done.value.accountId, name: 'Ada', email: 'ada@school.test' }
  const mine = await districtContext(installation, { account, guest: null }, 'san-jose-unified')
  expect(mine?.actor).toMatchObject({ kind: 'person', guest: false, roles: [{ role: 'administrator' }] })
  if (!mine) throw new Error('not a member')
  const [orgs, [about], [me]] = await readMany(mine.db, [
    query.select().from(org),
    query.select().from(profile),
    query.select().from(person),
  ])
  expect(orgs.map(row => [row.kind, row.name])).toEqual([
    ['district', 'San José Unified'],
    ['school', 'First'],
    ['school', 'Second'],
  ])
  expect([about?.code, about?.demo, me?.locale, me?.email]).toEqual(['4369666', false, 'es', 'ada@school.test'])
  expect(await ensureSetupLink(context(installation))).toBeNull()
  const again = await complete(installation, answers(token))
  expect(again.ok ? null : again.error.code).toBe('setup.link_invalid')
  const session = await runInstallationUseCase(currentSession, installationContext(installation, { account, guest: null }), {})
  expect(session.ok && session.value).toEqual({
    account: { name: 'Ada', email: 'ada@school.test' },
    districts: [{ slug: 'san-jose-unified', name: 'San José Unified', demo: false }],
    guest: null,
    needsSetUp: false,
    demo: false,
  })
})

test('each start makes a new link and ends the one before; the secret itself is kept nowhere', async () => {
  const on = await createTestInstallation()
  const first = await openLink(on)
  const second = await openLink(on)
  const isValid = async (token: string) => {
    const checked = await runInstallationUseCase(checkSetupLink, context(on.installation), { token })
    return checked.ok && checked.value.valid
  }
  expect([await isValid(first), await isValid(second), await isValid('')]).toEqual([false, true, false])
  const [settings] = await readMany(on.installation.databases.control, [query.select().from(installationSetting)])
  expect(JSON.stringify(settings)).not.toContain(second)
})

test('pressed in two browsers at once, one district is made', async () => {
  const on = await createTestInstallation()
  const token = await openLink(on)
  const other = answers(token, { account: { name: 'Bea', email: 'bea@school.test', password: 'fifteen letters long' } })
  const results = await Promise.all([complete(on.installation, answers(token)), complete(on.installation, other)])
  expect(results.filter(result => result.ok)).toHaveLength(1)
  const [districts] = await readMany(on.installation.databases.control, [query.select().from(district)])
  expect(districts).toHaveLength(1)
  expect(on.installation.databases.districtIds()).toEqual(districts.map(row => row.id))
})

test.each([
  ['before the district is made', 'createDistrict'],
  ['before the last write', 'write'],
] as const)('cut short %s, the same link goes on and nothing is left over', async (_, where) => {
  const on = await createTestInstallation()
  const token = await openLink(on)
  const { databases } = on.installation
  const control: typeof databases.control = {
    read: statements => databases.control.read(statements),
    write: (statements, options) =>
      where === 'write' && statements.some(statement => statement.sql.includes('"membership"'))
        ? Promise.reject(new Error('power lost'))
        : databases.control.write(statements, options),
  }
  const failing: Installation = {
    ...on.installation,
    databases: {
      ...databases,
      control,
      createDistrict: where === 'createDistrict' ? () => Promise.reject(new Error('power lost')) : databases.createDistrict,
    },
  }
  await expect(complete(failing, answers(token))).rejects.toThrow('power lost')
  const done = await complete(on.installation, answers(token))
  expect(done.ok).toBe(true)
  const [users, districts, memberships] = await readMany(databases.control, [
    query.select().from(user),
    query.select().from(district),
    query.select().from(membership),
  ])
  expect([users.length, districts.length, memberships.length]).toEqual([1, 1, 1])
  expect(databases.districtIds()).toEqual(districts.map(row => row.id))
})

test('an address that somebody else has is not taken over', async () => {
  const on = await createTestInstallation()
  await on.installation.accounts.create({ name: 'Somebody', email: 'ada@school.test', password: 'fifteen letters long' })
  on.clock.now = new Date(on.clock.now.getTime() + 1000)
  const refused = await complete(on.installation, answers(await openLink(on)))
  expect(refused.ok ? null : [refused.error.code, refused.error.path]).toEqual(['account.email_taken', ['account', 'email']])
})

test('what cannot be is refused before anything is made', async () => {
  const on = await createTestInstallation()
  const token = await openLink(on)
  const wrongZone = answers(token, { district: { ...answers(token).district, timeZone: 'Mars/Olympus' } })
  const short = answers(token, { account: { name: 'Ada', email: 'ada@school.test', password: 'short' } })
  const results = [await complete(on.installation, wrongZone), await complete(on.installation, short)]
  expect(results.map(result => (result.ok ? null : result.error.code))).toEqual(['district.unknown_time_zone', 'input.invalid'])
  const [users] = await readMany(on.installation.databases.control, [query.select().from(user)])
  expect(users).toEqual([])
})

test('whoever wants to explore the demo administers it too', async () => {
  const on = await createTestInstallation()
  const done = await complete(on.installation, answers(await openLink(on), { withDemo: true }))
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.demoSlug).toBe('demo')
  const account = { id: done.value.accountId, name: 'Ada', email: 'ada@school.test' }
  const demo = await districtContext(on.installation, { account, guest: null }, 'demo')
  expect(demo?.actor).toMatchObject({ roles: [{ role: 'administrator' }] })
})

test('a slug is short, plain and free', () => {
  expect(chooseSlug('San José Unified', new Set())).toBe('san-jose-unified')
  expect(chooseSlug('San José Unified', new Set(['san-jose-unified', 'san-jose-unified-2']))).toBe('san-jose-unified-3')
  expect(chooseSlug('★', new Set())).toBe('district')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, taken) => {
      const slug = chooseSlug(name, new Set(taken))
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(taken).not.toContain(slug)
    }),
  )
})
