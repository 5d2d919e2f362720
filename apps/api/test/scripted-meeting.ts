import { type EventStream, followActivity } from './event-stream.ts'
import { lookAround, type Received } from './look-around.ts'
import type { ScriptedRun } from './scripted-round.ts'
import { type Member, setUpDistrict, sheetOf } from './test-district.ts'
import type { TestServer } from './test-server.ts'

/** What the one person does whose answers differ between two runs of a meeting. What is revealed of them is the same in both. */
export interface MeetingAnswers {
  readonly sealed: Readonly<Record<string, number>>
  readonly sealedNote: string
  readonly secondMark: number
  readonly dots: Readonly<Record<string, number>>
}

/** Revealed in the meeting, so marked alike. */
const revealedItems = ['P1', 'P2'] as const

/**
 * One meeting, step by step the same in every run but for one rater's marks on conditions that stay hidden, a second mark while that pass is
 * open, and dots while the vote is open. After each step everybody else asks for everything that can be asked for; only some do where
 * `lookers` names them.
 */
export const playScriptedMeeting = async (
  server: TestServer,
  { answers, lookers }: { readonly answers: MeetingAnswers; readonly lookers?: readonly string[] | undefined },
): Promise<ScriptedRun> => {
  const district = await setUpDistrict(server)
  const { admin, slug } = district
  const facilitator = await district.invite('Fay Facilitator', 'facilitator')
  const coach = await district.invite('Cory Coach', 'coach')
  const raters: Member[] = []
  for (const name of ['Ben Before', 'Quinn Quiet', 'Rae Reads', 'Tess Types']) raters.push(await district.invite(name, 'member'))
  const [ben, quinn, rae, tess] = raters as [Member, Member, Member, Member]
  const lead = facilitator.browser
  const roundId = await district.createRound(raters.map(({ personId }) => personId))
  const ofRound = { slug, roundId }
  await lead.tell('rounds.open', ofRound)
  const others = { facilitator: lead, administrator: admin, coach: coach.browser, ben: ben.browser, rae: rae.browser, tess: tess.browser }
  const streams = new Map<string, EventStream>()
  for (const [name, browser] of Object.entries(others)) streams.set(name, await followActivity(browser, { slug, lastEventId: '0' }))
  const received = new Map<string, Received[]>(Object.keys(others).map(name => [name, []]))
  const look = async (step: string): Promise<void> => {
    for (const [name, browser] of Object.entries(others))
      if (lookers?.includes(name) ?? true) received.get(name)?.push(...(await lookAround(browser, { ...ofRound, step })))
  }
  const rate = async ({ browser }: Member, sheet: ReturnType<typeof sheetOf>): Promise<void> => {
    await browser.tell('ratings.save', { ...ofRound, items: sheet })
    await browser.tell('ratings.submit', ofRound)
  }

  for (const [index, rater] of [ben, rae, tess].entries()) await rate(rater, sheetOf({ E1: 20, E2: 60, P1: 10 + index * 30, P2: 50 }))
  const quinns = sheetOf({ P1: 90, P2: 40 })
  await rate(quinn, { ...quinns, ...sheetOf(answers.sealed, { note: answers.sealedNote }) })
  await lead.tell('meetings.start', ofRound)
  await lead.tell('meetings.show', { ...ofRound, item: 'P1' })
  for (const item of revealedItems) await lead.tell('meetings.reveal', { ...ofRound, item })
  await look('two conditions revealed')
  await rate(quinn, sheetOf({ E1: (answers.sealed.E1 ?? 0) + 1 }, { sequence: 2 }))
  await lead.tell('meetings.show', { ...ofRound, item: 'E1' })
  await look('a hidden one on the screen')

  await lead.tell('meetings.show', { ...ofRound, item: 'P1' })
  await lead.tell('meetings.openSecondPass', { ...ofRound, item: 'P1' })
  for (const { browser } of [ben, rae, tess]) await browser.tell('meetings.markAgain', { ...ofRound, item: 'P1', mark: 40 })
  await quinn.browser.tell('meetings.markAgain', { ...ofRound, item: 'P1', mark: answers.secondMark })
  await look('second pass open')

  await lead.tell('ballots.open', { ...ofRound, items: revealedItems, dots: 2, dotsAnItem: 2 })
  const { ballot } = await quinn.browser.ask<{ ballot: { id: string } }>('ballots.read', { ...ofRound, locale: 'en' })
  await ben.browser.tell('ballots.cast', { slug, ballotId: ballot.id, dots: { P1: 2 } })
  await quinn.browser.tell('ballots.cast', { slug, ballotId: ballot.id, dots: answers.dots })
  await look('a vote open')

  await lead.tell('rounds.close', ofRound)
  await look('closed')
  for (const stream of streams.values()) await stream.until(({ activity }) => activity().some(({ kind }) => kind === 'round.closed'))
  const logs = [...server.logs]
  const told = Object.fromEntries([...streams].map(([name, stream]) => [name, stream.received()]))
  for (const stream of streams.values()) stream.stop()

  await lead.tell('meetings.closeSecondPass', { ...ofRound, item: 'P1' })
  await lead.tell('ballots.close', { slug, ballotId: ballot.id })
  await lead.tell('rounds.reveal', ofRound)
  return {
    received: Object.fromEntries(received),
    streams: told,
    logs,
    revealed: {
      results: await ben.browser.ask('results.read', { ...ofRound, locale: 'en' }),
      ballots: await ben.browser.ask('ballots.read', { ...ofRound, locale: 'en' }),
    },
  }
}
