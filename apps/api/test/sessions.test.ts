import { expect, test } from 'vitest'
import { invitationIn, password, setUpDistrict } from './test-district.ts'
import { startTestServer } from './test-server.ts'

test('set-up opens the installation, signs its owner in, and the link is spent', async () => {
  const server = await startTestServer()
  const stranger = server.browse()
  expect(await stranger.ask('session.current')).toMatchObject({ account: null, needsSetUp: true })
  const { admin, slug } = await setUpDistrict(server)
  expect(await admin.ask('session.current')).toMatchObject({
    account: { email: 'avery@alder.example' },
    needsSetUp: false,
    districts: [{ slug }],
  })
  const token = new URL(server.setupLink ?? '').searchParams.get('token')
  expect(await stranger.ask('setup.check', { token })).toEqual({ valid: false })
  const again = await server.browse().command('setup.complete', {
    token,
    account: { name: 'Mallory', email: 'mallory@alder.example', password: 'another long password here' },
    district: { name: 'Other', code: null, languages: ['en'], timeZone: 'UTC', schoolYearStart: 8 },
    schools: [],
    withDemo: false,
  })
  expect(again).toMatchObject({ ok: false, problem: { kind: 'issue' } })
})

test('the answer of set-up holds no id of the account', async () => {
  const server = await startTestServer()
  const { admin } = await setUpDistrict(server)
  const answer = admin.exchanges.find(({ request }) => request === '/trpc/setup.complete')
  expect(JSON.parse(answer?.body ?? '')).toEqual({ result: { data: { slug: expect.any(String), demoSlug: null } } })
})

test('sign in, be somebody, sign out, be nobody', async () => {
  const server = await startTestServer()
  const { slug } = await setUpDistrict(server)
  const browser = server.browse()
  expect(await browser.query('district.me', { slug })).toMatchObject({ ok: false, status: 401, problem: { code: 'session.none' } })
  await browser.tell('session.signIn', { email: 'Avery@Alder.example ', password })
  expect((await browser.query('district.me', { slug })).ok).toBe(true)
  const kept = new Map(browser.cookies)
  await browser.tell('session.signOut')
  expect(browser.cookies.size).toBe(0)
  for (const [name, value] of kept) browser.cookies.set(name, value)
  expect(await browser.query('district.me', { slug })).toMatchObject({ problem: { code: 'session.none' } })
})

test('who has no account is answered like who has one: in status, headers and body, also when told to wait', async () => {
  const server = await startTestServer()
  await setUpDistrict(server)
  const perRequest = ['x-request-id', 'date']
  const aboutAQuarter = (words: string): string => words.replaceAll(/\b(?:8[89]\d|900)\b/g, 'about 900')
  const tell = async (email: string) => {
    const browser = server.browse()
    const answer = await browser.command('session.signIn', { email, password: 'not this one at all' })
    const exchange = browser.exchanges.at(-1)
    const requestId = answer.ok ? '' : answer.problem.requestId
    return {
      code: answer.ok ? 'in' : answer.problem.code,
      cookies: browser.cookies.size,
      status: exchange?.status,
      // Each account's clock started at its own last failure, a moment apart.
      headers: exchange?.headers.filter(([name]) => !perRequest.includes(name)).map(([name, value]) => [name, aboutAQuarter(value)]),
      body: aboutAQuarter(exchange?.body.replaceAll(requestId, 'the id') ?? ''),
    }
  }
  const codes: string[] = []
  for (let time = 0; time < 11; time += 1) {
    const wrong = await tell('avery@alder.example')
    expect(await tell('nobody@alder.example')).toEqual(wrong)
    expect(wrong.cookies).toBe(0)
    codes.push(wrong.code)
  }
  expect(codes).toEqual([...Array(10).fill('session.wrong_email_or_password'), 'session.too_many_attempts'])
})

test('who may join and asks for one address after another is told to wait', async () => {
  const server = await startTestServer()
  const { admin, slug, schoolId } = await setUpDistrict(server)
  const { url } = await admin.tell<{ url: string }>('people.createInvitation', { slug, orgId: schoolId, role: 'member', days: 7 })
  const curious = server.browse()
  const ask = () =>
    curious.command('joining.accept', {
      invitation: invitationIn({ url }),
      account: { name: 'Cu Rious', email: 'avery@alder.example', password },
      position: null,
      locale: 'en',
    })
  expect(await ask()).toMatchObject({ problem: { code: 'joining.use_personal_link' } })
  for (let time = 1; time < 50; time += 1) await ask()
  expect(await ask()).toMatchObject({ problem: { code: 'joining.too_many_attempts' } })
})

