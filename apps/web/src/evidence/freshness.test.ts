import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.ts'

test.each([
  ['2025-03-10', null, '2026-11-10', { kind: 'aged', day: '2025-03-10', months: 20 }],
  ['2025-03-10', null, '2026-11-09', { kind: 'aged', day: '2025-03-10', months: 19 }],
  ['2026-11-10', '2026-11-10', '2026-11-10', { kind: 'aged', day: '2026-11-10', months: 0 }],
  ['2025-03-10', '2026-11-09', '2026-11-10', { kind: 'past', day: '2026-11-09' }],
  ['2027-01-01', null, '2026-11-10', { kind: 'aged', day: '2027-01-01', months: 0 }],
  [null, '2026-12-01', '2026-11-10', { kind: 'undated' }],
])('from %s until %s, looked at on %s', (observedOn, expiresOn, today, said) => {
  expect(freshnessOf({ observedOn, expiresOn }, today)).toEqual(said)
})
