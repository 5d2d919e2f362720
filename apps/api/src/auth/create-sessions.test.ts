import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Databases, openDatabases, query, readAll } from '@tilth/db'
import { rateLimit, session, user, verification } from '@tilth/db/control'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attemptWindowMs, createAttemptCounter } from './count-attempts.ts'
import { createSessions, type Sessions } from './create-sessions.ts'
import { readAuthSecret } from './read-auth-secret.ts'
import type { Visit } from './visit.ts'

const password = 'plum kettle walks north'
const email = 'ada@alder.example'
const visit: Visit = { isSecure: false, address: '192.0.2.7', device: 'firefox linux' }

let directory: string
let databases: Databases
let sessions: Sessions
let now: Date

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-sessions-'))
  const opened = await openDatabases({ directory, clock: Date.now })
  if (!opened.ok) throw new Error(opened.error.code)
  databases = opened.value
  now = new Date()
  sessions = createSessions({ port: databases.control, secret: readAuthSecret(directory), now: () => now })
})

afterEach(async () => {
  await databases.close()
  rmSync(directory, { recursive: true, force: true })
})

const createAda = async (): Promise<string> => {
  const created = await sessions.accounts.create({ name: 'Ada', email, password })
  if (!created.ok) throw new Error(created.error.code)
  return created.value.accountId
}

const cookiesOf = (setCookies: readonly string[]): Record<string, string> =>
  Object.fromEntries(setCookies.map(text => text.split(';')[0]?.split('=') ?? []).map(([name, ...value]) => [name, value.join('=')]))

const signIn = async (secret = password, as: Visit = visit) => sessions.signIn({ email, password: secret }, as)

test('signing in gives a cookie that scripts cannot read, and the cookie says who it is', async () => {
  const id = await createAda()
  const signed = await signIn()
  if (!signed.ok) throw new Error(signed.error.code)
  expect(signed.value.next).toBe('in')
  expect(signed.value.cookies).toHaveLength(1)
  expect(signed.value.cookies[0]).toMatch(/^tilth\.session_token=.*HttpOnly; SameSite=Lax$/)
  const read = await sessions.read(cookiesOf(signed.value.cookies), visit)
  expect(read.account).toEqual({ id, name: 'Ada', email })
})

test('by https the cookie is Secure and carries the prefix', async () => {
  await createAda()
  const signed = await signIn(password, { ...visit, isSecure: true })
  if (!signed.ok) throw new Error(signed.error.code)
  expect(signed.value.cookies[0]).toMatch(/^__Secure-tilth\.session_token=.*; Secure/)
  expect((await sessions.read(cookiesOf(signed.value.cookies), { ...visit, isSecure: true })).account?.email).toBe(email)
})

test('a cookie we did not sign is nobody', async () => {
  await createAda()
  const signed = await signIn()
  if (!signed.ok) throw new Error(signed.error.code)
  const [row] = await readAll(databases.control, query.select().from(session))
  const forged = { 'tilth.session_token': encodeURIComponent(`${row?.token}.${Buffer.alloc(32).toString('base64')}`) }
  expect((await sessions.read(forged, visit)).account).toBeNull()
  expect((await sessions.read({ 'tilth.session_token': '%E0%A4%A' }, visit)).account).toBeNull()
})

test('a session opened by an invitation reads like one by password, and expires', async () => {
  const id = await createAda()
  const cookies = cookiesOf(await sessions.openFor(id, visit))
  expect((await sessions.read(cookies, visit)).account?.id).toBe(id)
  now = new Date(now.getTime() + 31 * 86_400_000)
  expect((await sessions.read(cookies, visit)).account).toBeNull()
})

test('of address and browser nothing is kept with a session but two words', async () => {
  await createAda()
  await signIn()
  const [row] = await readAll(databases.control, query.select().from(session))
  expect([row?.ipAddress, row?.userAgent, row?.device]).toEqual([null, null, 'firefox linux'])
})

test('a session that nobody uses ends after half a day, one in use after a week', async () => {
  const id = await createAda()
  const start = now.getTime()
  const idle = cookiesOf(await sessions.openFor(id, visit))
  const used = cookiesOf(await sessions.openFor(id, visit))
  const isAlive = async (cookies: Record<string, string>, hours: number): Promise<boolean> => {
    now = new Date(start + hours * 3_600_000)
    return (await sessions.read(cookies, visit)).account !== null
  }
  expect(await isAlive(idle, 11.9)).toBe(true)
  expect(await isAlive(idle, 23.7)).toBe(true)
  expect(await isAlive(idle, 35.9)).toBe(false)
  now = new Date(start)
  for (let hours = 0; hours < 168; hours += 11) expect([hours, await isAlive(used, hours)]).toEqual([hours, true])
  expect(await isAlive(used, 167.9)).toBe(true)
  expect(await isAlive(used, 168.1)).toBe(false)
})

test('an operator who shortens the limits ends sessions opened under the longer ones', async () => {
  const id = await createAda()
  const cookies = cookiesOf(await sessions.openFor(id, visit))
  const stricter = createSessions({
    port: databases.control,
    secret: readAuthSecret(directory),
    now: () => now,
    limits: { idleHours: 1, days: 1 },
  })
  now = new Date(now.getTime() + 2 * 3_600_000)
  expect((await stricter.read(cookies, visit)).account).toBeNull()
  expect((await sessions.read(cookies, visit)).account?.id).toBe(id)
})

