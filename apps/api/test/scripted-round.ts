import type { Browser } from './browser.ts'
import { type EventStream, followActivity } from './event-stream.ts'
import { type Member, setUpDistrict } from './test-district.ts'
import type { TestServer } from './test-server.ts'

/** What the one rater does whose answers differ between two runs: a sheet for each of three visits, submitted after the second and third. */
export interface Answers {
  readonly visits: readonly [Sheet, Sheet, Sheet]
}

type Sheet = Readonly<
  Record<string, { readonly mark: number; readonly importance: number | null; readonly note: string; readonly skipped: boolean }>
>

export interface ScriptedRun {
  /** By person: every answer until the reveal, in order, as it came over the wire. */
  readonly received: Readonly<Record<string, readonly Received[]>>
  /** By person: the live stream until the reveal. */
  readonly streams: Readonly<Record<string, string>>
  readonly logs: readonly string[]
  /** What the team sees after the reveal. */
  readonly revealed: unknown
}

export interface Received {
  readonly step: string
  readonly request: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

interface Stage {
  readonly slug: string
  readonly roundId: string
  readonly others: Readonly<Record<string, Browser>>
}

/**
 * One round from set-up to reveal, step by step the same in every run but for the answers of one rater. After each of that rater's
 * steps everybody else, the facilitator first, asks for everything that can be asked for.
 */
export const playScriptedRound = async (
  server: TestServer,
  { answers, visibility }: { readonly answers: Answers; readonly visibility: 'named' | 'confidential' },
): Promise<ScriptedRun> => {
  const district = await setUpDistrict(server)
  const { admin, slug } = district
  const facilitator = await district.invite('Fay Facilitator', 'facilitator')
  const coach = await district.invite('Cory Coach', 'coach')
  const raters: Member[] = []
  for (const name of ['Ben Before', 'Quinn Quiet', 'Rae Reads', 'Tess Types']) raters.push(await district.invite(name, 'member'))
  const [ben, quinn, rae, tess] = raters as [Member, Member, Member, Member]
  const lead = facilitator.browser
  const roundId = await district.createRound(
    raters.map(({ personId }) => personId),
    { visibility },
  )
  await lead.tell('rounds.open', { slug, roundId })
  const { code } = await lead.tell<{ code: string }>('rounds.createJoinCode', { slug, roundId })
  const guest = server.browse()
  await guest.tell('joining.asGuest', { code, name: 'Gus Guest', position: null, locale: 'es' })
  const others = {
    facilitator: lead,
    administrator: admin,
    coach: coach.browser,
    ben: ben.browser,
    rae: rae.browser,
    tess: tess.browser,
    guest,
  }
  const stage: Stage = { slug, roundId, others }
  const streams = new Map<string, EventStream>()
  for (const [name, browser] of Object.entries(others)) streams.set(name, await followActivity(browser, { slug, lastEventId: '0' }))
  const received = new Map<string, Received[]>(Object.keys(others).map(name => [name, []]))
  const look = async (step: string): Promise<void> => {
    for (const [name, browser] of Object.entries(others)) received.get(name)?.push(...(await lookAround(browser, { stage, step })))
  }

  await look('opened')
  await rate(ben.browser, { stage, sheet: plainSheet(20), sequence: 1 })
  await ben.browser.tell('ratings.submit', { slug, roundId })
  await rate(rae.browser, { stage, sheet: plainSheet(70), sequence: 1 })
  await look('others rated')
  const [first, second, third] = answers.visits
  await rate(quinn.browser, { stage, sheet: first, sequence: 1 })
  await look('saved')
  await rate(quinn.browser, { stage, sheet: second, sequence: 2 })
  await quinn.browser.tell('ratings.submit', { slug, roundId })
  await look('submitted')
  await rate(quinn.browser, { stage, sheet: third, sequence: 3 })
  await look('changed')
  await quinn.browser.tell('ratings.submit', { slug, roundId })
  await look('submitted again')
  await rae.browser.tell('ratings.submit', { slug, roundId })
  await rate(tess.browser, { stage, sheet: plainSheet(90), sequence: 1 })
  await lead.tell('rounds.close', { slug, roundId })
  await look('closed')
  for (const stream of streams.values()) await stream.until(({ activity }) => activity().some(({ kind }) => kind === 'round.closed'))
  const logs = [...server.logs]
  const told = Object.fromEntries([...streams].map(([name, stream]) => [name, stream.received()]))
  for (const stream of streams.values()) stream.stop()

  await lead.tell('rounds.reveal', { slug, roundId })
  return {
    received: Object.fromEntries(received),
    streams: told,
    logs,
    revealed: await ben.browser.ask('results.read', { slug, roundId, locale: 'en' }),
  }
}

const rate = (
  browser: Browser,
  { stage, sheet, sequence }: { readonly stage: Stage; readonly sheet: Sheet; readonly sequence: number },
) => {
  const items = Object.fromEntries(Object.entries(sheet).map(([code, item]) => [code, { ...item, sequence, device: 'browser-a' }]))
  return browser.tell('ratings.save', { slug: stage.slug, roundId: stage.roundId, items })
}

const plainSheet = (mark: number): Sheet =>
  Object.fromEntries(['E1', 'E2', 'E3', 'S1'].map(code => [code, { mark, importance: 1, note: '', skipped: false }]))

/** Everything there is to ask, allowed or not, in one order: an answer that is refused must be refused alike. */
const lookAround = async (
  browser: Browser,
  { stage, step }: { readonly stage: Stage; readonly step: string },
): Promise<readonly Received[]> => {
  const { slug, roundId } = stage
  const before = browser.exchanges.length
  const locale = 'en'
  await browser.query('session.current', {})
  await browser.query('district.me', { slug })
  await browser.query('district.home', { slug, locale })
  await browser.query('people.read', { slug })
  await browser.query('plugins.read', { slug, locale })
  await browser.query('rounds.list', { slug, locale })
  await browser.query('rounds.read', { slug, roundId, locale })
  await browser.query('rounds.form', { slug, roundId, locale })
  await browser.query('ratings.sheet', { slug, roundId })
  await browser.query('results.read', { slug, roundId, locale })
  await browser.query('priorities.read', { slug, roundId, locale })
  await browser.command('results.comment', { slug, roundId, item: 'E1', text: 'What do they say?' })
  await browser.command('results.recordFinding', { slug, roundId, item: 'E1', version: 0, position: 50, reason: 'x', minorityNote: '' })
  await browser.command('priorities.choose', { slug, roundId, version: 0, item: 'E1', lens: 'urgent', reason: 'x' })
  const answers = browser.exchanges.slice(before).map(exchange => ({ step, ...exchange }))
  const page = await browser.fetch(`/d/${slug}/rounds/${roundId}/print`)
  return [...answers, { step, request: 'print', status: page.status, headers: [...page.headers], body: await page.text() }]
}
