import { describe, expect, it } from 'vitest'
import { districtKey } from '../server/query-keys.ts'
import { isTouchedBy } from './is-touched-by.ts'

const key = (slice: string, input: Record<string, unknown> = {}) => districtKey('alder', { slice, name: 'read', input })
const event = (kind: string, roundId: string | null = null) => ({ no: 1, kind, roundId })

describe('isTouchedBy', () => {
  it('reads the queries of the revealed round again, and those of no other', () => {
    const revealed = event('round.revealed', 'one')
    expect(isTouchedBy(revealed, key('results', { roundId: 'one', locale: 'en' }))).toBe(true)
    expect(isTouchedBy(revealed, key('results', { roundId: 'two', locale: 'en' }))).toBe(false)
    expect(isTouchedBy(revealed, key('rounds', { locale: 'en' }))).toBe(true)
    expect(isTouchedBy(revealed, key('people'))).toBe(false)
  })

  it('leaves a sheet alone while others progress', () => {
    expect(isTouchedBy(event('round.progressed', 'one'), key('ratings', { roundId: 'one' }))).toBe(false)
    expect(isTouchedBy(event('round.progressed', 'one'), key('home'))).toBe(true)
  })

  it('reads everything again after an event it does not know', () => {
    expect(isTouchedBy(event('cycle.opened'), key('people'))).toBe(true)
  })
})
