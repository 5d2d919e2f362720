import { query, readMany, toStatement } from '@tilth/db'
import { membership } from '@tilth/db/control'
import { activity, draft, heldRole, invitation, outbox, person, response, round, roundMember } from '@tilth/db/district'
import { eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { createRound, openRound, readRound } from '../rounds/use-cases.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import {
  addOrg,
  addPeople,
  archiveOrg,
  createInvitation,
  editPerson,
  grantRole,
  readPeople,
  removePerson,
  renameOrg,
  renewInvitation,
  revokeInvitation,
  revokeRole,
  startPasswordReset,
} from './use-cases.ts'

const setUp = async () => {
  const district = await createTestDistrict()
  const ada = await district.addPerson('Ada', 'administrator')
  return { district, ada, administrator: await district.as(ada) }
}

const rowsOf = async (district: TestDistrict) => {
  const { db } = await district.asSystem()
  const [people, roles, invitations] = await readMany(db, [
    query.select().from(person),
    query.select().from(heldRole),
    query.select().from(invitation),
  ])
  return { people, roles, invitations }
}

const one = (name: string, email: string | null = null) => ({ name, email, position: null })

test('orgs are planted, renamed and archived; kinds and names are kept in order', async () => {
  const { district, administrator } = await setUp()
  const under = (parentId: string, kind: string, name: string) => ({ parentId, kind, name, code: null })
  const { orgId } = await succeed(addOrg, administrator, under(district.schoolId, 'class', 'Room 4'))
  expect((await refuse(addOrg, administrator, under(district.schoolId, 'class', 'room 4'))).code).toBe('org.name_taken')
  expect((await refuse(addOrg, administrator, under(orgId, 'class', 'Inside'))).code).toBe('org.not_allowed_there')
  expect((await refuse(addOrg, administrator, under('nowhere', 'class', 'Lost'))).code).toBe('not_found')
  await succeed(renameOrg, administrator, { orgId, name: 'Room 5', code: '05' })
  expect((await refuse(renameOrg, administrator, { orgId: district.rootId, name: 'Mine', code: null })).code).toBe('org.is_the_district')
  expect((await refuse(archiveOrg, administrator, { orgId: district.schoolId })).params).toEqual({ orgs: 1, people: 0, rounds: 0 })
  await succeed(archiveOrg, administrator, { orgId })
  await succeed(archiveOrg, administrator, { orgId: district.schoolId })
  const { orgs } = await succeed(readPeople, administrator, {})
  expect(orgs.map(row => row.id)).toEqual([district.rootId])
})

test('of two who plant the same name at once one is told', async () => {
  const { district, administrator } = await setUp()
  const input = { parentId: district.rootId, kind: 'school', name: 'Twin', code: null }
  const results = await Promise.all([1, 2].map(() => runUseCase(addOrg, administrator, input)))
  expect(results.map(result => (result.ok ? 'planted' : result.error.code)).toSorted()).toEqual(['org.name_taken', 'planted'])
})

test('a pasted list adds everybody with a link of their own', async () => {
  const { district, administrator } = await setUp()
  const { added } = await succeed(addPeople, administrator, {
    orgId: district.schoolId,
    role: 'member',
    rows: [one(' Bo ', ' Bo@School.test '), { ...one('Cy'), position: ' Nurse ' }],
  })
  expect(added.map(row => [row.name, row.email])).toEqual([
    ['Bo', 'bo@school.test'],
    ['Cy', null],
  ])
  expect(added[0]?.invitation?.url).toMatch(new RegExp(`^http://tilth.test/d/${district.slug}/invite/[\\w-]{20,}$`))
  const { people, invitations } = await rowsOf(district)
  expect(people.find(row => row.name === 'Cy')?.position).toBe('Nurse')
  const secret = added[0]?.invitation?.url.split('/').at(-1) ?? ''
  expect(JSON.stringify(invitations)).not.toContain(secret)
})

