import { query, readAll } from '@tilth/db'
import { ballotPaper, response } from '@tilth/db/district'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../src/app/app-env.ts'
import type { AppOptions } from '../src/app/app-options.ts'
import { createApp } from '../src/app/create-app.ts'
import { compareRuns } from './compare-runs.ts'
import { type MeetingAnswers, playScriptedMeeting } from './scripted-meeting.ts'
import type { ScriptedRun } from './scripted-round.ts'
import { startTestServer } from './test-server.ts'

const oneWay: MeetingAnswers = { sealed: { E1: 5 }, sealedNote: 'No.', secondMark: 12, dots: { P1: 1 } }

const anotherWay: MeetingAnswers = {
  sealed: { E1: 88, E2: 93, E3: 100, S1: 71 },
  sealedNote: 'We have done this for years, and families say so. '.repeat(20),
  secondMark: 95,
  dots: { P1: 0, P2: 2 },
}

/** Of an app that leaks two look, for whoever does would meet the same leak. */
const play = async (answers: MeetingAnswers, buildApp?: typeof createApp): Promise<ScriptedRun> => {
  const server = await startTestServer({ environment: { publicOrigin: 'http://tilth.test' }, ...(buildApp ? { buildApp } : {}) })
  const run = await playScriptedMeeting(server, { answers, lookers: buildApp && ['facilitator', 'rae'] })
  await server.close()
  return run
}

// Two whole meetings each, and a machine may be busy.
const patience = { timeout: 300_000 }

test('what is not revealed stays blind beside what is: hidden conditions, an open second pass, an open vote', patience, async () => {
  const [a, b] = [await play(oneWay), await play(anotherWay)]
  expect(compareRuns(a, b)).toEqual([])
  const answers = Object.values(a.received).flat()
  expect(answers.length).toBeGreaterThan(500)
  const okOf = (request: string): number => answers.filter(answer => answer.request === request && answer.status === 200).length
  for (const request of [
    '/trpc/results.read',
    '/trpc/meetings.minutes',
    '/trpc/ballots.read',
    '/trpc/breakdowns.read',
    'export csv',
    'export xlsx',
  ])
    expect([request, okOf(request)]).not.toEqual([request, 0])
  expect(answers.some(({ body }) => body.includes('"marks":[10,40,70,90]'))).toBe(true)
  expect(answers.some(({ request, body }) => request === 'export xlsx' && body.includes('Taking stock'))).toBe(true)
  expect(Object.values(a.streams).every(text => text.includes('second_pass.progressed'))).toBe(true)
  expect(JSON.stringify(a.revealed)).not.toBe(JSON.stringify(b.revealed))
})

test('the comparison finds what a meeting would leak, where it was put', patience, async () => {
  const [a, b] = [await play(oneWay, leaky), await play(anotherWay, leaky)]
  const places = new Set(compareRuns(a, b).map(difference => difference.replace(/^\w+ \/ (.* \/ )?/, '').replace(/: .*/, '')))
  expect(places).toEqual(new Set(['/trpc/meetings.read', '/trpc/meetings.minutes', '/trpc/ballots.read', 'export csv']))
})

/** The real app with leaks around what a meeting shows. Test only. */
const leaky = (options: AppOptions): Hono<AppEnv> => {
  const app = createApp(options)
  return new Hono<AppEnv>().all('*', async c => {
    const answer = await app.fetch(c.req.raw, c.env)
    const secret = leaks.find(([path]) => c.req.url.includes(path))?.[1]
    const [districtId] = options.installation.databases.districtIds()
    if (!secret || districtId === undefined || answer.status !== 200) return answer
    const port = await options.installation.databases.district(districtId)
    const responses = await readAll(port, query.select().from(response))
    const papers = await readAll(port, query.select().from(ballotPaper))
    const headers = new Headers(answer.headers)
    headers.delete('content-length')
    return new Response((await answer.text()) + ' '.repeat(secret({ responses, papers })), { status: answer.status, headers })
  })
}

interface Secrets {
  readonly responses: readonly (typeof response.$inferSelect)[]
  readonly papers: readonly (typeof ballotPaper.$inferSelect)[]
}

/** Lengths alone: of the marks given again, of marks on hidden conditions, of dots. */
const leaks: readonly (readonly [path: string, secret: (secrets: Secrets) => number])[] = [
  ['/trpc/meetings.read', ({ responses }) => responses.filter(row => row.pass === 2).reduce((sum, row) => sum + Math.min(...row.marks), 0)],
  ['/trpc/meetings.minutes', ({ responses }) => responses.filter(row => row.marks.filter(mark => mark <= 100).length > 4).length],
  ['/trpc/ballots.read', ({ papers }) => papers.reduce((sum, row) => sum + (row.dots.P2 ?? 0), 0)],
  ['/export?format=csv', ({ responses }) => responses.reduce((sum, row) => sum + (row.marks[1] ?? 0), 0) % 11],
]
