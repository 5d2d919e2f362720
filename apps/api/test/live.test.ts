import { expect, test } from 'vitest'
import type { Browser } from './browser.ts'
import { followActivity } from './event-stream.ts'
import { setUpDistrict } from './test-district.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const kindsOf = (stream: Awaited<ReturnType<typeof followActivity>>) => stream.activity().map(({ kind }) => kind)

test('what happens reaches an open screen at once, as kinds and ids and nothing else', async () => {
  const server = await startTestServer()
  const district = await setUpDistrict(server)
  const { admin, slug } = district
  const maria = await district.invite('Maria Member', 'member')
  const stream = await followActivity(admin, { slug })
  await stream.until(({ events }) => events.length > 0)
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
  expect(stream.response.headers.get('content-encoding')).toBeNull()
  const roundId = await district.createRound([maria.personId], { title: 'A title nobody may see here' })
  await stream.until(() => kindsOf(stream).includes('round.created'))
  const event = stream.activity().find(({ kind }) => kind === 'round.created')
  expect(event).toEqual({ no: expect.any(Number), kind: 'round.created', roundId })
  expect(JSON.stringify(stream.events)).not.toContain('A title')
  stream.stop()
})

test('it resumes after the last event seen, also over a restart, without a gap and without repeating', async () => {
  const server = await startTestServer()
  const district = await setUpDistrict(server)
  const { admin, slug } = district
  const maria = await district.invite('Maria Member', 'member')
  const roundId = await district.createRound([maria.personId])
  const first = await followActivity(admin, { slug, lastEventId: '0' })
  await first.until(() => kindsOf(first).includes('round.created'))
  const seen = first.activity()
  await server.close()
  await first.until(stream => stream.ending() !== null)
  expect(first.ending()).toBe('cut')

  const again = await startTestServer({ directory: server.directory })
  const back = carryOver(admin, again)
  await back.tell('rounds.open', { slug, roundId })
  const second = await followActivity(back, { slug, lastEventId: String(seen.at(-1)?.no) })
  await second.until(() => kindsOf(second).includes('round.opened'))
  const numbers = [...seen, ...second.activity()].map(({ no }) => no)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  expect(numbers[0]).toBe(1)
  expect(numbers.at(-1)).toBe(numbers.length)
  second.stop()
})

test('it ends when the session does', async () => {
  const server = await startTestServer()
  const { admin, slug } = await setUpDistrict(server)
  const stream = await followActivity(admin, { slug })
  await stream.until(({ events }) => events.length > 0)
  await admin.tell('session.signOut')
  await stream.until(({ ending }) => ending() !== null)
  expect(stream.ending()).toBe('return')
})

test('a member learns nothing of a round of others, and nobody of who made progress', async () => {
  const server = await startTestServer()
  const district = await setUpDistrict(server)
  const { admin, slug } = district
  const maria = await district.invite('Maria Member', 'member')
  const otto = await district.invite('Otto Other', 'member')
  const roundId = await district.createRound([maria.personId])
  await admin.tell('rounds.open', { slug, roundId })
  const outside = await followActivity(otto.browser, { slug, lastEventId: '0' })
  const leading = await followActivity(admin, { slug, lastEventId: '0' })
  await maria.browser.tell('ratings.save', { slug, roundId, items: {} })
  await admin.tell('rounds.close', { slug, roundId })
  await admin.tell('people.addOrg', { slug, parentId: district.rootId, kind: 'school', name: 'Third School', code: null })
  await leading.until(() => kindsOf(leading).includes('round.closed'))
  await outside.until(() =>
    outside.activity().some(({ no }) => no > (leading.activity().find(({ kind }) => kind === 'round.closed')?.no ?? 0)),
  )
  expect(outside.activity().filter(event => event.roundId !== null)).toEqual([])
  expect(JSON.stringify(leading.events)).not.toContain(maria.personId)
  for (const stream of [outside, leading]) stream.stop()
})

test('nobody and strangers follow nothing, and are told so', async () => {
  const server = await startTestServer()
  const { slug, admin } = await setUpDistrict(server)
  const problemOf = async (browser: Browser, input: { slug: string; lastEventId?: string }): Promise<unknown> => {
    const stream = await followActivity(browser, input)
    await stream.until(({ ending }) => ending() !== null)
    const told = stream.events.find(({ event }) => event === 'serialized-error')
    return (JSON.parse(told?.data ?? '{}') as { data?: { code?: string } }).data?.code
  }
  expect(await problemOf(server.browse(), { slug })).toBe('session.none')
  expect(await problemOf(admin, { slug: 'no-such-district' })).toBe('not_found')
})

const carryOver = (browser: Browser, server: TestServer): Browser => {
  const next = server.browse()
  for (const [name, value] of browser.cookies) next.cookies.set(name, value)
  return next
}
