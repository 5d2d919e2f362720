import { query, readMany } from '@tilth/db'
import { district as districtTable, membership, user } from '@tilth/db/control'
import { activity, draft, org, person, response } from '@tilth/db/district'
import { and, eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestInstallation, succeed } from '../../test/harness.ts'
import { listCycles } from '../cycles/use-cases.ts'
import { listMeasures } from '../measures/use-cases.ts'
import { readPriorities } from '../priorities/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import { listRounds } from '../rounds/use-cases.ts'
import { districtContext, type Installation, systemContext } from '../use-case/open-context.ts'
import { listWindows, readWindow, releaseWindow } from '../windows/use-cases.ts'
import { ensureDemoDistrict, joinDemoAsAdministrator } from './demo-district.ts'
import { demoPersonas } from './demo-personas.ts'

const asPersona = async (installation: Installation, position: string) => {
  const persona = (await demoPersonas(installationWithControl(installation))).find(candidate => candidate.position === position)
  if (!persona) throw new Error(position)
  const account = { id: persona.accountId, name: persona.name, email: '' }
  const context = await districtContext(installation, { account, guest: null }, persona.slug)
  if (!context) throw new Error(`${position} has no way in`)
  return context
}

const installationWithControl = (installation: Installation) => ({ ...installation, control: installation.databases.control })

test('the demo holds six schools, forty people who can all come in, a revealed round, an open one and a window', async () => {
  const { installation } = await createTestInstallation()
  const { districtId } = await ensureDemoDistrict(installation, { reset: false })
  const db = await installation.databases.district(districtId)
  const [schools, people, drafts, submitted] = await readMany(db, [
    query.select().from(org).where(eq(org.kind, 'school')),
    query.select().from(person).where(isNotNull(person.accountId)),
    query.select().from(draft),
    query.selectDistinct({ roundId: response.roundId, personId: response.personId }).from(response),
  ])
  expect(schools).toHaveLength(6)
  expect(people).toHaveLength(40)
  expect(people.some(row => row.locale === 'es')).toBe(true)
  const facilitator = await asPersona(installation, 'Director of Improvement')
  const { rounds } = await succeed(listRounds, facilitator, { locale: 'en' })
  expect(rounds.map(({ state, revealed, invited, finished }) => ({ state, revealed, invited, finished }))).toEqual([
    { state: 'open', revealed: false, invited: 8, finished: 4 },
    { state: 'open', revealed: true, invited: 9, finished: 9 },
    { state: 'open', revealed: true, invited: 5, finished: 5 },
  ])
  expect(submitted).toHaveLength(46)
  expect(drafts).toHaveLength(48)
})

test('one school is further along: three tests decided, a fourth that studies, and a measure that shows it', async () => {
  const { installation } = await createTestInstallation()
  await ensureDemoDistrict(installation, { reset: false })
  const facilitator = await asPersona(installation, 'Director of Improvement')
  const { cycles } = await succeed(listCycles, facilitator, { planId: null, orgId: null, locale: 'en' })
  expect(cycles.map(({ number, decision }) => [number, decision]).toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
    [1, 'Adapt'],
    [2, 'Adapt'],
    [3, 'Adopt'],
    [4, null],
  ])
  const { measures } = await succeed(listMeasures, facilitator, { locale: 'en' })
  const saysOf = (name: string) => measures.find(row => row.measure.name === name)?.chart.sentence
  expect(saysOf('Planning time protected')?.verdict).toContain('median')
  expect(saysOf('Lessons rehearsed with a coach')?.verdict).toContain('Too few points yet')
})

test('the revealed round shows every word of agreement, and what the team made of it', async () => {
  const { installation } = await createTestInstallation()
  await ensureDemoDistrict(installation, { reset: false })
  const facilitator = await asPersona(installation, 'Director of Improvement')
  const { rounds } = await succeed(listRounds, facilitator, { locale: 'es' })
  const roundId = rounds.find(row => row.title === 'Taking stock at Alder Creek')?.id
  const results = await succeed(readResults, facilitator, { roundId, locale: 'es' })
  const words = new Set(results.items.flatMap(item => item.shown?.agreement ?? (item.protection ? ['too-few'] : [])))
  expect([...words].toSorted()).toEqual(['leaning', 'poles-apart', 'split', 'together', 'too-few'])
  expect(results.items.filter(item => item.finding)).toHaveLength(4)
  expect(results.items.some(item => item.finding?.minorityNote)).toBe(true)
  const priorities = await succeed(readPriorities, facilitator, { roundId, locale: 'en' })
  expect(priorities.chosen.map(row => row.rank)).toEqual([1, 2])
  expect(priorities.parked).toHaveLength(14)
})

