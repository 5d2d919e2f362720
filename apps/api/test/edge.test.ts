import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { setUpDistrict } from './test-district.ts'
import { startTestServer, type TestServer, temporaryDirectory } from './test-server.ts'

interface Raw {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** As the bytes say: sets any header, adds none, does not unpack. */
const send = (
  server: TestServer,
  path: string,
  given: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const sent = request(`${server.localAddress}${path}`, { method: given.method ?? 'GET', headers: given.headers ?? {} }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end(given.body)
  })

const problemIn = ({ body }: Raw) => {
  const { error } = JSON.parse(body.toString()) as { error: { data: unknown } }
  return error.data
}

const signIn = { method: 'POST', body: JSON.stringify({ email: 'a@b.example', password: 'x' }) }
const json = { 'content-type': 'application/json' }

test.each(['/health', '/ready', '/', '/d/somewhere/rounds', '/assets/nothing.js', '/trpc/session.current?input=%7B%7D', '/trpc/no.such'])(
  'every answer carries the headers: %s',
  async path => {
    const { headers } = await send(await startTestServer(), path)
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-tilth-version': expect.any(String),
      'x-request-id': expect.any(String),
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['strict-transport-security']).toBeUndefined()
  },
)

test('one page alone may stand in a frame, and only in our own', async () => {
  const server = await startTestServer()
  const framing = async (path: string) => {
    const { headers } = await send(server, path)
    return [headers['x-frame-options'], /frame-ancestors '(\w+)'/.exec(String(headers['content-security-policy']))?.[1]]
  }
  expect(await framing('/d/somewhere/frameworks/a-plugin/rehearsal')).toEqual(['SAMEORIGIN', 'self'])
  for (const path of [
    '/d/somewhere/frameworks/a-plugin',
    '/d/somewhere/frameworks/rehearsal',
    '/d/a/frameworks/b/rehearsal/more',
    '/sign-in',
  ])
    expect(await framing(path)).toEqual(['DENY', 'none'])
})

test('by https transport is strict, whether TILTH_URL or a trusted proxy says so', async () => {
  const byUrl = await startTestServer({ environment: { publicOrigin: 'https://tilth.example.org' } })
  expect((await send(byUrl, '/health')).headers['strict-transport-security']).toBe('max-age=31536000')
  const behindProxy = await startTestServer({ environment: { trustsProxy: true } })
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'tilth.example.org' }
  expect((await send(behindProxy, '/health', { headers: forwarded })).headers['strict-transport-security']).toBe('max-age=31536000')
  const alone = await startTestServer()
  expect((await send(alone, '/health', { headers: forwarded })).headers['strict-transport-security']).toBeUndefined()
})

