import { expect, test } from 'vitest'
import { setUpDistrict } from './test-district.ts'
import { startTestServer } from './test-server.ts'

const setUp = async () => {
  const server = await startTestServer()
  const { admin, slug, createRound } = await setUpDistrict(server)
  await createRound([], { title: 'Round of the quiet pond', closesAt: '2030-05-01T23:00:00.000Z' })
  const { url } = await admin.tell<{ url: string }>('feeds.make', { slug })
  return { server, admin, slug, path: new URL(url).pathname, stranger: server.browse() }
}

test('a calendar program without a session reads the dates, and asks again without fetching them twice', async () => {
  const { stranger, path } = await setUp()
  const first = await stranger.fetch(path)
  expect(first.status).toBe(200)
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  })
  expect(await first.text()).toContain('SUMMARY:Closes: Round of the quiet pond')
  const etag = first.headers.get('etag') ?? ''
  const again = await stranger.fetch(path, { headers: { 'if-none-match': `W/${etag}` } })
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
  expect((await stranger.fetch(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  expect((await stranger.fetch(path, { method: 'HEAD' })).status).toBe(200)
})

test('an ended address, a wrong one and one of a district that is not there look alike', async () => {
  const { admin, slug, stranger, path } = await setUp()
  await admin.tell('feeds.end', { slug })
  const answers = await Promise.all(
    [path, path.replace(slug, 'nowhere'), `/d/${slug}/feed/guess.ics`, `/d/${slug}/feed/guess`, `/d/${slug}/feed/.ics`].map(async each => {
      const answer = await stranger.fetch(each)
      const { error } = (await answer.json()) as { error: { data: Record<string, unknown> } }
      return [answer.status, error.data.code]
    }),
  )
  expect(answers).toEqual(answers.map(() => [404, 'not_found']))
})

test('whoever guesses without end is held up; the secret stands in no log', async () => {
  const { server, slug, stranger, path } = await setUp()
  for (let guess = 0; guess < 50; guess += 1) expect((await stranger.fetch(`/d/${slug}/feed/guess-${guess}.ics`)).status).toBe(404)
  const held = await stranger.fetch(`/d/${slug}/feed/guess.ics`)
  expect([held.status, ((await held.json()) as { error: { message: string } }).error.message]).toEqual([429, 'session.too_many_attempts'])
  expect((await stranger.fetch(path)).status).toBe(429)
  const token = path.split('/').at(-1)?.replace('.ics', '') ?? ''
  const log = server.logs.join('\n')
  expect([log.includes(token), log.includes('guess'), log.includes('/d/:slug/feed/:token.ics')]).toEqual([false, false, true])
})