test('the window waits for its release to the district, which shows three schools and no small one', async () => {
  const { installation } = await createTestInstallation()
  await ensureDemoDistrict(installation, { reset: false })
  const facilitator = await asPersona(installation, 'Director of Improvement')
  const { windows } = await succeed(listWindows, facilitator, { locale: 'en' })
  expect(windows.map(({ schools, state, released }) => [schools, state, released])).toEqual([[6, 'open', 'schools']])
  const windowId = windows[0]?.id ?? ''
  await succeed(releaseWindow, facilitator, { windowId, stage: 'school' })
  await succeed(releaseWindow, facilitator, { windowId, stage: 'district' })
  const { patterns } = await succeed(readWindow, facilitator, { windowId, locale: 'en' })
  expect(patterns?.schools.filter(school => !school.protected).map(school => school.orgName)).toEqual([
    'Alder Creek Elementary',
    'Alder Valley High',
    'River Bend Middle',
  ])
  expect(patterns?.items.map(item => [item.code, item.need, item.all?.counted])).toEqual([
    ['E2', 'similar', 28],
    ['E4', 'dissimilar', 28],
    ['S3', 'similar', 28],
    ['S6', 'similar', 28],
    ['P1', 'dissimilar', 28],
    ['P3', 'similar', 28],
  ])
})

test('the personas hold each role, and one reads Spanish', async () => {
  const { installation } = await createTestInstallation()
  expect(await demoPersonas(installationWithControl(installation))).toEqual([])
  await ensureDemoDistrict(installation, { reset: false })
  const personas = await demoPersonas(installationWithControl(installation))
  expect(personas.map(row => row.role)).toEqual(['administrator', 'facilitator', 'coach', 'member', 'member'])
  expect(personas.map(row => row.locale)).toContain('es')
})

test('started again it changes nothing; reset makes it anew and lets visitors back in', async () => {
  const { installation } = await createTestInstallation()
  const first = await ensureDemoDistrict(installation, { reset: false })
  expect(await ensureDemoDistrict(installation, { reset: false })).toEqual(first)
  const account = await installation.accounts.create({ name: 'Somebody Real', email: 'real@tilth.test', password: 'not kept anywhere' })
  if (!account.ok) throw new Error(account.error.code)
  const visitor = { id: account.value.accountId, name: 'Somebody Real', email: 'real@tilth.test' }
  await joinDemoAsAdministrator(installation, visitor)
  await joinDemoAsAdministrator(installation, visitor)
  const again = await ensureDemoDistrict(installation, { reset: true })
  expect(again.slug).toBe(first.slug)
  expect(again.districtId).not.toBe(first.districtId)
  expect(installation.databases.districtIds()).toEqual([again.districtId])
  const [users, memberships] = await readMany(installation.databases.control, [
    query.select().from(user),
    query
      .select()
      .from(membership)
      .where(and(eq(membership.districtId, again.districtId), eq(membership.accountId, visitor.id))),
  ])
  expect(users).toHaveLength(41)
  expect(memberships).toHaveLength(1)
})

test('making it that was cut short is begun again', async () => {
  const { installation } = await createTestInstallation()
  let calls = 0
  const failing: Installation = {
    ...installation,
    newSecret: () => {
      calls += 1
      if (calls > 20) throw new Error('cut short')
      return installation.newSecret()
    },
  }
  await expect(ensureDemoDistrict(failing, { reset: false })).rejects.toThrow('cut short')
  const made = await ensureDemoDistrict(installation, { reset: false })
  const [districts] = await readMany(installation.databases.control, [query.select().from(districtTable)])
  expect(districts.map(row => row.id)).toEqual([made.districtId])
  const context = await systemContext(installation, made.districtId)
  const [events] = await readMany(context?.db ?? installation.databases.control, [query.select().from(activity)])
  expect(events.length).toBeGreaterThan(50)
})
