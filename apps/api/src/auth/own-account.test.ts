import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Databases, openDatabases, query, readAll } from '@tilth/db'
import { recoveryCode, secondFactor } from '@tilth/db/control'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSessions, type Sessions } from './create-sessions.ts'
import type { AccountVisit } from './own-account.ts'
import { stepAt, totpCode } from './second-factor/totp.ts'
import type { Visit } from './visit.ts'

const password = 'plum kettle walks north'
const email = 'ada@alder.example'
const visit: Visit = { isSecure: false, address: '192.0.2.7', device: 'firefox linux' }
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

let directory: string
let databases: Databases
let sessions: Sessions
let accountId: string
let now: Date

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-own-account-'))
  const opened = await openDatabases({ directory, clock: Date.now })
  if (!opened.ok) throw new Error(opened.error.code)
  databases = opened.value
  now = new Date()
  sessions = createSessions({ port: databases.control, secret: 'a secret of this test', now: () => now })
  accountId = ''
})

afterEach(async () => {
  await databases.close()
  rmSync(directory, { recursive: true, force: true })
})

const value = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly code: string } },
) => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string => result.error?.code ?? 'ok'

const cookiesOf = (setCookies: readonly string[]): Record<string, string> =>
  Object.fromEntries(setCookies.map(text => text.split(';')[0]?.split('=') ?? []).map(([name, ...rest]) => [name, rest.join('=')]))

const visitWith = async (cookies: Record<string, string>): Promise<AccountVisit | null> => {
  const { account, token } = await sessions.read(cookies, visit)
  return account && token !== null ? { account, token, visit } : null
}

const enter = async (): Promise<AccountVisit> => {
  if (accountId === '') accountId = value(await sessions.accounts.create({ name: 'Ada', email, password })).accountId
  const who = await visitWith(cookiesOf(await sessions.openFor(accountId, visit)))
  if (!who) throw new Error('nobody')
  return who
}

const bytesOf = (base32: string): Buffer => {
  const bits = [...base32].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

const passSeconds = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000)
}

/** Turns it on and gives what an app would show, now or some half minutes away. */
const turnOn = async (who: AccountVisit) => {
  const { secret, uri } = value(await sessions.own.beginSecondFactor(who, password))
  const code = (away = 0): string => totpCode(bytesOf(secret), stepAt(now) + away)
  const { recoveryCodes } = value(await sessions.own.confirmSecondFactor(who, code()))
  passSeconds(30)
  return { code, recoveryCodes, uri, secret }
}

const givePassword = async (): Promise<string | null> => {
  const signed = value(await sessions.signIn({ email, password }, visit))
  return signed.next === 'code' ? (cookiesOf(signed.cookies)['tilth.second_step'] ?? '') : null
}

test('with a second step the password alone signs nobody in, and the code does, once', async () => {
  const who = await enter()
  const { code, uri } = await turnOn(who)
  expect(uri).toMatch(/^otpauth:\/\/totp\/Tilth:ada%40alder\.example\?issuer=Tilth&secret=[A-Z2-7]{32}&/)
  const signed = value(await sessions.signIn({ email, password }, visit))
  expect(signed.next).toBe('code')
  expect((await sessions.read(cookiesOf(signed.cookies), visit)).account).toBeNull()
  const token = cookiesOf(signed.cookies)['tilth.second_step'] ?? ''
  const entered = value(await sessions.signInWithCode({ token, code: code() }, visit))
  expect((await visitWith(cookiesOf(entered)))?.account.email).toBe(email)
  expect(codeOf(await sessions.signInWithCode({ token, code: code() }, visit))).toBe('session.second_step_over')
  const again = await givePassword()
  expect(codeOf(await sessions.signInWithCode({ token: again, code: code() }, visit))).toBe('second_factor.wrong_code')
  passSeconds(30)
  expect((await sessions.signInWithCode({ token: again, code: code() }, visit)).ok).toBe(true)
})

test('the same code sent twice at once signs in once', async () => {
  const { code } = await turnOn(await enter())
  const tokens = [await givePassword(), await givePassword()]
  const tried = await Promise.all(tokens.map(token => sessions.signInWithCode({ token, code: code() }, visit)))
  expect(tried.filter(each => each.ok)).toHaveLength(1)
})

