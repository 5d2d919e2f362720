import { openDatabases } from '@tilth/db'
import { expect, test } from 'vitest'
import { createApp } from '../src/app/create-app.ts'
import { defaultSessionLimits } from '../src/auth/session-limits.ts'
import { describeFault } from '../src/errors/describe-fault.ts'
import { openInstallation } from '../src/installation/open-installation.ts'
import { createLocalDoor } from '../src/local/local-door.ts'
import { openWebFiles } from '../src/web/web-files.ts'
import { followActivity } from './event-stream.ts'
import { invitationIn, password, setUpDistrict, sheetOf } from './test-district.ts'
import { startTestServer, temporaryDirectory } from './test-server.ts'

test('a whole round leaves nothing in the log that somebody typed, is called, holds or came from', async () => {
  const server = await startTestServer()
  const district = await setUpDistrict(server)
  const { admin, slug, schoolId } = district
  const maria = await district.invite('Maria Member', 'member')
  const roundId = await district.createRound([maria.personId], { title: 'Round of the quiet pond' })
  await admin.tell('rounds.open', { slug, roundId })
  const { code } = await admin.tell<{ code: string }>('rounds.createJoinCode', { slug, roundId })
  const { url } = await admin.tell<{ url: string }>('people.createInvitation', { slug, orgId: schoolId, role: 'member', days: 7 })
  const guest = server.browse()
  await guest.fetch(`/join/${code}`)
  await guest.fetch(new URL(url).pathname)
  await guest.tell('joining.asGuest', { code, name: 'Gus Guest', position: null, locale: 'en' })
  const stream = await followActivity(admin, { slug })
  await maria.browser.tell('ratings.save', { slug, roundId, items: sheetOf({ E1: 73 }, { note: 'the heron waits' }) })
  await maria.browser.tell('ratings.submit', { slug, roundId })
  await server.browse().command('session.signIn', { email: 'unknown@alder.example', password: 'not this one at all' })
  await admin.fetch(`/d/${slug}/rounds/${roundId}?note=heron`)
  await admin.fetch(`/trpc/made.up.${slug}`)
  await admin.fetch('/%E0%A4%A')
  stream.stop()
  const { token } = invitationIn({ url })
  const setupToken = new URL(server.setupLink ?? '').searchParams.get('token') ?? ''
  const secrets = [
    slug,
    roundId,
    schoolId,
    maria.personId,
    maria.email,
    password,
    code,
    token,
    setupToken,
    ...maria.browser.cookies.values(),
  ]
  const words = ['Maria', 'Member', 'Gus', 'Avery', 'alder', 'pond', 'heron', 'First School', '127.0.0.1', 'node', 'undici', 'made.up']
  const log = server.logs.join('\n')
  expect(server.logs.length).toBeGreaterThan(15)
  expect([...secrets, ...words].filter(secret => secret.length > 0 && log.includes(secret))).toEqual([])
  const requests = server.logs.map(line => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'request')
  expect(new Set(requests.flatMap(line => Object.keys(line)))).toEqual(
    new Set(['level', 'time', 'requestId', 'method', 'route', 'status', 'ms', 'msg']),
  )
  expect(new Set(requests.map(({ route }) => route))).toEqual(
    new Set([...requests.map(({ route }) => route).filter(route => String(route).startsWith('/trpc/') || route === '/* (page)')]),
  )
})

test('a fault is logged once, with the request it belongs to and where it was thrown, without what it said', async () => {
  const directory = temporaryDirectory()
  const opened = await openDatabases({ directory, clock: Date.now })
  if (!opened.ok) throw new Error(opened.error.code)
  const lines: Record<string, unknown>[] = []
  const log = (fields: unknown, msg: string) => void lines.push({ ...(fields as object), msg })
  const { installation, sessions, codeGuesses } = openInstallation({
    databases: opened.value,
    dataDirectory: directory,
    plugins: { loaded: [], refused: [] },
    origin: () => 'http://localhost',
  })
  const app = createApp({
    installation: {
      ...installation,
      databases: {
        ...opened.value,
        control: {
          ...opened.value.control,
          read: () => Promise.reject(new Error('somebody typed marigold')),
        },
      },
    },
    sessions,
    codeGuesses,
    feedGuesses: codeGuesses,
    environment: {
      port: 0,
      host: '127.0.0.1',
      dataDirectory: directory,
      publicOrigin: 'http://localhost',
      trustsProxy: false,
      sessionLimits: defaultSessionLimits,
      mail: null,
      pluginFolder: null,
    },
    logger: { info: log, error: log } as never,
    webFiles: openWebFiles(directory),
    version: 'test',
    demo: null,
    local: createLocalDoor(directory),
    stopping: new AbortController().signal,
  })
  const response = await app.request('http://localhost/trpc/session.current?input=%7B%7D', {}, {})
  await opened.value.close()
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(JSON.parse(body)).toMatchObject({
    error: { message: 'fault', data: { code: 'fault', kind: 'fault', requestId: expect.any(String) } },
  })
  const faults = lines.filter(({ msg }) => msg === 'fault')
  expect(faults).toMatchObject([
    { requestId: JSON.parse(body).error.data.requestId, route: '/trpc/session.current', fault: { name: 'Error' } },
  ])
  expect(JSON.stringify(lines) + body).not.toContain('marigold')
})

test('a fault is described by its root: kind, code and place', () => {
  const root = Object.assign(new Error('holds a value: marigold'), { code: 'ECONNRESET' })
  const described = describeFault(new Error('outer marigold', { cause: root }))
  expect(described).toMatchObject({
    name: 'Error',
    code: 'ECONNRESET',
    at: [expect.stringContaining('logs.test.ts'), ...(described.at as string[]).slice(1)],
  })
  expect(JSON.stringify(described)).not.toContain('marigold')
  expect(describeFault('thrown marigold')).toEqual({ name: 'string', at: [] })
})
