import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { openTlaRound, revealedTlaRound } from '../../test/tla-round.ts'
import { readActivity } from '../activity/use-cases.ts'
import { readHome } from '../districts/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { castBallot, closeBallot, openBallot, readBallots } from './use-cases.ts'

const items = ['E1', 'E2', 'S6']

const voting = async (marks: readonly number[], more: Parameters<typeof revealedTlaRound>[2] = {}) => {
  const district = await createTestDistrict()
  const round = await revealedTlaRound(district, marks, more)
  const { roundId, leading } = round
  const { ballotId } = await succeed(openBallot, leading, { roundId, items, dots: 2, dotsAnItem: 2 })
  const cast = (voter: number, dots: Readonly<Record<string, number>>) => {
    const context = round.contexts[voter]
    if (!context) throw new Error(`no voter ${voter}`)
    return succeed(castBallot, context, { ballotId, dots })
  }
  const read = async (context: DistrictContext) => {
    const { ballot } = await succeed(readBallots, context, { roundId, locale: 'en' })
    if (!ballot) throw new Error('no ballot')
    return ballot
  }
  return { ...round, district, ballotId, cast, read }
}

test('until it closes a vote shows how many have voted, and to each what she put herself', async () => {
  const { leading, contexts, cast, read } = await voting([10, 50, 90])
  await cast(0, { E1: 2 })
  await cast(1, { E2: 1, S6: 1 })
  const other = contexts[2]
  if (!other) throw new Error('no third voter')
  for (const looking of [leading, other])
    expect(await read(looking)).toMatchObject({ state: 'open', voted: 2, team: 3, mine: null, totals: null, protection: null })
  expect((await read(contexts[0] ?? leading)).mine).toEqual({ E1: 2 })
})

test('after closing there are totals, the newest dots of each, and nobody’s name', async () => {
  const { leading, contexts, people, ballotId, cast, read } = await voting([10, 50, 90])
  await cast(0, { E1: 2 })
  await cast(0, { S6: 1, E1: 1 })
  await cast(1, { S6: 2 })
  await cast(2, {})
  await succeed(closeBallot, leading, { ballotId })
  await succeed(closeBallot, leading, { ballotId })
  const closed = await read(leading)
  expect(closed).toMatchObject({ state: 'closed', voted: 3, protection: null })
  expect(closed.totals).toEqual([
    { item: 'S6', dots: 3 },
    { item: 'E1', dots: 1 },
    { item: 'E2', dots: 0 },
  ])
  for (const person of people) expect(JSON.stringify(closed)).not.toContain(person.personId)
  expect((await refuse(castBallot, contexts[0] ?? leading, { ballotId, dots: { E1: 1 } })).code).toBe('ballot.already_closed')
})

test.each(['named', 'confidential'] as const)('two votes are too few to show, in a %s round', async visibility => {
  const { leading, ballotId, cast, read } = await voting([10, 50, 90], { visibility })
  await cast(0, { E1: 2 })
  await cast(1, { E1: 1 })
  await succeed(closeBallot, leading, { ballotId })
  expect(await read(leading)).toMatchObject({ totals: null, protection: 'too-few-votes', floor: 3 })
})

test('who looks from outside sees totals from five votes on', async () => {
  const { leading, district, ballotId, cast, read } = await voting([10, 50, 90, 20])
  for (const voter of [0, 1, 2, 3]) await cast(voter, { E1: 1 })
  await succeed(closeBallot, leading, { ballotId })
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  expect(await read(coach)).toMatchObject({ totals: null, protection: 'too-few-votes', floor: 5 })
  expect((await read(leading)).totals?.[0]).toEqual({ item: 'E1', dots: 4 })
})

test('that somebody voted is told once and without a name; a change of mind is not told', async () => {
  const { leading, cast } = await voting([10, 50, 90])
  const { last } = await succeed(readActivity, leading, { after: null })
  await cast(0, { E1: 2 })
  await cast(0, { E2: 2 })
  await cast(0, {})
  const { events } = await succeed(readActivity, leading, { after: last })
  expect(events.map(event => event.kind)).toEqual(['ballot.progressed'])
})

test('only the team votes, only whoever runs the round opens and closes, one vote at a time', async () => {
  const { roundId, leading, contexts, ballotId, district } = await voting([10, 50, 90])
  const member = contexts[0] ?? leading
  const another = { roundId, items, dots: 2, dotsAnItem: 1 }
  expect((await refuse(castBallot, leading, { ballotId, dots: {} })).code).toBe('denied')
  expect((await refuse(closeBallot, member, { ballotId })).code).toBe('denied')
  expect((await refuse(openBallot, member, another)).code).toBe('denied')
  expect((await refuse(openBallot, leading, another)).code).toBe('ballot.one_is_open')
  const stranger = await district.as(await district.addPerson('Stranger', 'member', district.schoolId))
  expect((await refuse(castBallot, stranger, { ballotId, dots: {} })).code).toBe('not_found')
  await succeed(closeBallot, leading, { ballotId })
  const { ballotId: second } = await succeed(openBallot, leading, another)
  expect(second).not.toBe(ballotId)
})

test('what cannot be voted on is refused', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await openTlaRound(district, 3)
  const open = (more: object) => refuse(openBallot, leading, { roundId, items, dots: 2, dotsAnItem: 1, ...more })
  expect((await open({})).code).toBe('ballot.unknown_item')
  const revealed = await revealedTlaRound(await createTestDistrict(), [10, 50, 90])
  const over = (more: object) => refuse(openBallot, revealed.leading, { roundId: revealed.roundId, items, dots: 2, dotsAnItem: 1, ...more })
  expect((await over({ items: ['E1'] })).code).toBe('ballot.too_few_conditions')
  expect((await over({ items: ['E1', 'P1'] })).code).toBe('ballot.unknown_item')
  expect((await over({ dots: 4 })).code).toBe('ballot.more_dots_than_places')
})

test('an open vote waits on the home page of whoever may vote and has not', async () => {
  const { leading, contexts, cast } = await voting([10, 50, 90])
  const member = contexts[0] ?? leading
  const kinds = async (context: DistrictContext) => (await succeed(readHome, context, { locale: 'en' })).tasks.map(task => task.kind)
  expect(await kinds(member)).toContain('vote')
  expect(await kinds(leading)).not.toContain('vote')
  await cast(0, { E1: 1 })
  expect(await kinds(member)).not.toContain('vote')
})
