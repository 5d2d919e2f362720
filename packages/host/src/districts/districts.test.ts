import { query, readMany } from '@tilth/db'
import { district as districtTable } from '@tilth/db/control'
import { activity, org } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { chooseLocale, editProfile, readMe } from './use-cases.ts'

const words = { name: 'New name', code: '1234567', languages: ['es', 'en', 'es'], timeZone: 'America/Denver', schoolYearStart: 7 }

test('what the navigation may offer follows from the roles', async () => {
  const district = await createTestDistrict()
  const mayOf = async (role: 'administrator' | 'facilitator' | 'coach' | 'member', orgId: string) => {
    const { may } = await succeed(readMe, await district.as(await district.addPerson(role, role, orgId)), {})
    return Object.entries(may)
      .filter(([, isAllowed]) => isAllowed)
      .map(([name]) => name)
  }
  expect(await mayOf('administrator', district.rootId)).toEqual([
    'createRounds',
    'editPeople',
    'editDistrict',
    'seePeople',
    'seeWindows',
    'importRatings',
    'enablePlugins',
    'seePlugins',
  ])
  expect(await mayOf('administrator', district.schoolId)).toEqual([
    'createRounds',
    'editPeople',
    'seePeople',
    'seeWindows',
    'importRatings',
    'seePlugins',
  ])
  expect(await mayOf('facilitator', district.schoolId)).toEqual(['createRounds', 'seePeople', 'seeWindows', 'seePlugins'])
  expect(await mayOf('coach', district.schoolId)).toEqual(['seePeople', 'seeWindows'])
  expect(await mayOf('member', district.schoolId)).toEqual([])
})

test("the profile changes with the root org and with the district's name in the list of districts", async () => {
  const district = await createTestDistrict()
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  await succeed(editProfile, administrator, words)
  const me = await succeed(readMe, administrator, {})
  expect(me.district).toMatchObject({ ...words, languages: ['es', 'en'], slug: district.slug })
  const [[root], events] = await readMany(administrator.db, [
    query.select().from(org).where(eq(org.id, district.rootId)),
    query.select().from(activity),
  ])
  expect([root?.name, root?.code, events.map(event => event.kind)]).toEqual(['New name', '1234567', ['district.changed']])
  const [[listed]] = await readMany(district.installation.databases.control, [query.select().from(districtTable)])
  expect([listed?.name, listed?.slug]).toEqual(['New name', district.slug])
})

test('a wrong profile is refused, and so is anybody who does not administer the district', async () => {
  const district = await createTestDistrict()
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const local = await district.as(await district.addPerson('Lou', 'administrator', district.schoolId))
  expect((await refuse(editProfile, administrator, { ...words, timeZone: 'Mars/Olympus' })).code).toBe('district.unknown_time_zone')
  expect((await refuse(editProfile, administrator, { ...words, code: '12' })).code).toBe('input.invalid')
  expect((await refuse(editProfile, local, words)).code).toBe('denied')
})

test('my language is mine: kept, and nobody is told', async () => {
  const district = await createTestDistrict()
  const member = await district.as(await district.addPerson('Mia', 'member'))
  await succeed(chooseLocale, member, { locale: 'es' })
  expect((await succeed(readMe, member, {})).locale).toBe('es')
  const [events] = await readMany(member.db, [query.select().from(activity)])
  expect(events).toEqual([])
})
