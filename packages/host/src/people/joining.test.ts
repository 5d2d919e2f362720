import type { Issue } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { guestSession, joinCode, membership, user } from '@tilth/db/control'
import { activity, heldRole, person, roundMember } from '@tilth/db/district'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, succeed, type TestDistrict } from '../../test/harness.ts'
import { closeRound, createJoinCode, createRound, editRound, openRound, readRound } from '../rounds/use-cases.ts'
import type { GuestSession, SignedInAccount } from '../use-case/context.ts'
import { districtContext, installationContext } from '../use-case/open-context.ts'
import { runInstallationUseCase, runUseCase } from '../use-case/run-use-case.ts'
import type { InputSchema, InstallationUseCase } from '../use-case/use-case.ts'
import { acceptInvitation, joinAsGuest, lookAtInvitation } from './joining.ts'
import { addPeople, createInvitation, removePerson, renewInvitation, revokeInvitation } from './use-cases.ts'

interface Session {
  readonly account?: SignedInAccount
  readonly guest?: GuestSession
}

const run = async <Schema extends InputSchema, Output>(
  district: TestDistrict,
  useCase: InstallationUseCase<Schema, Output>,
  call: { readonly input: unknown; readonly session?: Session },
): Promise<{ readonly value?: Output; readonly code?: string; readonly issue?: Issue }> => {
  const { account = null, guest = null } = call.session ?? {}
  const result = await runInstallationUseCase(useCase, installationContext(district.installation, { account, guest }), call.input)
  return result.ok ? { value: result.value } : { code: result.error.code, issue: result.error }
}

const setUp = async () => {
  const district = await createTestDistrict()
  const ada = await district.addPerson('Ada', 'administrator')
  const administrator = await district.as(ada)
  const openCode = async (title = 'A round', closesAt: string | null = null) => {
    const { roundId } = await succeed(createRound, administrator, {
      orgId: district.schoolId,
      pluginId: 'tla-conditions',
      frameworkId: 'tla-conditions',
      instrumentId: 'taking-stock',
      title,
      visibility: 'confidential',
      opensAt: null,
      closesAt,
      items: ['E1'],
      asksImportance: false,
      revealsOnClose: false,
      people: [],
    })
    await succeed(openRound, administrator, { roundId })
    const { code } = await succeed(createJoinCode, administrator, { roundId })
    return { roundId, code }
  }
  const invite = async (name: string, email: string | null = null) => {
    const { added } = await succeed(addPeople, administrator, {
      orgId: district.schoolId,
      role: 'member',
      rows: [{ name, email, position: null }],
    })
    const [newcomer] = added
    return { personId: newcomer?.personId ?? '', token: newcomer?.invitation?.url.split('/').at(-1) ?? '' }
  }
  return { district, ada, administrator, openCode, invite }
}

const account = (name: string, email = `${name.toLowerCase()}@home.test`) => ({ name, email, password: 'fifteen letters long' })

const accepting = (invitation: object, who: ReturnType<typeof account> | null) => ({
  invitation,
  account: who,
  position: null,
  locale: 'es',
})

test('looking consumes nothing, however often', async () => {
  const { district, invite, openCode } = await setUp()
  const { token } = await invite('Bo', 'bo@school.test')
  const { code, roundId } = await openCode()
  const before = JSON.stringify(await snapshot(district))
  for (let times = 0; times < 3; times += 1) {
    const { value } = await run(district, lookAtInvitation, { input: { invitation: { slug: district.slug, token } } })
    expect(value).toMatchObject({ kind: 'person', name: 'Bo', email: 'bo@school.test', orgName: 'First school', guestsWelcome: false })
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
    const byCode = await run(district, lookAtInvitation, { input: { invitation: { code: typed } } })
    expect(byCode.value).toMatchObject({ kind: 'round', roundId, roundTitle: 'A round', guestsWelcome: true, name: null })
  }
  expect(JSON.stringify(await snapshot(district))).toBe(before)
})

