import { query, readMany } from '@tilth/db'
import { draft, entry } from '@tilth/db/district'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuse, succeed } from '../../test/harness.ts'
import { type Answers, openQuestionsRound, questionFields, questionsInstallation, sheetWith } from '../../test/questions-round.ts'
import { readHome } from '../districts/use-cases.ts'
import { exportRound } from '../exports/use-cases.ts'
import { beginMeeting, readAgenda, readMeeting, readMinutes, revealCondition, showQuestions } from '../meetings/use-cases.ts'
import { removePerson } from '../people/use-cases.ts'
import { readSheet, saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { closeRound, listRounds, readForm, readRound, revealRound } from '../rounds/use-cases.ts'
import { readResults, takeOutAnswer } from './use-cases.ts'

type Round = Awaited<ReturnType<typeof openQuestionsRound>>

const marks = { Soil: 1, Water: 2 }

const everything = (rater: number): Answers => ({
  works: rater < 4 ? 'orchard' : 'office',
  best: rater < 5 ? 'apple' : 'orange',
  tools: rater % 2 === 0 ? ['axe', 'oven'] : ['oven', 'iron'],
  order: rater === 0 ? ['olive', 'orange', 'apple'] : ['apple', 'orange', 'olive'],
  hours: rater + 1,
  paid: 100 * rater,
  since: `2026-0${(rater % 3) + 1}-15`,
  starts: `0${rater}:30`,
  again: true,
  why: `Because of ${9 - rater}`,
})

const fieldOf = async (round: Round, id: string, reader = round.leading) => {
  const { fields } = await succeed(readResults, reader, { roundId: round.roundId, locale: 'en' })
  return fields.find(field => field.id === id)
}

const storedIn = async ({ leading }: Round) => {
  const [entries, drafts] = await readMany(leading.db, [query.select().from(entry), query.select().from(draft)])
  return { entries, drafts }
}

test('every kind of question is asked, kept, handed in and told once the last condition is revealed', async () => {
  const round = await openQuestionsRound(8)
  const { leading, contexts, roundId, answer } = round
  const form = await succeed(readForm, leading, { roundId, locale: 'en' })
  expect(form.fields.map(field => field.kind)).toEqual(questionFields.map(field => field.kind))
  expect(form.items.find(item => item.code === 'Trees')?.when).toEqual({ field: 'works', is: ['orchard'] })
  for (const rater of contexts.keys()) await answer(rater, { marks: { ...marks, Trees: 3 }, answers: everything(rater) })
  const mine = await succeed(readSheet, contexts[0] ?? leading, { roundId })
  expect([mine.items['field:hours']?.value, mine.changedSinceSubmit]).toEqual([1, false])

  await succeed(revealCondition, leading, { roundId, item: 'Soil' })
  expect(await fieldOf(round, 'hours')).toMatchObject({ tally: null, words: [], protection: 'sealed' })
  await succeed(revealRound, leading, { roundId })
  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(Object.fromEntries(seen.fields.map(field => [field.id, field.tally]))).toEqual({
    works: {
      kind: 'parts',
      answered: 8,
      parts: [
        { options: ['orchard'], count: 4 },
        { options: ['office'], count: 4 },
      ],
    },
    best: {
      kind: 'parts',
      answered: 8,
      parts: [
        { options: ['apple'], count: 5 },
        { options: ['orange', 'olive'], count: 3 },
      ],
    },
    tools: {
      kind: 'chosen',
      answered: 8,
      options: [
        { id: 'axe', count: 4 },
        { id: 'oven', count: null },
        { id: 'iron', count: 4 },
      ],
    },
    order: {
      kind: 'order',
      answered: 8,
      places: [
        { id: 'apple', place: 1 },
        { id: 'orange', place: 2 },
        { id: 'olive', place: 3 },
      ],
    },
    hours: { kind: 'measured', answered: 8, middle: 4.5, half: [2.5, 6.5] },
    paid: { kind: 'measured', answered: 8, middle: 350, half: [150, 550] },
    since: { kind: 'measured', answered: 8, middle: 2026 * 12 + 1, half: [2026 * 12, 2026 * 12 + 1] },
    starts: { kind: 'measured', answered: 8, middle: 240, half: [120, 360] },
    again: { kind: 'count', answered: 8 },
    why: null,
    more: null,
  })
  // Four of eight were asked about trees, and only their marks are there.
  expect(seen.items.find(item => item.code === 'Trees')?.shown?.marks).toEqual([3, 3, 3, 3])
  expect(seen.fields.find(field => field.id === 'works')?.least).toBe(3)
})

test('an answer that takes a condition away takes its mark with it, and one that brings it back brings it back', async () => {
  const { contexts, leading, roundId, answer } = await openQuestionsRound(4)
  for (const rater of [0, 1, 2, 3]) await answer(rater, { marks: { ...marks, Trees: 3 }, answers: { works: 'orchard' } })
  const changed = await answer(0, { answers: { works: 'office' } }, 2)
  expect([changed.items.Trees?.mark, changed.changedSinceSubmit]).toEqual([3, false])
  await succeed(saveDraft, contexts[1] ?? leading, { roundId, items: sheetWith({ answers: { works: null } }, 2) })
  expect((await succeed(readSheet, contexts[1] ?? leading, { roundId })).changedSinceSubmit).toBe(true)
  await succeed(revealRound, leading, { roundId })
  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(seen.items.find(item => item.code === 'Trees')?.shown?.marks).toEqual([3, 3, 3])
})

test('what is wrong is refused and nothing of it is kept; a question alone can be handed in', async () => {
  const round = await openQuestionsRound(1)
  const { contexts, leading, roundId, answer } = round
  const me = contexts[0] ?? leading
  const refusal = async (items: unknown) => refuse(saveDraft, me, { roundId, items })
  expect(await refusal(sheetWith({ answers: { hours: 25 } }))).toMatchObject({
    code: 'record.too_large',
    path: ['items', 'field:hours', 'value'],
  })
  expect((await refusal(sheetWith({ answers: { best: 'plum' } }))).code).toBe('record.unknown_choice')
  expect((await refusal(sheetWith({ answers: { nobody: 'x' } }))).code).toBe('rating.unknown_item')
  const withMark = { 'field:best': { ...sheetWith({ answers: { best: 'apple' } })['field:best'], mark: 1 } }
  expect((await refusal(withMark)).code).toBe('rating.unknown_item')
  expect((await refusal({ Soil: { ...sheetWith({ marks }).Soil, value: 'x' } })).code).toBe('rating.unknown_item')
  expect((await refuse(submitRatings, me, { roundId })).code).toBe('rating.nothing_to_submit')
  const handedIn = await answer(0, { answers: { more: ' Because ', why: 'Not asked', again: false } })
  // Typing goes on where it stood; what is handed in is trimmed, and what is not asked stays behind.
  expect([handedIn.items['field:more']?.value, handedIn.submittedAt === null, handedIn.changedSinceSubmit]).toEqual([
    ' Because ',
    false,
    false,
  ])
  expect((await storedIn(round)).entries.map(row => [row.item, row.value.answer]).toSorted()).toEqual([
    ['again', false],
    ['more', 'Because'],
  ])
})

const waysToReveal: Readonly<Record<string, (round: Round) => Promise<unknown>>> = {
  'all at once': ({ leading, roundId }) => succeed(revealRound, leading, { roundId }),
  'one after the other': async ({ leading, roundId }) => {
    for (const item of ['Water', 'Trees', 'Soil']) await succeed(revealCondition, leading, { roundId, item })
  },
  'by closing': ({ leading, roundId }) => succeed(closeRound, leading, { roundId }),
}

test.each(Object.entries(waysToReveal))(
  'revealed %s, nothing in the database joins an answer to its author or to another answer',
  async (how, reveal) => {
    const round = await openQuestionsRound(5, { revealsOnClose: how === 'by closing' })
    const { leading, contexts, people, roundId, answer } = round
    for (const rater of [0, 1, 2, 3]) await answer(rater, { marks, answers: everything(rater) })
    await succeed(saveDraft, contexts[4] ?? leading, { roundId, items: sheetWith({ answers: { why: 'Not handed in' } }) })
    const before = await storedIn(round)
    expect(new Set(before.entries.map(row => row.personId))).toEqual(new Set(people.slice(0, 4).map(person => person.personId)))
    await reveal(round)
    const { entries, drafts } = await storedIn(round)
    expect(entries).toHaveLength(before.entries.length)
    expect(entries.every(row => row.personId === null)).toBe(true)
    expect(new Set(entries.map(row => `${row.writtenNo} ${row.writtenAt.getTime()}`)).size).toBe(1)
    expect(new Set(entries.map(row => row.id)).size).toBe(entries.length)
    const known = new Set(before.entries.map(row => row.id))
    expect(entries.some(row => known.has(row.id))).toBe(false)
    const answered = (rows: typeof entries) => rows.map(row => `${row.item} ${JSON.stringify(row.value)}`)
    expect(answered(entries).toSorted()).toEqual(answered(before.entries).toSorted())
    expect(answered(entries)).not.toEqual(answered(before.entries))
    const keysOf = (personId: string | undefined) => Object.keys(drafts.find(row => row.personId === personId)?.items ?? {})
    expect(keysOf(people[0]?.personId)).toEqual(['Soil', 'Water'])
    expect(keysOf(people[4]?.personId)).toEqual(['field:why'])
  },
)

test('with the last reveal questions are closed: what comes later is not taken', async () => {
  const round = await openQuestionsRound(4)
  const { leading, contexts, roundId, answer } = round
  for (const rater of [0, 1, 2]) await answer(rater, { marks, answers: { hours: 5 } })
  await succeed(revealRound, leading, { roundId })
  const late = contexts[3] ?? leading
  expect((await succeed(readSheet, late, { roundId })).frozen).toEqual(questionFields.map(field => `field:${field.id}`))
  await succeed(saveDraft, late, { roundId, items: sheetWith({ answers: { hours: 9 } }) })
  expect((await refuse(submitRatings, late, { roundId })).code).toBe('rating.nothing_to_submit')
  await answer(3, { marks: { Soil: 3 }, answers: { hours: 9 } }, 2)
  expect((await fieldOf(round, 'hours'))?.tally).toEqual({ kind: 'measured', answered: 3, middle: 5, half: null })
})

test('words are the team’s, in an order of their own; from outside there are five or nothing', async () => {
  const round = await openQuestionsRound(4)
  const { district, leading, contexts, roundId, answer } = round
  const words = ['Zinnias', 'asters', 'Mint', 'Mint']
  for (const [rater, more] of words.entries())
    await answer(rater, { marks, answers: { again: rater > 0, why: 'Because', more, hours: rater } })
  await succeed(revealRound, leading, { roundId })
  const told = await fieldOf(round, 'more', contexts[0])
  expect(told?.words.map(word => word.text)).toEqual(['Mint', 'Mint', 'Zinnias', 'asters'])
  // Three were asked why, so one was not.
  expect(await fieldOf(round, 'why')).toMatchObject({ tally: null, words: [], protection: 'too-few-marks' })
  expect((await fieldOf(round, 'hours', contexts[0]))?.tally).toMatchObject({ middle: 1.5 })
  const coach = await district.as(await district.addPerson('Coach', 'coach'))
  expect(await fieldOf(round, 'hours', coach)).toMatchObject({ tally: null, protection: 'small-group', least: 5 })
})

test('who looks from outside is told how many wrote something, and never what', async () => {
  const round = await openQuestionsRound(6)
  const { district, leading, contexts, roundId, answer } = round
  for (const rater of contexts.keys()) await answer(rater, { marks, answers: { more: `W${rater}` } })
  await succeed(revealRound, leading, { roundId })
  const coach = await district.as(await district.addPerson('Coach', 'coach'))
  expect(await fieldOf(round, 'more', coach)).toMatchObject({ tally: { kind: 'words', answered: 6 }, words: [] })
})

test('whoever runs the round takes words out for good, and nobody else, and nothing but words', async () => {
  const round = await openQuestionsRound(8)
  const { leading, contexts, roundId, answer } = round
  for (const rater of contexts.keys()) await answer(rater, { marks, answers: { more: `Because of ${9 - rater}`, hours: 2 } })
  const [entryBefore] = (await storedIn(round)).entries
  expect((await refuse(takeOutAnswer, leading, { roundId, answerId: entryBefore?.id ?? '' })).code).toBe('finding.unknown_answer')
  await succeed(revealRound, leading, { roundId })
  const told = await fieldOf(round, 'more')
  expect(told?.words.map(word => word.text)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map(number => `Because of ${number}`))
  const member = contexts[0] ?? leading
  expect((await fieldOf(round, 'more', member))?.words.every(word => word.id === null)).toBe(true)
  const answerId = told?.words[0]?.id ?? ''
  expect((await refuse(takeOutAnswer, member, { roundId, answerId })).code).toBe('denied')
  await succeed(takeOutAnswer, leading, { roundId, answerId })
  expect((await fieldOf(round, 'more'))?.words).toHaveLength(7)
  const hours = (await storedIn(round)).entries.find(row => row.item === 'hours')
  expect((await refuse(takeOutAnswer, leading, { roundId, answerId: hours?.id ?? '' })).code).toBe('finding.unknown_answer')
})

test('whoever leaves takes along what no reveal has yet made nobody’s', async () => {
  const round = await openQuestionsRound(4)
  const { district, people, answer } = round
  for (const rater of [0, 1, 2, 3]) await answer(rater, { marks, answers: { hours: rater } })
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  await succeed(removePerson, administrator, { personId: people[0]?.personId })
  expect((await storedIn(round)).entries.map(row => row.value)).toEqual([{ answer: 1 }, { answer: 2 }, { answer: 3 }])
})

test('a file holds what the screen shows of the questions and no more', async () => {
  const round = await openQuestionsRound(8)
  const { leading, contexts, roundId, answer } = round
  for (const rater of contexts.keys())
    await answer(rater, { marks, answers: { best: rater < 5 ? 'apple' : 'olive', tools: ['axe'], more: `W${rater}` } })
  await succeed(revealRound, leading, { roundId })
  const file = await succeed(exportRound, leading, { roundId, format: 'csv', locale: 'en', part: 'questions' })
  const pieces: Uint8Array[] = []
  for await (const piece of file.bytes) pieces.push(piece)
  const text = Buffer.concat(pieces).toString()
  expect(text).toContain('Which do you like best?')
  expect(text).toContain('An apple')
  expect(text).toContain('W5')
  expect(text).not.toContain('An axe')
})

const told = async (
  raters: readonly Answers[],
  { round, revealed }: { readonly round: Round; readonly revealed: readonly string[] },
): Promise<string> => {
  const { district, leading, contexts, roundId, answer } = round
  for (const [rater, answers] of raters.entries()) await answer(rater, { marks, answers })
  for (const item of revealed) await succeed(revealCondition, leading, { roundId, item })
  await succeed(beginMeeting, leading, { roundId })
  await refuse(showQuestions, leading, { roundId })
  const of = { roundId, locale: 'en' }
  const coach = await district.as(await district.addPerson('Coach', 'coach'))
  const answersOf = []
  for (const reader of [leading, coach, contexts.at(-1) ?? leading])
    answersOf.push(
      await (revealed.length > 0 ? succeed(readResults, reader, of) : refuse(readResults, reader, of)),
      await succeed(readRound, reader, of),
      await succeed(listRounds, reader, { locale: 'en' }),
      (await succeed(readHome, reader, { locale: 'en' })).tasks,
      ...(revealed.length > 0
        ? [await succeed(readMeeting, reader, of), await succeed(readAgenda, reader, of), await succeed(readMinutes, reader, of)]
        : []),
    )
  const known = new Map<string, string>()
  return JSON.stringify(answersOf).replaceAll(/id-\d+/g, id => {
    known.set(id, known.get(id) ?? `#${known.size}`)
    return known.get(id) ?? ''
  })
}

const anyAnswers = fc.record(
  {
    best: fc.constantFrom('apple', 'orange', 'olive'),
    tools: fc.subarray(['axe', 'oven', 'iron'], { minLength: 1 }),
    order: fc.shuffledSubarray(['apple', 'orange', 'olive'], { minLength: 3 }),
    hours: fc.integer({ min: 0, max: 24 }),
    again: fc.boolean(),
    why: fc.constantFrom('Because', 'In spite of it'),
    more: fc.constantFrom('Nothing', 'Much'),
  },
  { requiredKeys: ['best'] },
)

test('until the last condition is revealed nothing anybody is told depends on an answer to a question', { timeout: 300_000 }, async () => {
  const installation = await questionsInstallation()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom([], ['Soil'], ['Soil', 'Trees']),
      fc.constantFrom('confidential', 'named'),
      fc.array(fc.tuple(anyAnswers, anyAnswers), { minLength: 4, maxLength: 4 }),
      async (revealed, visibility, pairs) => {
        const [a, b] = await Promise.all(
          [0, 1].map(async world => {
            const round = await openQuestionsRound(4, { on: installation, visibility })
            return told(
              pairs.map(pair => pair[world] ?? {}),
              { round, revealed },
            )
          }),
        )
        expect(a).toBe(b)
      },
    ),
    { numRuns: 8 },
  )
})
