import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, succeed, type TestDistrict } from '../../test/harness.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { readHome } from '../districts/use-cases.ts'
import { beginMeeting, readAgenda, readMeeting, readMinutes, revealCondition, showCondition } from '../meetings/use-cases.ts'
import { readPriorities } from '../priorities/use-cases.ts'
import { listRounds, readRound } from '../rounds/use-cases.ts'
import { readResults } from './use-cases.ts'

const codes = ['E1', 'E2', 'S6'] as const
type Marks = Readonly<Record<(typeof codes)[number], number>>

const raters = 4
const mark = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(251, 254, 255))
const sheet = fc.record({ E1: mark, E2: mark, S6: mark })

/** All that a facilitator, a coach and another rater are told of a round of which some conditions are revealed. */
const told = async (
  district: TestDistrict,
  {
    sheets,
    revealed,
    visibility,
  }: { readonly sheets: readonly Marks[]; readonly revealed: readonly string[]; readonly visibility: string },
): Promise<string> => {
  const { roundId, leading, contexts, rate } = await openTlaRound(district, raters, { visibility })
  await rate(0, { E1: 1, E2: 1, S6: 1 })
  for (const [rater, marks] of sheets.entries()) await rate(rater + 1, { ...marks })
  await succeed(beginMeeting, leading, { roundId })
  for (const item of revealed) await succeed(revealCondition, leading, { roundId, item })
  const hidden = codes.find(code => !revealed.includes(code)) ?? null
  await succeed(showCondition, leading, { roundId, item: hidden })
  const ofRound = { roundId, locale: 'en' }
  const coach = await district.as(await district.addPerson('Coach', 'coach'))
  const answers: unknown[] = []
  for (const reader of [leading, coach, contexts[0] ?? leading]) {
    answers.push(
      await succeed(readResults, reader, ofRound),
      await succeed(readMeeting, reader, ofRound),
      await succeed(readAgenda, reader, ofRound),
      await succeed(readMinutes, reader, ofRound),
      await succeed(readPriorities, reader, ofRound),
      await succeed(readRound, reader, ofRound),
      (await succeed(listRounds, reader, { locale: 'en' })).rounds.find(round => round.id === roundId),
      (await succeed(readHome, reader, { locale: 'en' })).tasks.filter(task => task.roundId === roundId),
    )
  }
  const known = new Map<string, string>()
  return JSON.stringify(answers).replaceAll(/id-\d+/g, id => {
    known.set(id, known.get(id) ?? `#${known.size}`)
    return known.get(id) ?? ''
  })
}

test('whatever is revealed first, nothing anybody is told depends on a mark that is not', { timeout: 300_000 }, async () => {
  const installation = await createTestInstallation()
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...codes], { minLength: 1, maxLength: 2 }),
      fc.constantFrom('confidential', 'named'),
      fc.array(fc.tuple(sheet, sheet), { minLength: raters - 1, maxLength: raters - 1 }),
      async (revealed, visibility, pairs) => {
        const asIs = pairs.map(([one]) => handedIn(one, revealed))
        const otherwise = pairs.map(([one, other]) => handedIn({ ...other, ...shownOf(one, revealed) }, revealed))
        const [a, b] = await Promise.all(
          [asIs, otherwise].map(async sheets => told(await createTestDistrict(installation), { sheets, revealed, visibility })),
        )
        expect(a).toBe(b)
      },
    ),
    { numRuns: 12 },
  )
})

const nothing = 255
const notSure = 254

const shownOf = (marks: Marks, revealed: readonly string[]): Partial<Marks> =>
  Object.fromEntries(Object.entries(marks).filter(([code]) => revealed.includes(code)))

/** Whoever marks nothing at all has not handed in, which everybody may know; so each says something on a hidden condition in both worlds. */
const handedIn = (marks: Marks, revealed: readonly string[]): Marks => {
  const hidden = codes.find(code => !revealed.includes(code)) ?? 'E1'
  return marks[hidden] === nothing ? { ...marks, [hidden]: notSure } : marks
}