test('all wrong rows are named together and nobody is added', async () => {
  const { district, administrator } = await setUp()
  await succeed(addPeople, administrator, { orgId: district.schoolId, role: 'member', rows: [one('Bo', 'bo@school.test')] })
  const before = await rowsOf(district)
  const rows = [
    one('Fine', 'fine@school.test'),
    one(' '),
    one('Di', 'not mail'),
    one('Ed', 'ed@school.test'),
    one('Ed', 'ED@school.test'),
    one('Bo', 'bo@school.test'),
  ]
  const issue = await refuse(addPeople, administrator, { orgId: district.schoolId, role: 'member', rows })
  expect([issue.code, issue.path, issue.params?.count]).toEqual(['people.rows_wrong', ['rows', 1, 'name'], 4])
  expect(JSON.parse(String(issue.params?.list))).toEqual([
    { row: 2, column: 'name', reason: 'name_missing' },
    { row: 3, column: 'email', reason: 'email_wrong' },
    { row: 5, column: 'email', reason: 'email_twice' },
    { row: 6, column: 'email', reason: 'email_taken' },
  ])
  expect(await rowsOf(district)).toEqual(before)
})

test('a facilitator invites coaches and members at her school and below, and gives no more than that', async () => {
  const { district } = await setUp()
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator', district.schoolId))
  const rows = [one('Bo')]
  await succeed(addPeople, facilitator, { orgId: district.schoolId, role: 'coach', rows })
  await succeed(createInvitation, facilitator, { orgId: district.schoolId, role: 'member', days: 7 })
  for (const role of ['facilitator', 'administrator']) {
    expect((await refuse(addPeople, facilitator, { orgId: district.schoolId, role, rows })).code).toBe('people.role_not_yours_to_give')
  }
  expect((await refuse(createInvitation, facilitator, { orgId: district.schoolId, role: 'facilitator', days: 7 })).code).toBe(
    'people.role_not_yours_to_give',
  )
  expect((await refuse(addPeople, facilitator, { orgId: district.rootId, role: 'member', rows })).code).toBe('denied')
  expect((await refuse(grantRole, facilitator, { personId: 'x', orgId: district.schoolId, role: 'member' })).code).toBe('denied')
})

test('a facilitator cannot take over an administrator by renewing a link', async () => {
  const { district, administrator } = await setUp()
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator', district.schoolId))
  const { added } = await succeed(addPeople, administrator, { orgId: district.schoolId, role: 'administrator', rows: [one('Next')] })
  const personId = added[0]?.personId
  expect((await refuse(renewInvitation, facilitator, { personId })).code).toBe('people.role_not_yours_to_give')
  const renewed = await succeed(renewInvitation, administrator, { personId })
  const { invitations } = await rowsOf(district)
  expect(invitations.filter(row => row.personId === personId && row.revokedAt === null).map(row => row.id)).toEqual([renewed.invitationId])
})

test('power at one school is no power over somebody who stands higher', async () => {
  const { district, ada } = await setUp()
  const local = await district.as(await district.addPerson('Lou', 'administrator', district.schoolId))
  const db = (await district.asSystem()).db
  await db.write([
    toStatement(query.insert(heldRole).values({ personId: ada.personId, orgId: district.schoolId, role: 'member', grantedAt: new Date() })),
  ])
  expect((await refuse(startPasswordReset, local, { personId: ada.personId })).code).toBe('not_found')
  expect((await refuse(removePerson, local, { personId: ada.personId })).code).toBe('not_found')
  expect((await refuse(editPerson, local, { personId: ada.personId, name: 'X', position: null })).code).toBe('not_found')
})

test('the last administrator stays, also when two go at once', async () => {
  const { district, ada, administrator } = await setUp()
  const held = { personId: ada.personId, orgId: district.rootId, role: 'administrator' }
  expect((await refuse(revokeRole, administrator, held)).code).toBe('people.last_administrator')
  expect((await refuse(removePerson, administrator, { personId: ada.personId })).code).toBe('people.last_administrator')
  await succeed(addPeople, administrator, { orgId: district.rootId, role: 'administrator', rows: [one('Not joined yet')] })
  expect((await refuse(revokeRole, administrator, held)).code).toBe('people.last_administrator')
  const bea = await district.addPerson('Bea', 'administrator')
  const results = await Promise.all([
    runUseCase(revokeRole, administrator, held),
    runUseCase(removePerson, await district.as(bea), { personId: bea.personId }),
  ])
  expect(results.filter(result => result.ok)).toHaveLength(1)
})