test('a cookie of a sign-in that waits for its code opens nothing', async () => {
  const server = await startTestServer()
  const { admin } = await setUpDistrict(server)
  await admin.tell('account.beginSecondFactor', { password })
  expect(await admin.command('account.confirmSecondFactor', { code: 'no code' })).toMatchObject({
    status: 422,
    problem: { code: 'second_factor.wrong_code', path: ['code'] },
  })
  const stranger = server.browse()
  stranger.cookies.set('tilth.second_step', 'guessed')
  expect(await stranger.command('session.signInWithCode', { code: '123456' })).toMatchObject({
    status: 422,
    problem: { code: 'session.second_step_over' },
  })
  expect(await stranger.query('account.read')).toMatchObject({ status: 401, problem: { code: 'session.none' } })
})

test("an administrator's reset link works once and shows nothing to whoever made it", async () => {
  const server = await startTestServer()
  const district = await setUpDistrict(server)
  const maria = await district.invite('Maria Member', 'member')
  const { url } = await district.admin.tell<{ url: string }>('people.startPasswordReset', { slug: district.slug, personId: maria.personId })
  expect(url.startsWith(server.localAddress)).toBe(true)
  const token = new URL(url).searchParams.get('token')
  const chosen = 'seven slow herons wade'
  const other = server.browse()
  await other.fetch(new URL(url).pathname + new URL(url).search)
  await other.tell('session.resetPassword', { token, password: chosen })
  expect(await maria.browser.query('district.me', { slug: district.slug })).toMatchObject({ problem: { code: 'session.none' } })
  await other.tell('session.signIn', { email: maria.email, password: chosen })
  expect(await other.command('session.resetPassword', { token, password: 'eight slow herons wade' })).toMatchObject({
    problem: { code: 'session.reset_link_invalid' },
  })
})

test('opening an invitation as often as one likes uses nothing up', async () => {
  const server = await startTestServer()
  const { admin, slug, schoolId } = await setUpDistrict(server)
  const rows = [{ name: 'Nia New', email: 'nia@alder.example', position: null }]
  const { added } = await admin.tell<{ added: readonly { invitation: { url: string } }[] }>('people.add', {
    slug,
    orgId: schoolId,
    role: 'member',
    rows,
  })
  const url = added[0]?.invitation.url ?? ''
  const invitation = invitationIn({ url })
  const scanner = server.browse()
  for (let time = 0; time < 3; time += 1) {
    await scanner.fetch(new URL(url).pathname)
    expect(await scanner.ask('joining.look', { invitation })).toMatchObject({ name: 'Nia New', kind: 'person' })
  }
  expect(scanner.cookies.size).toBe(0)
  const nia = server.browse()
  const account = { name: 'Nia New', email: 'nia@alder.example', password }
  const answer = await nia.tell('joining.accept', { invitation, account, position: null, locale: 'en' })
  expect(answer).toEqual({ slug, roundId: null })
  expect((await nia.query('district.me', { slug })).ok).toBe(true)
  const late = await server
    .browse()
    .command('joining.accept', { invitation, account: { ...account, email: 'x@alder.example' }, position: null, locale: 'en' })
  expect(late).toMatchObject({ ok: false, problem: { kind: 'issue' } })
})

test('a guest gets a cookie that scripts cannot read and nothing but the round', async () => {
  const server = await startTestServer()
  const district = await setUpDistrict(server)
  const { slug, admin } = district
  const maria = await district.invite('Maria Member', 'member')
  const roundId = await district.createRound([maria.personId])
  const other = await district.createRound([maria.personId])
  for (const id of [roundId, other]) await admin.tell('rounds.open', { slug, roundId: id })
  const { code } = await admin.tell<{ code: string }>('rounds.createJoinCode', { slug, roundId })
  const guest = server.browse()
  const response = await guest.fetch('/trpc/joining.asGuest', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name: 'Gus Guest', position: null, locale: 'es' }),
  })
  expect(response.headers.getSetCookie()[0]).toMatch(/^tilth\.guest=[\w-]{20,}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
  expect(await response.json()).toEqual({ result: { data: { slug, roundId } } })
  expect((await guest.query('rounds.read', { slug, roundId, locale: 'es' })).ok).toBe(true)
  expect(await guest.query('rounds.read', { slug, roundId: other, locale: 'es' })).toMatchObject({ status: 404 })
  expect(await guest.query('people.read', { slug })).toMatchObject({ ok: false })
})

test('guessing codes is slowed down for who guesses, not for the class next door', async () => {
  const server = await startTestServer({ environment: { trustsProxy: true } })
  await setUpDistrict(server)
  const guess = (code: string, address: string) =>
    fetch(`${server.localAddress}/trpc/joining.look?input=${encodeURIComponent(JSON.stringify({ invitation: { code } }))}`, {
      headers: { 'x-forwarded-for': address },
    }).then(async response => ((await response.json()) as { error: { data: { code: string } } }).error.data.code)
  for (let time = 0; time < 50; time += 1) expect(await guess('CCCCCC', '192.0.2.1')).toBe('invitation.unknown')
  expect(await guess('CCCCCC', '192.0.2.1')).toBe('joining.too_many_attempts')
  expect(await guess('CCCCCC', '192.0.2.2')).toBe('invitation.unknown')
})