test('what changes something must come from our own pages', async () => {
  const server = await startTestServer()
  const attempt = (headers: Record<string, string>) => send(server, '/trpc/session.signIn', { ...signIn, headers: { ...json, ...headers } })
  const refused = { code: 'request.cross_origin', kind: 'issue', requestId: expect.any(String) }
  for (const headers of [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const answer = await attempt(headers as Record<string, string>)
    expect([answer.status, problemIn(answer)]).toEqual([403, refused])
  }
  for (const headers of [{ origin: server.localAddress }, { 'sec-fetch-site': 'same-origin' }]) {
    expect(problemIn(await attempt(headers as Record<string, string>))).toMatchObject({ code: 'session.wrong_email_or_password' })
  }
})

test('with TILTH_URL our own pages are there and nowhere else', async () => {
  const server = await startTestServer({ environment: { publicOrigin: 'https://tilth.example.org' } })
  const attempt = (origin: string) => send(server, '/trpc/session.signIn', { ...signIn, headers: { ...json, origin } })
  expect(problemIn(await attempt(server.localAddress))).toMatchObject({ code: 'request.cross_origin' })
  expect(problemIn(await attempt('https://tilth.example.org'))).toMatchObject({ code: 'session.wrong_email_or_password' })
  expect(server.setupLink?.startsWith('https://tilth.example.org/setup?token=')).toBe(true)
})

test('a change by GET is no change', async () => {
  const server = await startTestServer()
  const answer = await send(server, `/trpc/session.signIn?input=${encodeURIComponent(signIn.body)}`, {
    headers: { origin: server.localAddress },
  })
  expect([answer.status, problemIn(answer)]).toMatchObject([405, { code: 'request.malformed' }])
})

test('a foreign name that points at this machine gets nowhere', async () => {
  const server = await startTestServer()
  const answer = await send(server, '/trpc/session.current?input=%7B%7D', { headers: { host: 'evil.example' } })
  expect([answer.status, problemIn(answer)]).toMatchObject([421, { code: 'request.wrong_host' }])
  const page = await send(server, '/', { headers: { host: 'evil.example', accept: 'text/html' } })
  expect([page.status, page.body.toString().includes('TILTH_URL')]).toEqual([421, true])
})

test('problems have one shape and a request id that the log knows', async () => {
  const server = await startTestServer()
  const headers = { ...json, origin: server.localAddress }
  const answers = {
    'no such procedure': await send(server, '/trpc/no.such'),
    'not JSON': await send(server, '/trpc/session.signIn', { method: 'POST', headers, body: '{' }),
    'wrong input': await send(server, '/trpc/session.signIn', { method: 'POST', headers, body: '{"email":1}' }),
    'not signed in': await send(server, '/trpc/district.me?input=%7B%22slug%22%3A%22x%22%7D'),
    'no slug': await send(server, '/trpc/district.me?input=%7B%7D'),
    'too large': await send(server, '/trpc/session.signIn', {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: 'x'.repeat(3_000_000) }),
    }),
    'not ours': await send(server, '/elsewhere', { method: 'POST', headers, body: '{}' }),
  }
  expect(
    Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [name, [answer.status, (problemIn(answer) as { code: string }).code]]),
    ),
  ).toEqual({
    'no such procedure': [404, 'not_found'],
    'not JSON': [400, 'request.malformed'],
    'wrong input': [400, 'request.malformed'],
    'not signed in': [401, 'session.none'],
    'no slug': [400, 'input.invalid'],
    'too large': [413, 'request.too_large'],
    'not ours': [404, 'not_found'],
  })
  const problem = problemIn(answers['not signed in']) as { requestId: string }
  expect(answers['not signed in'].headers['x-request-id']).toBe(problem.requestId)
  expect(server.logs.some(line => line.includes(problem.requestId))).toBe(true)
})

test('data that went away is an outage, and says so', async () => {
  const server = await startTestServer()
  const { admin, slug } = await setUpDistrict(server)
  await server.databases.close()
  const answer = await admin.query('district.me', { slug })
  expect(answer).toMatchObject({ ok: false, status: 503, problem: { code: 'district.unavailable' } })
})

test('the web app: hashed assets for good, the page always asked for again, packed where understood, nothing outside', async () => {
  const webDirectory = join(temporaryDirectory(), 'dist')
  mkdirSync(join(webDirectory, 'assets'), { recursive: true })
  const script = `export const x = '${'x'.repeat(5000)}'`
  writeFileSync(join(webDirectory, 'index.html'), '<!doctype html><title>Tilth</title>')
  writeFileSync(join(webDirectory, 'assets', 'app-abc123.js'), script)
  writeFileSync(join(webDirectory, '..', 'secret.txt'), 'secret')
  const server = await startTestServer({ webDirectory })
  const page = await send(server, '/d/alder/rounds')
  expect([page.status, page.headers['cache-control'], page.headers['content-type']]).toEqual([200, 'no-cache', 'text/html; charset=utf-8'])
  expect((await send(server, '/', { headers: { 'if-none-match': String(page.headers.etag) } })).status).toBe(304)
  const asset = await send(server, '/assets/app-abc123.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect([asset.headers['content-encoding'], asset.headers['cache-control']]).toEqual(['br', 'public, max-age=31536000, immutable'])
  expect(brotliDecompressSync(asset.body).toString()).toBe(script)
  expect((await send(server, '/assets/app-abc123.js')).body.toString()).toBe(script)
  expect((await send(server, '/assets/gone-def456.js')).status).toBe(404)
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt']) {
    expect((await send(server, path)).body.toString()).not.toContain('secret')
  }
  expect(page.headers['x-tilth-version']).toMatch(/^[0-9a-f]{12}$/)
})
