import { expect, test } from 'vitest'
import { createTestDistrict, succeed } from '../../test/harness.ts'
import { createRound, openRound, revealRound } from '../rounds/use-cases.ts'
import { readSheet, saveDraft, submitRatings } from './use-cases.ts'

const item = (mark: number, sequence: number, note = '') => ({
  mark,
  importance: 2 as const,
  note,
  skipped: false,
  sequence,
  device: 'phone',
})

test('after the reveal my sheet shows what the team sees, not what I changed and never submitted', async () => {
  const district = await createTestDistrict()
  const facilitator = await district.addPerson('Facilitator', 'facilitator')
  const member = await district.addPerson('Member', 'member')
  const leading = await district.as(facilitator)
  const { roundId } = await succeed(createRound, leading, {
    orgId: district.rootId,
    pluginId: 'tla-conditions',
    frameworkId: 'tla-conditions',
    instrumentId: 'taking-stock',
    title: 'Taking stock',
    visibility: 'confidential',
    opensAt: null,
    closesAt: null,
    items: ['E1', 'E2'],
    asksImportance: true,
    revealsOnClose: false,
    people: [member.personId],
  })
  await succeed(openRound, leading, { roundId })
  const rating = await district.as(member)
  await succeed(saveDraft, rating, { roundId, items: { E1: item(20, 1, 'as submitted') } })
  await succeed(submitRatings, rating, { roundId })
  await succeed(saveDraft, rating, { roundId, items: { E1: item(80, 2, 'second thoughts') } })
  expect(await succeed(readSheet, rating, { roundId })).toMatchObject({ items: { E1: { mark: 80 } }, changedSinceSubmit: true })

  await succeed(revealRound, leading, { roundId })
  expect(await succeed(readSheet, rating, { roundId })).toMatchObject({
    items: { E1: { mark: 20, note: 'as submitted', sequence: 2 } },
    frozen: ['E1'],
    changedSinceSubmit: false,
    phase: 'after-reveal',
  })

  await succeed(saveDraft, rating, { roundId, items: { E2: item(50, 1) } })
  expect(await succeed(readSheet, rating, { roundId })).toMatchObject({
    items: { E1: { mark: 20 }, E2: { mark: 50 } },
    changedSinceSubmit: true,
  })
})
