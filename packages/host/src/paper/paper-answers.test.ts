import { query, readMany } from '@tilth/db'
import { entry, response } from '@tilth/db/district'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuse, succeed } from '../../test/harness.ts'
import { type Answers, openQuestionsRound, questionsInstallation } from '../../test/questions-round.ts'
import { beginMeeting, readMeeting, readMinutes, revealCondition } from '../meetings/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import { readRound, revealRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { keyPaper, readPaper, takeBackPaper } from './use-cases.ts'

type Round = Awaited<ReturnType<typeof openQuestionsRound>>

const sheetOf = (number: number, answers: Answers, marks: Readonly<Record<string, number>> = { Soil: 1 }) => ({
  id: `sheet-no-${number}`,
  marks,
  answers,
  position: null,
  language: null,
})

const key = ({ leading, roundId }: Round, sheets: readonly object[]) => succeed(keyPaper, leading, { roundId, sheets })

const rowsOf = async (context: DistrictContext) => {
  const [entries, responses] = await readMany(context.db, [query.select().from(entry), query.select().from(response)])
  return { entries, responses }
}

const fieldOf = async ({ leading, roundId }: Round, id: string, reader = leading) =>
  (await succeed(readResults, reader, { roundId, locale: 'en' })).fields.find(field => field.id === id)

test('answers of a sheet have no author, are not shown again, and are told with those from screens under the same floors', async () => {
  const round = await openQuestionsRound(2)
  const { district, leading, roundId, answer } = round
  for (const rater of [0, 1]) await answer(rater, { marks: { Soil: 2 }, answers: { hours: 4, more: 'Typed' } })
  await key(round, [sheetOf(1, { hours: 10, more: ' Written ', best: null })])
  const before = (await rowsOf(leading)).entries.filter(row => row.sheetId !== null)
  expect(before.map(row => [row.personId, row.sheetId, row.item, row.value.answer]).toSorted()).toEqual([
    [null, 'sheet-no-1', 'hours', 10],
    [null, 'sheet-no-1', 'more', 'Written'],
  ])
  const paper = await succeed(readPaper, leading, { roundId, locale: 'en' })
  expect(paper).toMatchObject({ takesAnswers: true, fields: { length: 11 } })
  expect(JSON.stringify(paper)).not.toContain('Written')
  await succeed(revealCondition, leading, { roundId, item: 'Soil' })
  expect(await fieldOf(round, 'hours')).toMatchObject({ tally: null, protection: 'sealed' })
  await succeed(revealRound, leading, { roundId })
  expect((await fieldOf(round, 'hours'))?.tally).toEqual({ kind: 'measured', answered: 3, middle: 4, half: null })
  expect((await fieldOf(round, 'more'))?.words.map(({ text }) => text)).toEqual(['Typed', 'Typed', 'Written'])
  const coach = await district.as(await district.addPerson('Coach', 'coach'))
  expect((await fieldOf(round, 'hours', coach))?.tally).toBe(null)
})

test('after the last reveal nothing in the database joins an answer to its sheet, to its marks or to another answer', async () => {
  const round = await openQuestionsRound(2)
  const { leading, roundId, answer } = round
  await answer(0, { marks: { Soil: 2 }, answers: { hours: 4, more: 'A', best: 'apple' } })
  await key(
    round,
    [1, 2, 3, 4].map(number => sheetOf(number, { hours: number, more: `${number}`, best: 'olive' })),
  )
  const before = (await rowsOf(leading)).entries
  await succeed(revealRound, leading, { roundId })
  const { entries, responses } = await rowsOf(leading)
  const known = new Set(before.map(row => row.id))
  expect(entries).toHaveLength(before.length)
  expect(entries.every(row => row.personId === null && row.sheetId === null && !known.has(row.id))).toBe(true)
  expect(new Set(entries.map(row => `${row.writtenNo} ${row.writtenAt.getTime()}`)).size).toBe(1)
  expect(responses.some(row => row.submittedNo === entries[0]?.writtenNo)).toBe(false)
  const answered = (rows: typeof entries) => rows.map(row => `${row.item} ${JSON.stringify(row.value)}`)
  expect(answered(entries).toSorted()).toEqual(answered(before).toSorted())
  expect(answered(entries)).not.toEqual(answered(before))
})

test('a sheet that is taken back takes its answers along and no others', async () => {
  const round = await openQuestionsRound(1)
  const { leading, roundId } = round
  await key(round, [sheetOf(1, { hours: 1 }), sheetOf(2, { hours: 2, more: 'Gone' })])
  await key(round, [sheetOf(2, { hours: 20 })])
  await succeed(takeBackPaper, leading, { roundId, sheetId: 'sheet-no-2' })
  expect((await rowsOf(leading)).entries.map(row => [row.sheetId, row.value.answer])).toEqual([['sheet-no-1', 1]])
})