test('roles are granted and taken once, and guests hold none', async () => {
  const { district, administrator } = await setUp()
  const cleo = await district.addPerson('Cleo', 'member', district.schoolId)
  const input = { personId: cleo.personId, orgId: district.schoolId, role: 'coach' }
  await succeed(grantRole, administrator, input)
  await succeed(grantRole, administrator, input)
  expect((await rowsOf(district)).roles.filter(row => row.personId === cleo.personId)).toHaveLength(2)
  await succeed(revokeRole, administrator, input)
  await succeed(revokeRole, administrator, input)
  expect((await rowsOf(district)).roles.filter(row => row.personId === cleo.personId)).toHaveLength(1)
  const { db } = await district.asSystem()
  await db.write([
    toStatement(query.insert(person).values({ id: 'guest', kind: 'guest', name: 'Guest', locale: 'en', createdAt: new Date() })),
  ])
  expect((await refuse(grantRole, administrator, { ...input, personId: 'guest' })).code).toBe('people.is_guest')
})

test('a class has a lead and nothing else has one, by whatever way the role comes', async () => {
  const { district, administrator } = await setUp()
  const { orgId } = await succeed(addOrg, administrator, { parentId: district.schoolId, kind: 'class', name: 'Room 4', code: null })
  const { personId } = await district.addPerson('Lea', 'member', district.schoolId)
  const rows = [one('Leo')]
  for (const at of [district.schoolId, district.rootId]) {
    expect((await refuse(grantRole, administrator, { personId, orgId: at, role: 'lead' })).code).toBe('role.lead_needs_class')
    expect((await refuse(addPeople, administrator, { orgId: at, role: 'lead', rows })).code).toBe('role.lead_needs_class')
    expect((await refuse(createInvitation, administrator, { orgId: at, role: 'lead', days: 7 })).code).toBe('role.lead_needs_class')
  }
  await succeed(grantRole, administrator, { personId, orgId, role: 'lead' })
  await succeed(addPeople, administrator, { orgId, role: 'lead', rows })
  await succeed(createInvitation, administrator, { orgId, role: 'lead', days: 7 })
  expect((await rowsOf(district)).roles.filter(held => held.role === 'lead').map(held => held.orgId)).toEqual([orgId, orgId])
})

test('observers and viewers can be invited by a facilitator, see their org and none of its people', async () => {
  const { district } = await setUp()
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator', district.schoolId))
  for (const role of ['observer', 'viewer']) await succeed(createInvitation, facilitator, { orgId: district.schoolId, role, days: 7 })
  for (const role of ['observer', 'viewer'] as const) {
    const one = await district.as(await district.addPerson(`One ${role}`, role, district.schoolId))
    expect((await refuse(readPeople, one, {})).code).toBe('denied')
  }
})

test("who is removed leaves the rounds' answers without a name, and everything else goes", async () => {
  const { district, administrator } = await setUp()
  const cleo = await district.addPerson('Cleo', 'member', district.schoolId)
  const member = await district.as(cleo)
  const create = async (title: string) => {
    const { roundId } = await succeed(createRound, administrator, {
      orgId: district.schoolId,
      pluginId: 'tla-conditions',
      frameworkId: 'tla-conditions',
      instrumentId: 'taking-stock',
      title,
      visibility: 'named',
      opensAt: null,
      closesAt: null,
      items: ['E1', 'E2'],
      asksImportance: false,
      revealsOnClose: false,
      people: [cleo.personId],
    })
    await succeed(openRound, administrator, { roundId })
    return roundId
  }
  const submitted = await create('Submitted')
  const begun = await create('Begun')
  const items = { E1: { mark: 40, importance: null, note: '', skipped: false, sequence: 1, device: 'd' } }
  for (const roundId of [submitted, begun]) await succeed(saveDraft, member, { roundId, items })
  await succeed(submitRatings, member, { roundId: submitted })
  await succeed(removePerson, administrator, { personId: cleo.personId })
  const { db } = await district.asSystem()
  const [[row], responses, drafts, members, waiting] = await readMany(db, [
    query.select().from(person).where(eq(person.id, cleo.personId)),
    query.select().from(response),
    query.select().from(draft),
    query.select({ roundId: roundMember.roundId }).from(roundMember).innerJoin(round, eq(round.id, roundMember.roundId)),
    query.select().from(outbox).where(isNull(outbox.appliedAt)),
  ])
  expect(row).toMatchObject({ name: '', email: null, accountId: null, position: null })
  expect(row?.removedAt).toBeInstanceOf(Date)
  expect([responses.length, drafts.length, waiting.length]).toEqual([1, 0, 0])
  expect(members.map(member => member.roundId)).toEqual([submitted])
  const [memberships] = await readMany(district.installation.databases.control, [
    query.select().from(membership).where(eq(membership.personId, cleo.personId)),
  ])
  expect(memberships).toEqual([])
  await expect(district.as(cleo)).rejects.toThrow('nobody here')
})