test('a recovery code works once, however it is typed, and the list says so', async () => {
  const { recoveryCodes } = await turnOn(await enter())
  const [first = '', second = ''] = recoveryCodes
  expect(new Set(recoveryCodes).size).toBe(10)
  const typed = ` ${first.toUpperCase().replace('-', ' ')} `
  const entered = value(await sessions.signInWithCode({ token: await givePassword(), code: typed }, visit))
  expect(codeOf(await sessions.signInWithCode({ token: await givePassword(), code: first }, visit))).toBe('second_factor.wrong_code')
  const who = await visitWith(cookiesOf(entered))
  if (!who) throw new Error('nobody')
  const view = await sessions.own.read(who)
  expect(view.secondFactor?.recoveryCodesLeft).toBe(9)
  expect(
    view.events
      .slice(0, 2)
      .map(event => event.kind)
      .toSorted(),
  ).toEqual(['second_factor_failed', 'signed_in_with_recovery_code'])
  passSeconds(60)
  const renewed = value(await sessions.own.renewRecoveryCodes(who, password)).recoveryCodes
  expect(renewed).not.toContain(second)
  expect(codeOf(await sessions.signInWithCode({ token: await givePassword(), code: second }, visit))).toBe('second_factor.wrong_code')
})

test('five wrong codes close the second step for a while, for right ones too', async () => {
  const { code, recoveryCodes } = await turnOn(await enter())
  const token = await givePassword()
  for (let guess = 0; guess < 5; guess += 1)
    expect(codeOf(await sessions.signInWithCode({ token, code: '000000' }, visit))).toBe('second_factor.wrong_code')
  for (const right of [code(), recoveryCodes[0] ?? ''])
    expect(codeOf(await sessions.signInWithCode({ token: await givePassword(), code: right }, visit))).toBe('session.too_many_attempts')
  passSeconds(16 * 60)
  expect((await sessions.signInWithCode({ token: await givePassword(), code: code() }, visit)).ok).toBe(true)
})

test('the second step waits ten minutes, and no other token opens it', async () => {
  const { code } = await turnOn(await enter())
  const token = await givePassword()
  for (const other of [null, '', 'guessed']) {
    expect(codeOf(await sessions.signInWithCode({ token: other, code: code() }, visit))).toBe('session.second_step_over')
  }
  passSeconds(601)
  expect(codeOf(await sessions.signInWithCode({ token, code: code() }, visit))).toBe('session.second_step_over')
})

test('what the database keeps of a second step gives nothing away', async () => {
  const { secret, recoveryCodes } = await turnOn(await enter())
  const kept = JSON.stringify([
    await readAll(databases.control, query.select().from(secondFactor)),
    await readAll(databases.control, query.select().from(recoveryCode)),
  ])
  for (const plain of [secret, bytesOf(secret).toString('base64'), bytesOf(secret).toString('base64url'), ...recoveryCodes]) {
    expect(kept).not.toContain(plain)
    expect(kept).not.toContain(plain.replace('-', ''))
  }
})

test('turning on asks for the password and a code; begun alone it asks nobody for anything', async () => {
  const who = await enter()
  expect(codeOf(await sessions.own.beginSecondFactor(who, 'not the password'))).toBe('account.password_wrong')
  value(await sessions.own.beginSecondFactor(who, password))
  expect(codeOf(await sessions.own.confirmSecondFactor(who, '000000'))).toBe('second_factor.wrong_code')
  expect(value(await sessions.signIn({ email, password }, visit)).next).toBe('in')
  await turnOn(who)
  expect(codeOf(await sessions.own.beginSecondFactor(who, password))).toBe('second_factor.already_on')
})

test('turning on ends the sessions that a password alone opened elsewhere', async () => {
  const elsewhere = await enter()
  const who = await enter()
  await turnOn(who)
  expect((await sessions.own.read(who)).sessions).toHaveLength(1)
  expect((await sessions.own.read(elsewhere)).sessions.some(each => each.isThis)).toBe(false)
})