const snapshot = async (district: TestDistrict) => {
  const { db } = await district.asSystem()
  return [
    await readMany(db, [query.select().from(person), query.select().from(activity), query.select().from(roundMember)]),
    await readMany(district.installation.databases.control, [query.select().from(user), query.select().from(guestSession)]),
  ]
}

test('a personal link makes the account, joins the person who was invited, and is used up', async () => {
  const { district, invite } = await setUp()
  const { personId, token } = await invite('Bo', 'bo@school.test')
  const held = { slug: district.slug, token }
  const accepted = await run(district, acceptInvitation, { input: accepting(held, account('Bo', 'bo@school.test')) })
  const accountId = accepted.value?.accountId ?? ''
  expect(accepted.value).toEqual({ slug: district.slug, roundId: null, accountId })
  const me = { id: accountId, name: 'Bo', email: 'bo@school.test' }
  const context = await districtContext(district.installation, { account: me, guest: null }, district.slug)
  expect(context?.actor).toMatchObject({ personId, roles: [{ role: 'member', orgId: district.schoolId }] })
  expect((await run(district, lookAtInvitation, { input: { invitation: held } })).code).toBe('invitation.used')
  expect((await run(district, acceptInvitation, { input: accepting(held, account('Else')) })).code).toBe('invitation.used')
  expect((await run(district, acceptInvitation, { input: accepting(held, null), session: { account: me } })).value).toEqual(accepted.value)
})

test('somebody who has an account signs in first, and then joins with it', async () => {
  const { district, ada, invite } = await setUp()
  const second = await createTestDistrict(district)
  const bea = await second.addPerson('Bea', 'administrator')
  const { token } = await invite('Bea')
  const held = { slug: district.slug, token }
  const email = `${bea.personId}@tilth.test`
  expect((await run(district, acceptInvitation, { input: accepting(held, account('Bea', email)) })).code).toBe('account.email_taken')
  expect((await run(district, acceptInvitation, { input: accepting(held, null) })).code).toBe('session.none')
  const known = { id: ada.accountId, name: 'Ada', email: `${ada.personId}@tilth.test` }
  expect((await run(district, acceptInvitation, { input: accepting(held, null), session: { account: known } })).code).toBe(
    'joining.already_here',
  )
  const signedIn = { id: bea.accountId, name: 'Bea', email }
  expect((await run(district, acceptInvitation, { input: accepting(held, null), session: { account: signedIn } })).value?.accountId).toBe(
    bea.accountId,
  )
  const [memberships] = await readMany(district.installation.databases.control, [
    query.select().from(membership).where(eq(membership.accountId, bea.accountId)),
  ])
  expect(memberships).toHaveLength(2)
})

test('two who open one personal link at once: one is in, the other is told', async () => {
  const { district, invite } = await setUp()
  const { personId, token } = await invite('Bo')
  const held = { slug: district.slug, token }
  const results = await Promise.all(['One', 'Two'].map(name => run(district, acceptInvitation, { input: accepting(held, account(name)) })))
  expect(results.map(result => result.code ?? 'in').toSorted()).toEqual(['in', 'invitation.used'])
  const { db } = await district.asSystem()
  const [[row], links] = await readMany(db, [query.select().from(person).where(eq(person.id, personId)), query.select().from(heldRole)])
  expect(row?.accountId).toBe(results.find(result => result.value)?.value?.accountId)
  expect(links.filter(held => held.personId === personId)).toHaveLength(1)
})