test('what is wrong on a sheet says where, and nothing of its batch is kept', async () => {
  const round = await openQuestionsRound(1)
  const { leading, roundId } = round
  const refusal = (answers: object) =>
    refuse(keyPaper, leading, { roundId, sheets: [sheetOf(1, { hours: 1 }), { ...sheetOf(2, {}), answers }] })
  expect(await refusal({ hours: 25 })).toMatchObject({ code: 'record.too_large', path: ['sheets', 1, 'field:hours'] })
  expect(await refusal({ best: 'plum' })).toMatchObject({ code: 'record.unknown_choice' })
  expect(await refusal({ nobody: 'x' })).toMatchObject({ code: 'rating.unknown_item', path: ['sheets', 1, 'field:nobody'] })
  expect(await refuse(keyPaper, leading, { roundId, sheets: [sheetOf(1, { hours: null }, {})] })).toMatchObject({
    code: 'rating.nothing_to_submit',
  })
  expect(await rowsOf(leading)).toEqual({ entries: [], responses: [] })
})

test('as on a screen, what is not asked is handed in as nothing, and a question alone is a sheet', async () => {
  const round = await openQuestionsRound(1)
  const { leading } = round
  const marks = { Soil: 1, Trees: 3 }
  await key(round, [
    sheetOf(1, { works: 'orchard', again: true, why: 'Asked' }, marks),
    sheetOf(2, { works: 'office', again: false, why: 'Not asked' }, marks),
    sheetOf(3, {}, marks),
    sheetOf(4, { hours: 1 }, {}),
  ])
  const { entries, responses } = await rowsOf(leading)
  expect(responses.map(row => [...row.marks])).toEqual([
    [1, 255, 3],
    [1, 255, 255],
    [1, 255, 255],
    [255, 255, 255],
  ])
  expect(entries.filter(row => row.item === 'why').map(row => row.value.answer)).toEqual(['Asked'])
})

test('with the last reveal answers on paper are closed; the marks of a late sheet are taken as after the reveal', async () => {
  const round = await openQuestionsRound(3)
  const { leading, roundId, answer } = round
  for (const rater of [0, 1, 2]) await answer(rater, { marks: { Soil: 1 }, answers: { hours: 5 } })
  await succeed(revealRound, leading, { roundId })
  expect(await succeed(readPaper, leading, { roundId, locale: 'en' })).toMatchObject({ mayKey: true, takesAnswers: false })
  expect((await refuse(keyPaper, leading, { roundId, sheets: [sheetOf(1, { hours: 20 }, {})] })).code).toBe('rating.nothing_to_submit')
  await key(round, [sheetOf(2, { hours: 20 })])
  expect((await fieldOf(round, 'hours'))?.tally).toMatchObject({ answered: 3, middle: 5 })
  expect((await rowsOf(leading)).entries).toHaveLength(3)
})

const anyAnswers = fc.record(
  {
    hours: fc.integer({ min: 0, max: 24 }),
    best: fc.constantFrom('apple', 'orange', 'olive'),
    more: fc.constantFrom('Nothing', 'Much'),
  },
  { requiredKeys: ['best'] },
)

test('until the last condition is revealed nothing anybody is told depends on an answer on paper', { timeout: 300_000 }, async () => {
  const installation = await questionsInstallation()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(['Soil'], ['Soil', 'Trees']),
      fc.array(fc.tuple(anyAnswers, anyAnswers), { minLength: 4, maxLength: 4 }),
      async (revealed, pairs) => {
        const told = async (world: 0 | 1): Promise<string> => {
          const round = await openQuestionsRound(1, { on: installation })
          const { district, leading, contexts, roundId } = round
          await key(
            round,
            pairs.map((pair, index) => sheetOf(index, pair[world])),
          )
          await succeed(beginMeeting, leading, { roundId })
          for (const item of revealed) await succeed(revealCondition, leading, { roundId, item })
          const of = { roundId, locale: 'en' }
          const coach = await district.as(await district.addPerson('Coach', 'coach'))
          const answers: unknown[] = [await succeed(readPaper, leading, of)]
          for (const reader of [leading, coach, contexts[0] ?? leading])
            answers.push(
              await succeed(readResults, reader, of),
              await succeed(readRound, reader, of),
              await succeed(readMeeting, reader, of),
              await succeed(readMinutes, reader, of),
            )
          const known = new Map<string, string>()
          return JSON.stringify(answers).replaceAll(/id-\d+/g, id => {
            known.set(id, known.get(id) ?? `#${known.size}`)
            return known.get(id) ?? ''
          })
        }
        expect(await told(0)).toBe(await told(1))
      },
    ),
    { numRuns: 6 },
  )
})
