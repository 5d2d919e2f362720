import { nothing, notSure } from '@tilth/core/rubrics'
import { query, readAll } from '@tilth/db'
import { draft } from '@tilth/db/district'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../src/app/app-env.ts'
import type { AppOptions } from '../src/app/app-options.ts'
import { createApp } from '../src/app/create-app.ts'
import { compareRuns } from './compare-runs.ts'
import { type Answers, playScriptedRound, type ScriptedRun } from './scripted-round.ts'
import { startTestServer } from './test-server.ts'

const item = (mark: number, given: { readonly importance?: number | null; readonly note?: string; readonly skipped?: boolean } = {}) => ({
  mark,
  importance: given.importance ?? null,
  note: given.note ?? '',
  skipped: given.skipped ?? false,
})

/** Low, few, with a note. */
const oneWay: Answers = {
  visits: [
    { E1: item(5, { importance: 2 }), E2: item(nothing, { skipped: true }) },
    { E1: item(5, { importance: 2, note: 'Nobody has time for this.' }), E2: item(12) },
    { E1: item(9, { importance: 2 }), E3: item(nothing, { skipped: true }) },
  ],
}

/** High, many, unsure, without skips, with a long note elsewhere. */
const anotherWay: Answers = {
  visits: [
    { E1: item(95), E2: item(88, { importance: 0 }), E3: item(notSure), S1: item(100), S2: item(71) },
    { E1: item(100), S1: item(60, { note: 'We have done this for years, and families say so. '.repeat(20) }), S3: item(44) },
    { E1: item(73), E2: item(80), E3: item(notSure), S1: item(61, { note: '' }) },
  ],
}

/** An app that leaks, and who of those around looks: whoever does would meet the same leak. */
interface Leaks {
  readonly app: typeof createApp
  readonly lookers: readonly string[]
}

const play = async (
  answers: Answers,
  { visibility = 'confidential', leaks }: { visibility?: 'named' | 'confidential'; leaks?: Leaks } = {},
): Promise<ScriptedRun> => {
  const server = await startTestServer({ environment: { publicOrigin: 'http://tilth.test' }, ...(leaks ? { buildApp: leaks.app } : {}) })
  const run = await playScriptedRound(server, { answers, visibility, lookers: leaks?.lookers })
  await server.close()
  return run
}

// Two whole rounds each, and a machine may be busy.
const patience = { timeout: 300_000 }

test.each(['confidential', 'named'] as const)(
  'until the reveal nobody receives anything that depends on another’s answers: %s',
  patience,
  async visibility => {
    const [a, b] = [await play(oneWay, { visibility }), await play(anotherWay, { visibility })]
    expect(compareRuns(a, b)).toEqual([])
    expect(Object.values(a.received).flat().length).toBeGreaterThan(500)
    expect(Object.values(a.streams).every(text => text.includes('round.progressed'))).toBe(true)
    expect(a.logs.length).toBeGreaterThan(500)
    expect(JSON.stringify(a.revealed)).not.toBe(JSON.stringify(b.revealed))
  },
)

test('the comparison finds each leak where it was put, and nothing elsewhere', patience, async () => {
  const leaks: Leaks = { app: leaky, lookers: ['facilitator', 'rae'] }
  const [a, b] = [await play(oneWay, { leaks }), await play(anotherWay, { leaks })]
  const places = new Set(compareRuns(a, b).map(difference => difference.replace(/^\w+ \/ (.* \/ )?/, '')))
  expect(places).toEqual(
    new Set([
      // One field of the round.
      '/trpc/rounds.read: body',
      '/trpc/rounds.read: headers',
      '/trpc/rounds.read: size',
      // Length alone.
      '/trpc/rounds.list: size',
      '/trpc/rounds.list: body',
      '/trpc/rounds.list: headers',
      // A header.
      '/trpc/rounds.form: headers',
      // Order alone.
      '/trpc/people.read: body',
      // A status.
      '/trpc/priorities.read: status',
      'stream',
      'log',
    ]),
  )
})

/** The real app with leaks around it, of the kinds that slip in by mistake. Test only. */
const leaky = (options: AppOptions): Hono<AppEnv> => {
  const app = createApp(options)
  return new Hono<AppEnv>().all('*', async c => {
    const response = await app.fetch(c.req.raw, c.env)
    const [districtId] = options.installation.databases.districtIds()
    if (districtId === undefined) return response
    const rows = await readAll(await options.installation.databases.district(districtId), query.select().from(draft))
    const items = rows.flatMap(row => Object.values(row.items))
    const sum = items.reduce((total, { mark }) => total + mark, 0)
    if (c.req.path.endsWith('ratings.save')) options.logger.info({ marks: items.length }, 'saved')
    latest.sum = sum
    return leak[c.req.path]?.(response, { sum, skipped: items.filter(({ skipped }) => skipped).length }) ?? response
  })
}

interface Secret {
  readonly sum: number
  readonly skipped: number
}

type Leak = (response: Response, secret: Secret) => Promise<Response>

/** What a stream that is already open would leak: the sum as the last request saw it. */
const latest = { sum: 0 }
const secretNow = (): number => latest.sum

const rewrite = async (response: Response, change: (body: string) => string): Promise<Response> => {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(change(await response.text()), { status: response.status, headers })
}

const reverseOrgs = (body: string): string => {
  const answer = JSON.parse(body) as { readonly result?: { readonly data: { readonly orgs: unknown[] } } }
  answer.result?.data.orgs.reverse()
  return JSON.stringify(answer)
}

const leak: Readonly<Record<string, Leak>> = {
  '/trpc/rounds.read': (response, { sum }) => rewrite(response, body => body.replace('"progress":{', `"progress":{"sum":${sum},`)),
  '/trpc/rounds.list': (response, { sum }) => rewrite(response, body => body + ' '.repeat(sum % 7)),
  '/trpc/rounds.form': async (response, { sum }) => {
    const headers = new Headers(response.headers)
    headers.set('x-order', String(sum))
    return new Response(response.body, { status: response.status, headers })
  },
  '/trpc/people.read': (response, { skipped }) => rewrite(response, body => (skipped > 0 ? reverseOrgs(body) : body)),
  '/trpc/priorities.read': async (response, { sum }) =>
    new Response(response.body, { status: sum % 2 ? 403 : 404, headers: response.headers }),
  '/trpc/activity.follow': async response => {
    const encoder = new TextEncoder()
    const decoder = new TextDecoder()
    const noisy = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk)
        if (decoder.decode(chunk).endsWith('\n\n')) controller.enqueue(encoder.encode(`event: leak\ndata: ${secretNow()}\n\n`))
      },
    })
    return new Response(response.body?.pipeThrough(noisy) ?? null, { status: response.status, headers: response.headers })
  },
}