test('a link for whoever holds it serves many, each with the role it was made for', async () => {
  const { district, administrator, invite } = await setUp()
  const { url, invitationId } = await succeed(createInvitation, administrator, { orgId: district.schoolId, role: 'coach', days: 2 })
  const held = { slug: district.slug, token: url.split('/').at(-1) }
  for (const name of ['One', 'Two'])
    expect((await run(district, acceptInvitation, { input: accepting(held, account(name)) })).code).toBeUndefined()
  const { db } = await district.asSystem()
  const [coaches] = await readMany(db, [query.select().from(heldRole).where(eq(heldRole.role, 'coach'))])
  expect(coaches.map(row => row.orgId)).toEqual([district.schoolId, district.schoolId])
  await invite('Named', 'named@school.test')
  expect((await run(district, acceptInvitation, { input: accepting(held, account('Named', 'named@school.test')) })).code).toBe(
    'joining.use_personal_link',
  )
  district.clock.now = new Date(district.clock.now.getTime() + 3 * 86_400_000)
  expect((await run(district, acceptInvitation, { input: accepting(held, account('Late')) })).code).toBe('invitation.ended')
  await succeed(revokeInvitation, administrator, { invitationId })
  expect((await run(district, lookAtInvitation, { input: { invitation: held } })).code).toBe('invitation.ended')
})

test('what was never given out is unknown, here and in a district that is not there', async () => {
  const { district, invite } = await setUp()
  const other = await createTestDistrict(district)
  const { token } = await invite('Bo')
  for (const invitation of [{ code: 'AAAAAA' }, { code: 'OO' }, { slug: other.slug, token }, { slug: 'nowhere', token }]) {
    expect((await run(district, lookAtInvitation, { input: { invitation } })).code).toBe('invitation.unknown')
  }
})

test('a renewed link ends the old one; the links of who was removed end too', async () => {
  const { district, administrator, invite } = await setUp()
  const first = await invite('Bo')
  const renewed = await succeed(renewInvitation, administrator, { personId: first.personId })
  const look = async (token: string | undefined) =>
    (await run(district, lookAtInvitation, { input: { invitation: { slug: district.slug, token } } })).code ?? 'good'
  const token = renewed.url.split('/').at(-1)
  expect([await look(first.token), await look(token)]).toEqual(['invitation.ended', 'good'])
  await succeed(removePerson, administrator, { personId: first.personId })
  expect(await look(token)).toBe('invitation.ended')
})

test('a code brings people with an account into the round and the school', async () => {
  const { district, openCode } = await setUp()
  const { roundId, code } = await openCode()
  const joined = await run(district, acceptInvitation, { input: accepting({ code }, account('Cy')) })
  expect(joined.value?.roundId).toBe(roundId)
  const known = await district.addPerson('Known', 'member', district.schoolId)
  const signedIn = { id: known.accountId, name: 'Known', email: 'known@tilth.test' }
  await run(district, acceptInvitation, { input: accepting({ code }, null), session: { account: signedIn } })
  await run(district, acceptInvitation, { input: accepting({ code }, null), session: { account: signedIn } })
  const { db } = await district.asSystem()
  const [members, events] = await readMany(db, [
    query.select().from(roundMember),
    query.select().from(activity).where(eq(activity.kind, 'round.progressed')),
  ])
  expect(members.map(row => row.joinedBy)).toEqual(['code', 'code'])
  expect(events.every(event => event.actorId === null && event.subject === null)).toBe(true)
})

