import type { AnalysisRecord } from '@tilth/plugin-kit/server'
import { runAnalysis } from '@tilth/plugin-kit/testing'
import { expect, test } from 'vitest'
import { hello } from '../index.ts'
import server from './index.ts'

const arrival = (date: string, counted: { readonly came: number; readonly greeted: number }): AnalysisRecord => ({
  id: date,
  orgId: 'alder',
  status: null,
  values: { date, place: 'gate', ...counted },
  marks: {},
  createdOn: date,
  changedOn: date,
})

test('a week is Monday to Sunday, and below the goal is said', () => {
  const result = runAnalysis(
    { manifest: hello, server },
    {
      analysis: 'greetings',
      orgs: [{ id: 'alder', parentId: null, kind: 'school', name: 'Alder' }],
      records: {
        greeting: [
          arrival('2026-09-07', { came: 10, greeted: 9 }),
          arrival('2026-09-13', { came: 10, greeted: 8 }),
          arrival('2026-09-14', { came: 20, greeted: 10 }),
        ],
      },
    },
  )
  expect(result).toEqual({
    ok: true,
    value: {
      measures: [
        { measure: 'greeted', orgId: 'alder', on: '2026-09-13', value: 17, denominator: 20 },
        { measure: 'greeted', orgId: 'alder', on: '2026-09-20', value: 10, denominator: 20 },
      ],
      findings: [{ code: 'below', params: { weeks: 1 } }],
      tables: {
        weeks: [
          { org: 'alder', week: '2026-09-13', share: 0.85, reached: true },
          { org: 'alder', week: '2026-09-20', share: 0.5, reached: false },
        ],
      },
    },
  })
})
