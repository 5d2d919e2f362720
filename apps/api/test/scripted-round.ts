import type { Browser } from './browser.ts'
import { type EventStream, followActivity } from './event-stream.ts'
import { lookAround, type Received } from './look-around.ts'
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

interface Stage {
  readonly slug: string
  readonly roundId: string
  readonly others: Readonly<Record<string, Browser>>
}

/**
 * One round from set-up to reveal, step by step the same in every run but for the answers of one rater. After each of that rater's
 * steps everybody else, the facilitator first, asks for everything that can be asked for; only some do where `lookers` names them.
 */
export const playScriptedRound = async (
  server: TestServer,
  {
    answers,
    visibility,
    lookers,
  }: { readonly answers: Answers; readonly visibility: 'named' | 'confidential'; readonly lookers?: readonly string[] | undefined },
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
    for (const [name, browser] of Object.entries(others))
      if (lookers?.includes(name) ?? true) received.get(name)?.push(...(await lookAround(browser, { slug, roundId, step })))
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