test('taking somebody out of a confidential round does not tell whether the marks were in', async () => {
  const seenAfter = async (hasHandedIn: boolean) => {
    const district = await createTestDistrict()
    const { roundId, leading, people, rate } = await openTlaRound(district, 3)
    await rate(0, { E1: 10 })
    await rate(hasHandedIn ? 1 : 2, { E1: 20 })
    const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
    await succeed(removePerson, administrator, { personId: people[1]?.personId })
    const { progress } = await succeed(readRound, leading, { roundId, locale: 'en' })
    return { ...progress, people: progress.people?.map(row => row.name) }
  }
  const [handedIn, stillRating] = [await seenAfter(true), await seenAfter(false)]
  expect(handedIn).toEqual({ invited: 3, finished: 2, people: ['Member 1', 'Member 3'] })
  expect(stillRating).toEqual(handedIn)
})

test('people are seen by whoever works there, and by nobody else', async () => {
  const { district, administrator } = await setUp()
  const { orgId: other } = await succeed(addOrg, administrator, { parentId: district.rootId, kind: 'school', name: 'Other', code: null })
  await district.addPerson('At first school', 'member', district.schoolId)
  await district.addPerson('At other school', 'member', other)
  const coach = await district.as(await district.addPerson('Coach', 'coach', district.schoolId))
  const seen = await succeed(readPeople, coach, {})
  expect(seen.people.map(row => row.name).toSorted()).toEqual(['At first school', 'Coach'])
  expect(new Set(seen.orgs.map(row => row.id))).toEqual(new Set([district.rootId, district.schoolId]))
  expect([seen.editableOrgs, seen.invitableOrgs, seen.invitations]).toEqual([[], [], []])
  const member = await district.as(await district.addPerson('Member', 'member', district.schoolId))
  expect((await refuse(readPeople, member, {})).code).toBe('denied')
})

test('a reset link is made for who can sign in, unless the account is somebody elsewhere', async () => {
  const { district, administrator } = await setUp()
  const cleo = await district.addPerson('Cleo', 'member')
  const { url } = await succeed(startPasswordReset, administrator, { personId: cleo.personId })
  const [[noted]] = await readMany(administrator.db, [query.select().from(activity).where(eq(activity.kind, 'people.reset_started'))])
  expect(noted).toMatchObject({ subject: cleo.personId, actorId: expect.any(String) })
  expect(url).toBe(`http://tilth.test/reset?token=reset-for-${cleo.personId}@tilth.test`)
  const { added } = await succeed(addPeople, administrator, { orgId: district.rootId, role: 'member', rows: [one('Later')] })
  expect((await refuse(startPasswordReset, administrator, { personId: added[0]?.personId })).code).toBe('people.not_joined_yet')
  const elsewhere = await createTestDistrict(district)
  await district.installation.databases.control.write([
    toStatement(
      query
        .insert(membership)
        .values({ accountId: cleo.accountId, districtId: elsewhere.districtId, personId: 'p', createdAt: new Date() }),
    ),
  ])
  expect((await refuse(startPasswordReset, administrator, { personId: cleo.personId })).code).toBe('people.account_elsewhere')
})

test('an invitation that was revoked is not listed any more', async () => {
  const { district, administrator } = await setUp()
  const { invitationId } = await succeed(createInvitation, administrator, { orgId: district.schoolId, role: 'member', days: 7 })
  expect((await succeed(readPeople, administrator, {})).invitations.map(row => row.id)).toEqual([invitationId])
  await succeed(revokeInvitation, administrator, { invitationId })
  await succeed(revokeInvitation, administrator, { invitationId })
  expect((await succeed(readPeople, administrator, {})).invitations).toEqual([])
})
