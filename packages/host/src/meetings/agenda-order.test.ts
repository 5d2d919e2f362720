import { expect, test } from 'vitest'
import { createTestDistrict, succeed } from '../../test/harness.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { beginMeeting, finishMeeting, readMeeting, revealCondition, showCondition } from './use-cases.ts'

test('the agenda does not move under a talk that reveals its last condition, and is in the suggested order after it', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, rate } = await openTlaRound(district, 4)
  for (const [rater, mark] of [10, 20, 80, 90].entries()) await rate(rater, { E1: 50, E2: 50, S6: mark })
  const look = () => succeed(readMeeting, leading, { roundId, locale: 'en' })
  await succeed(beginMeeting, leading, { roundId })
  for (const item of ['E1', 'E2', 'S6']) {
    await succeed(showCondition, leading, { roundId, item })
    await succeed(revealCondition, leading, { roundId, item })
    const { orderedBy, agenda } = await look()
    expect({ orderedBy, codes: agenda.map(entry => entry.code) }).toEqual({ orderedBy: 'framework', codes: ['E1', 'E2', 'S6'] })
  }
  await succeed(finishMeeting, leading, { roundId })
  const after = await look()
  expect(after.orderedBy).toBe('suggested')
  expect(after.agenda[0]?.code).toBe('S6')
})