test('a guest joins one round and reaches nothing else; the same browser stays the same person', async () => {
  const { district, administrator, openCode } = await setUp()
  const { roundId, code } = await openCode()
  const other = await openCode('Another')
  const input = { code, name: 'Grandmother', position: 'Family', locale: 'es' }
  const joined = await run(district, joinAsGuest, { input })
  expect(joined.value).toMatchObject({ slug: district.slug, roundId })
  const control = district.installation.databases.control
  const [[stored]] = await readMany(control, [query.select().from(guestSession)])
  expect(stored?.tokenHash).toBe(district.installation.sha256(joined.value?.guestToken ?? ''))
  const guest = { districtId: district.districtId, personId: stored?.personId ?? '', roundId }
  const context = await districtContext(district.installation, { account: null, guest }, district.slug)
  if (!context) throw new Error('the guest is nobody')
  expect((await succeed(readRound, context, { roundId, locale: 'es' })).mine).toBe('not-started')
  const refused = await runUseCase(readRound, context, { roundId: other.roundId, locale: 'es' })
  expect(refused.ok ? null : refused.error.code).toBe('not_found')
  await run(district, joinAsGuest, { input: { ...input, name: 'Abuela' }, session: { guest } })
  const { db } = await district.asSystem()
  const [guests] = await readMany(db, [query.select().from(person).where(eq(person.kind, 'guest'))])
  expect(guests.map(row => [row.name, row.email, row.accountId])).toEqual([['Abuela', null, null]])
  expect((await succeed(readRound, administrator, { roundId, locale: 'en' })).progress.invited).toBe(1)
  const look = (session: Session) => run(district, lookAtInvitation, { input: { invitation: { code } }, session })
  expect([(await look({ guest })).value?.joinedAs, (await look({})).value?.joinedAs]).toEqual(['Abuela', null])
  await run(district, joinAsGuest, { input: { ...input, name: 'Neighbor', isSomebodyElse: true }, session: { guest } })
  const [both] = await readMany(db, [query.select().from(person).where(eq(person.kind, 'guest'))])
  expect(both.map(row => row.name).toSorted()).toEqual(['Abuela', 'Neighbor'])
})

test('a code ends with its round and with the next code', async () => {
  const { district, administrator, openCode } = await setUp()
  const { roundId, code } = await openCode()
  const { code: next } = await succeed(createJoinCode, administrator, { roundId })
  const guest = (typed: string) => run(district, joinAsGuest, { input: { code: typed, name: 'G', position: null, locale: 'en' } })
  expect([(await guest(code)).code, (await guest(next)).code]).toEqual(['invitation.unknown', undefined])
  await succeed(closeRound, administrator, { roundId })
  expect((await guest(next)).code).toBe('invitation.unknown')
  const [codes] = await readMany(district.installation.databases.control, [query.select().from(joinCode)])
  expect(codes).toEqual([])
})

test('nobody comes into a round by its code before it opens, with an account or without, and no account is made for it', async () => {
  const { district, administrator } = await setUp()
  const { roundId } = await succeed(createRound, administrator, {
    orgId: district.schoolId,
    pluginId: 'tla-conditions',
    frameworkId: 'tla-conditions',
    instrumentId: 'taking-stock',
    title: 'Not yet',
    visibility: 'confidential',
    opensAt: null,
    closesAt: null,
    items: ['E1'],
    asksImportance: false,
    revealsOnClose: false,
    people: [],
  })
  const { code } = await succeed(createJoinCode, administrator, { roundId })
  const who = { position: null, locale: 'en' }
  const account = { name: 'Early', email: 'early@tilth.test', password: 'seven slow herons wade' }
  const asGuest = await run(district, joinAsGuest, { input: { code, name: 'Early', ...who } })
  const asMember = await run(district, acceptInvitation, { input: { invitation: { code }, account, ...who } })
  expect([asGuest.code, asMember.code]).toEqual(['round.not_open', 'round.not_open'])
  const [made] = await readMany(district.installation.databases.control, [query.select().from(user).where(eq(user.email, account.email))])
  expect(made).toEqual([])
})