test('a wrong password and an unknown address get the same answer', async () => {
  await createAda()
  const wrong = await signIn('not the right password')
  const unknown = await sessions.signIn({ email: 'nobody@alder.example', password }, visit)
  expect(wrong).toEqual({ ok: false, error: { code: 'session.wrong_email_or_password' } })
  expect(unknown).toEqual(wrong)
})

test('ten failures close one account for a while, known or not, and no other', async () => {
  await createAda()
  for (const address of [email, 'nobody@alder.example']) {
    for (let attempt = 0; attempt < 10; attempt += 1) await sessions.signIn({ email: address, password: 'not the right password' }, visit)
    const next = await sessions.signIn({ email: address, password }, visit)
    expect(next.ok ? null : next.error.code).toBe('session.too_many_attempts')
  }
  const other = await sessions.signIn({ email: 'else@alder.example', password }, visit)
  expect(other.ok ? null : other.error.code).toBe('session.wrong_email_or_password')
  now = new Date(now.getTime() + 16 * 60_000)
  expect((await signIn()).ok).toBe(true)
  expect(JSON.stringify(await readAll(databases.control, query.select().from(rateLimit)))).not.toContain('alder')
})

test('an address that fails very often is told to wait, also after a restart; a school that signs in rightly is not', async () => {
  await createAda()
  for (let person = 0; person < 20; person += 1) expect((await signIn()).ok).toBe(true)
  const failures = createAttemptCounter({ port: databases.control, now: () => now, of: 'sign-in-address', allowed: 100 })
  for (let failure = 0; failure < 99; failure += 1) await failures.countFailure(visit.address)
  expect((await signIn()).ok).toBe(true)
  await sessions.signIn({ email: 'p1@alder.example', password: 'x' }, visit)
  const restarted = createSessions({ port: databases.control, secret: readAuthSecret(directory), now: () => now })
  expect(await restarted.signIn({ email, password }, visit)).toMatchObject({ error: { code: 'session.too_many_attempts' } })
  expect((await restarted.signIn({ email, password }, { ...visit, address: '192.0.2.8' })).ok).toBe(true)
  now = new Date(now.getTime() + attemptWindowMs + 1)
  expect((await restarted.signIn({ email, password }, visit)).ok).toBe(true)
})

test('of very many wrong attempts at once no more than ten are let through', async () => {
  await createAda()
  const tried = await Promise.all(Array.from({ length: 14 }, () => signIn('not the right password')))
  expect(tried.filter(each => !each.ok && each.error.code === 'session.too_many_attempts')).toHaveLength(4)
})

test('a reset link works once, ends all sessions, and the database cannot give it away', async () => {
  const id = await createAda()
  const cookies = cookiesOf(await sessions.openFor(id, visit))
  const started = await sessions.accounts.startPasswordReset(email, { turnsOffSecondFactor: false })
  if (!started.ok) throw new Error(started.error.code)
  const { token } = started.value
  expect(JSON.stringify(await readAll(databases.control, query.select().from(verification)))).not.toContain(token)
  let endings = 0
  sessions.listenForEnd(id, () => {
    endings += 1
  })
  const chosen = 'seven slow herons wade'
  expect(await sessions.resetPassword({ token, password: 'too short' }, visit)).toMatchObject({
    error: { code: 'account.password_too_short' },
  })
  expect(await sessions.resetPassword({ token, password: chosen }, visit)).toEqual({ ok: true, value: null })
  expect(endings).toBe(1)
  expect((await sessions.read(cookies, visit)).account).toBeNull()
  expect((await signIn()).ok).toBe(false)
  expect((await signIn(chosen)).ok).toBe(true)
  expect(await sessions.resetPassword({ token, password: 'another heron in june' }, visit)).toMatchObject({
    error: { code: 'session.reset_link_invalid' },
  })
})

test('a second reset link ends the first', async () => {
  await createAda()
  const first = await sessions.accounts.startPasswordReset(email, { turnsOffSecondFactor: false })
  const second = await sessions.accounts.startPasswordReset(email, { turnsOffSecondFactor: false })
  if (!first.ok || !second.ok) throw new Error('no link')
  const chosen = 'seven slow herons wade'
  expect((await sessions.resetPassword({ token: first.value.token, password: chosen }, visit)).ok).toBe(false)
  expect((await sessions.resetPassword({ token: second.value.token, password: chosen }, visit)).ok).toBe(true)
})

test('accounts refuse short and common passwords and a taken address, whole', async () => {
  await createAda()
  const create = (given: { email?: string; password?: string }) =>
    sessions.accounts.create({ name: 'Ada', email: 'new@alder.example', password, ...given })
  expect(await create({ password: 'fourteen chars' })).toMatchObject({ error: { code: 'account.password_too_short' } })
  expect(await create({ password: 'passwordpassword' })).toMatchObject({ error: { code: 'account.password_too_common' } })
  expect(await create({ email: 'ADA@alder.example' })).toMatchObject({ error: { code: 'account.email_taken' } })
  expect(await readAll(databases.control, query.select().from(user))).toHaveLength(1)
})

test('signing out ends the session on the server', async () => {
  const id = await createAda()
  const cookies = cookiesOf(await sessions.openFor(id, visit))
  const ends = await sessions.signOut(await sessions.read(cookies, visit), visit)
  expect(ends.every(cookie => cookie.includes('Max-Age=0'))).toBe(true)
  expect((await sessions.read(cookies, visit)).account).toBeNull()
})

test('a start without a key makes one that only its owner reads, and the next start finds it', () => {
  expect(readAuthSecret(directory)).toBe(readAuthSecret(directory))
  expect(readAuthSecret(directory).length).toBeGreaterThanOrEqual(43)
})
