import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { type Answers, openQuestionsRound } from '../../test/questions-round.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { readResults } from '../results/use-cases.ts'
import { revealRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { beginMeeting, finishMeeting, readMeeting, readMinutes, revealCondition, showCondition, showQuestions } from './use-cases.ts'

const marks = { Soil: 1, Water: 2 }

const answersOf = (rater: number): Answers => ({
  best: rater < 3 ? 'apple' : 'orange',
  tools: rater % 2 === 0 ? ['axe'] : ['axe', 'iron'],
  order: ['apple', 'orange', 'olive'],
  hours: rater,
  more: `Because of ${9 - rater}`,
})

const inTheRoom = async (raters: number) => {
  const round = await openQuestionsRound(raters)
  const { district, leading, contexts, roundId, answer } = round
  for (const rater of contexts.keys()) await answer(rater, { marks, answers: answersOf(rater) })
  await succeed(beginMeeting, leading, { roundId })
  const coach = await district.as(await district.addPerson('Coach', 'coach'))
  const of = { roundId, locale: 'en' }
  const results = async (reader: DistrictContext) => (await succeed(readResults, reader, of)).fields
  const look = (reader: DistrictContext) => succeed(readMeeting, reader, of)
  const minutes = (reader: DistrictContext) => succeed(readMinutes, reader, of)
  return { ...round, member: contexts[0] ?? leading, coach, results, look, minutes }
}

test('questions are one more stop behind the last condition, and none before it is revealed', async () => {
  const { leading, member, roundId, look } = await inTheRoom(4)
  const show = { roundId }
  expect((await refuse(showQuestions, leading, show)).code).toBe('meeting.questions_not_told')
  for (const item of ['Soil', 'Water']) await succeed(revealCondition, leading, { roundId, item })
  expect((await refuse(showQuestions, leading, show)).code).toBe('meeting.questions_not_told')
  expect((await look(member)).questions).toEqual({ told: false, shown: null })

  await succeed(revealCondition, leading, { roundId, item: 'Trees' })
  await succeed(showCondition, leading, { roundId, item: 'Trees' })
  expect((await look(member)).questions).toEqual({ told: true, shown: null })
  expect((await refuse(showQuestions, member, show)).code).toBe('denied')
  await succeed(showQuestions, leading, show)
  const shown = await look(member)
  expect(shown.current).toBe(null)
  expect(shown.questions.shown?.find(field => field.id === 'hours')?.tally).toMatchObject({ kind: 'measured', answered: 4 })
  await succeed(showCondition, leading, { roundId, item: 'Soil' })
  expect((await look(member)).questions.shown).toBe(null)
  await succeed(showQuestions, leading, show)
  await succeed(finishMeeting, leading, { roundId })
  expect((await look(member)).questions.shown).toBe(null)
})

test('the screen of the room tells each reader what the results page tells them, and nobody can take words out from it', async () => {
  const { leading, member, coach, roundId, results, look } = await inTheRoom(6)
  await succeed(revealRound, leading, { roundId })
  await succeed(showQuestions, leading, { roundId })
  for (const reader of [member, coach]) expect((await look(reader)).questions.shown).toEqual(await results(reader))
  const wordsOf = async (reader: DistrictContext) => (await look(reader)).questions.shown?.find(field => field.id === 'more')?.words
  expect(await wordsOf(leading)).toHaveLength(6)
  expect((await wordsOf(leading))?.every(({ id }) => id === null)).toBe(true)
  expect(await wordsOf(coach)).toEqual([])
})

test('minutes hold what the results page tells this reader and no words of anybody', async () => {
  for (const raters of [3, 6]) {
    const { leading, member, coach, roundId, results, minutes } = await inTheRoom(raters)
    await succeed(revealCondition, leading, { roundId, item: 'Soil' })
    for (const reader of [leading, member, coach]) expect((await minutes(reader)).questions).toEqual([])
    await succeed(revealRound, leading, { roundId })
    for (const reader of [leading, member, coach]) {
      const held = await minutes(reader)
      expect(held.questions).toEqual((await results(reader)).map(field => ({ ...field, words: [] })))
      expect(JSON.stringify(held)).not.toContain('Because of')
    }
    const told = async (reader: DistrictContext) => (await minutes(reader)).questions.some(field => field.tally !== null)
    expect([await told(member), await told(coach)]).toEqual([true, raters >= 5])
  }
})

test('a round that asks nothing beside its conditions has no such stop', async () => {
  const { leading, roundId, rate } = await openTlaRound(await createTestDistrict(), 3)
  for (const rater of [0, 1, 2]) await rate(rater, { E1: 20, E2: 30 })
  await succeed(beginMeeting, leading, { roundId })
  await succeed(revealRound, leading, { roundId })
  expect((await refuse(showQuestions, leading, { roundId })).code).toBe('meeting.questions_not_told')
  expect((await succeed(readMeeting, leading, { roundId, locale: 'en' })).questions).toEqual({ told: false, shown: null })
  expect((await succeed(readMinutes, leading, { roundId, locale: 'en' })).questions).toEqual([])
})
