import { saveDraft, submitRatings } from '../src/ratings/use-cases.ts'
import { createRound, openRound, revealRound } from '../src/rounds/use-cases.ts'
import type { DistrictContext } from '../src/use-case/context.ts'
import { succeed, type TestDistrict } from './harness.ts'

export const tlaSettings = {
  title: 'Taking stock, fall',
  visibility: 'confidential',
  opensAt: null,
  closesAt: null,
  items: ['E1', 'E2', 'S6'],
  asksImportance: true,
  revealsOnClose: false,
}

const tlaInstrument = { pluginId: 'tla-conditions', frameworkId: 'tla-conditions', instrumentId: 'taking-stock' }

/** A sheet with these marks, "a lot" everywhere and a note on each. */
export const sheetOf = (marks: Readonly<Record<string, number>>, sequence = 1) =>
  Object.fromEntries(
    Object.entries(marks).map(([code, mark]) => [
      code,
      { mark, importance: 2, note: `${code} because`, skipped: false, sequence, device: 'phone' },
    ]),
  )

const submit = (context: DistrictContext, roundId: string) => succeed(submitRatings, context, { roundId })

/** An open round of three TLA conditions with a facilitator who does not rate and so many members who do. */
export const openTlaRound = async (district: TestDistrict, raters: number, more: Partial<typeof tlaSettings> = {}) => {
  const facilitator = await district.addPerson('Facilitator', 'facilitator')
  const people = await Promise.all(Array.from({ length: raters }, (_, index) => district.addPerson(`Member ${index + 1}`, 'member')))
  const leading = await district.as(facilitator)
  const { roundId } = await succeed(createRound, leading, {
    orgId: district.rootId,
    ...tlaInstrument,
    ...tlaSettings,
    ...more,
    people: people.map(person => person.personId),
  })
  await succeed(openRound, leading, { roundId })
  const contexts = await Promise.all(people.map(person => district.as(person)))
  const rate = async (rater: number, marks: Readonly<Record<string, number>>, sequence = 1) => {
    const context = contexts[rater]
    if (!context) throw new Error(`no rater ${rater}`)
    await succeed(saveDraft, context, { roundId, items: sheetOf(marks, sequence) })
    return submit(context, roundId)
  }
  return { roundId, facilitator, leading, people, contexts, rate }
}

/** The same, rated by everybody with these marks on E1 and 50 on E2, and revealed. */
export const revealedTlaRound = async (district: TestDistrict, marks: readonly number[], more: Partial<typeof tlaSettings> = {}) => {
  const round = await openTlaRound(district, marks.length, more)
  for (const [rater, mark] of marks.entries()) await round.rate(rater, { E1: mark, E2: 50, S6: 30 })
  await succeed(revealRound, round.leading, { roundId: round.roundId })
  return round
}
