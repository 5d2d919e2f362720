import type { AnalysisInput } from '@tilth/plugin-kit/server'
import { expect, test } from 'vitest'
import { greetings } from './greetings.ts'

const arrival = (date: string, counted: { readonly came: number; readonly greeted: number }): AnalysisInput['records'][string][number] => ({
  id: date,
  orgId: 'alder',
  status: null,
  values: { date, place: 'gate', ...counted },
  marks: {},
  createdOn: date,
  changedOn: date,
})

test('a week is Monday to Sunday, and below the goal is said', () => {
  const result = greetings({
    today: '2026-09-20',
    settings: { goal: 80 },
    records: {
      greeting: [
        arrival('2026-09-07', { came: 10, greeted: 9 }),
        arrival('2026-09-13', { came: 10, greeted: 8 }),
        arrival('2026-09-14', { came: 20, greeted: 10 }),
      ],
    },
    orgs: [{ id: 'alder', parentId: null, kind: 'school', name: 'Alder' }],
    schoolDays: {},
  })
  expect(result.tables?.weeks).toEqual([
    { org: 'alder', week: '2026-09-13', share: 0.85, reached: true },
    { org: 'alder', week: '2026-09-20', share: 0.5, reached: false },
  ])
  expect(result.measures).toContainEqual({ measure: 'greeted', orgId: 'alder', on: '2026-09-20', value: 10, denominator: 20 })
  expect(result.findings).toEqual([{ code: 'below', params: { weeks: 1 } }])
})
