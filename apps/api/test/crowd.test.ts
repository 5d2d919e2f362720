import type { ResultsView, RoundView } from '@tilth/host'
import { expect, test } from 'vitest'
import { joinTogether } from './crowd.ts'
import { setUpDistrict } from './test-district.ts'
import { startTestServer } from './test-server.ts'

test('two hundred people join by one code from one address at the same moment, and each of them is in', { timeout: 300_000 }, async () => {
  const server = await startTestServer()
  const { admin, slug, createRound } = await setUpDistrict(server)
  const roundId = await createRound([])
  await admin.tell('rounds.open', { slug, roundId })
  const { code } = await admin.tell<{ code: string }>('rounds.createJoinCode', { slug, roundId })
  await admin.tell('meetings.start', { slug, roundId })

  const joined = await joinTogether(() => server.browse(), { code, slug, people: 200, mistypes: 10 })
  expect(joined.filter(({ problem }) => problem !== null)).toEqual([])
  const round = await admin.ask<RoundView>('rounds.read', { slug, roundId, locale: 'en' })
  expect(round.progress).toMatchObject({ invited: 200, finished: 200 })
  if (process.env.TILTH_MEASURE) process.stdout.write(`${inWords(joined.map(({ milliseconds }) => milliseconds))}\n`)

  await admin.tell('meetings.reveal', { slug, roundId, item: round.items[0] })
  await Promise.all(joined.map(({ live }) => live?.until(({ activity }) => activity().some(({ kind }) => kind === 'condition.revealed'))))
  const { items } = await admin.ask<ResultsView>('results.read', { slug, roundId, locale: 'en' })
  expect(items[0]?.shown?.marks).toEqual(Array.from({ length: 200 }, (_, index) => (index * 7) % 101).toSorted((a, b) => a - b))
  for (const { live } of joined) live?.stop()
  expect(items.slice(1).every(item => item.protection === 'sealed')).toBe(true)
})

const inWords = (milliseconds: readonly number[]): string => {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return `${sorted.length} joined and handed in at once: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, the last after ${at(1)} ms`
}