test('a code lets in no more people than any team has, and makes no account beyond', async () => {
  const { district, administrator, openCode } = await setUp()
  const { roundId, code } = await openCode()
  const { db } = administrator
  const made = Array.from({ length: 1000 }, (_, index) => ({ id: `made-up-${index}`, name: `Made up ${index}` }))
  await db.write([
    toStatement(
      query.insert(person).values(made.map(one => ({ ...one, kind: 'guest' as const, locale: 'en', createdAt: district.clock.now }))),
    ),
    toStatement(
      query
        .insert(roundMember)
        .values(made.map(({ id }) => ({ roundId, personId: id, joinedBy: 'code' as const, joinedAt: district.clock.now }))),
    ),
  ])
  const who = { position: null, locale: 'en' }
  const account = { name: 'One more', email: 'more@tilth.test', password: 'seven slow herons wade' }
  const asGuest = await run(district, joinAsGuest, { input: { code, name: 'One more', ...who } })
  const asMember = await run(district, acceptInvitation, { input: { invitation: { code }, account, ...who } })
  expect([asGuest.code, asMember.code]).toEqual(['joining.team_full', 'joining.team_full'])
  const [accounts] = await readMany(district.installation.databases.control, [
    query.select().from(user).where(eq(user.email, account.email)),
  ])
  expect(accounts).toEqual([])
})

test('a code on the wall stays good when the closing time moves', async () => {
  const { district, administrator, openCode } = await setUp()
  const at = (hours: number): string => new Date(district.clock.now.getTime() + hours * 3_600_000).toISOString()
  const { roundId, code } = await openCode('A round', at(1))
  const { version } = await succeed(readRound, administrator, { roundId, locale: 'en' })
  const settings = { title: 'A round', visibility: 'confidential', items: ['E1'], asksImportance: false, revealsOnClose: false, people: [] }
  await succeed(editRound, administrator, { roundId, version, ...settings, opensAt: null, closesAt: at(5) })
  district.clock.now = new Date(at(2))
  const input = { code, name: 'Late guest', position: null, locale: 'en' }
  expect((await run(district, joinAsGuest, { input })).code).toBeUndefined()
  expect((await succeed(readRound, administrator, { roundId, locale: 'en' })).joinCode?.code).toBe(code)
})

test('a member joins with the account, not as a guest beside it', async () => {
  const { district, ada, openCode } = await setUp()
  const { code } = await openCode()
  const session = { account: { id: ada.accountId, name: 'Ada', email: 'ada@tilth.test' } }
  const input = { code, name: 'Ada again', position: null, locale: 'en' }
  expect((await run(district, joinAsGuest, { input, session })).code).toBe('joining.use_your_account')
  const { db } = await district.asSystem()
  const [guests] = await readMany(db, [
    query
      .select()
      .from(person)
      .where(and(eq(person.kind, 'guest'), eq(person.name, 'Ada again'))),
  ])
  expect(guests).toEqual([])
})

test('a room of thirty joins at the same moment', async () => {
  const { district, openCode } = await setUp()
  const { code } = await openCode()
  const joins = Array.from({ length: 30 }, (_, index) =>
    index % 2 === 0
      ? run(district, joinAsGuest, { input: { code, name: `Guest ${index}`, position: null, locale: 'en' } })
      : run(district, acceptInvitation, { input: accepting({ code }, account(`Person${index}`)) }),
  )
  expect((await Promise.all(joins)).flatMap(joined => joined.code ?? [])).toEqual([])
  const { db } = await district.asSystem()
  const [members] = await readMany(db, [query.select().from(roundMember)])
  expect(members).toHaveLength(30)
  const [memberships] = await readMany(district.installation.databases.control, [query.select().from(membership)])
  expect(memberships).toHaveLength(16)
})

test('the same press twice at once is one person', async () => {
  const { district, openCode } = await setUp()
  const { code } = await openCode()
  const made = await district.installation.accounts.create(account('Twice'))
  if (!made.ok) throw new Error(made.error.code)
  const session = { account: { id: made.value.accountId, name: 'Twice', email: 'twice@home.test' } }
  const results = await Promise.all([1, 2, 3].map(() => run(district, acceptInvitation, { input: accepting({ code }, null), session })))
  expect(results.flatMap(result => result.code ?? [])).toEqual([])
  const { db } = await district.asSystem()
  const [people] = await readMany(db, [query.select().from(person).where(eq(person.accountId, made.value.accountId))])
  expect(people).toHaveLength(1)
})