test('turning off asks for both, and then the password is enough again', async () => {
  const who = await enter()
  const { code, recoveryCodes } = await turnOn(who)
  const turnOff = (given: { password?: string; code?: string }) => sessions.own.endSecondFactor(who, { password, code: code(), ...given })
  expect(codeOf(await turnOff({ password: 'not the password' }))).toBe('account.password_wrong')
  expect(codeOf(await turnOff({ code: '000000' }))).toBe('second_factor.wrong_code')
  expect(await turnOff({ code: recoveryCodes[3] ?? '' })).toEqual({ ok: true, value: null })
  expect(await givePassword()).toBeNull()
  expect(await readAll(databases.control, query.select().from(recoveryCode))).toEqual([])
  expect(codeOf(await turnOff({}))).toBe('second_factor.off')
  expect(codeOf(await sessions.own.renewRecoveryCodes(who, password))).toBe('second_factor.off')
})

test('a new password asks for the old one, ends other sessions and leaves this one', async () => {
  const elsewhere = await enter()
  const who = await enter()
  const chosen = 'seven slow herons wade'
  const change = (current: string, next: string) => sessions.own.changePassword(who, { current, password: next })
  expect(await change('not the password', chosen)).toMatchObject({ error: { code: 'account.password_wrong', path: ['current'] } })
  expect(codeOf(await change(password, 'too short'))).toBe('account.password_too_short')
  expect(codeOf(await change(password, 'ada@alder.example'))).toBe('account.password_too_common')
  expect(codeOf(await change(password, 'x'.repeat(257)))).toBe('account.password_too_long')
  expect(codeOf(await change(password, chosen))).toBe('ok')
  const view = await sessions.own.read(who)
  expect(view.sessions.map(each => each.isThis)).toEqual([true])
  expect(view.events[0]).toMatchObject({ kind: 'password_changed', device: 'firefox linux' })
  expect((await sessions.own.read(elsewhere)).sessions).toHaveLength(1)
  expect(codeOf(await sessions.signIn({ email, password }, visit))).toBe('session.wrong_email_or_password')
  expect((await sessions.signIn({ email, password: chosen }, visit)).ok).toBe(true)
})

test('sessions are listed in words, and ended one by one or all but this', async () => {
  await sessions.own.read(await enter())
  await sessions.openFor(accountId, { ...visit, device: 'safari iphone' })
  const who = await enter()
  const listed = (await sessions.own.read(who)).sessions
  expect(listed.map(each => each.isThis)).toEqual([true, false, false])
  expect(listed.map(each => each.device).toSorted()).toEqual(['firefox linux', 'firefox linux', 'safari iphone'])
  expect(JSON.stringify(listed)).not.toContain(who.token)
  const phone = listed.find(each => each.device === 'safari iphone')
  await sessions.own.endSession(who, phone?.id ?? '')
  expect((await sessions.own.read(who)).sessions).toHaveLength(2)
  await sessions.own.endOtherSessions(who)
  expect((await sessions.own.read(who)).sessions.map(each => each.isThis)).toEqual([true])
})

test("somebody else's session cannot be ended", async () => {
  const who = await enter()
  const bo = value(await sessions.accounts.create({ name: 'Bo', email: 'bo@alder.example', password })).accountId
  const theirs = await visitWith(cookiesOf(await sessions.openFor(bo, visit)))
  if (!theirs) throw new Error('nobody')
  const [session] = (await sessions.own.read(theirs)).sessions
  await sessions.own.endSession(who, session?.id ?? '')
  expect((await sessions.own.read(theirs)).sessions).toHaveLength(1)
})

test('a reset link ends the second step only where that was asked for', async () => {
  await turnOn(await enter())
  const reset = async (turnsOffSecondFactor: boolean, chosen: string) => {
    const { token } = value(await sessions.accounts.startPasswordReset(email, { turnsOffSecondFactor }))
    value(await sessions.resetPassword({ token, password: chosen }, visit))
    return value(await sessions.signIn({ email, password: chosen }, visit)).next
  }
  expect(await reset(false, 'seven slow herons wade')).toBe('code')
  expect(await reset(true, 'eight slow herons wade')).toBe('in')
})

test('a reset ends a sign-in that waits for its code', async () => {
  const { code } = await turnOn(await enter())
  const token = await givePassword()
  const { token: link } = value(await sessions.accounts.startPasswordReset(email, { turnsOffSecondFactor: false }))
  value(await sessions.resetPassword({ token: link, password: 'seven slow herons wade' }, visit))
  expect(codeOf(await sessions.signInWithCode({ token, code: code() }, visit))).toBe('session.second_step_over')
})
