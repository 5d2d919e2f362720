import { format, type MessageKey, type MessageParams } from '@tilth/i18n'
import { describe, expect, it } from 'vitest'
import type { PlaceView } from './queries.ts'
import { madeUnder, standingWords, turnedByLock, whyWords } from './standing-words.ts'

const t = (key: MessageKey, params?: MessageParams): string => format('en', { key, params })
const nameOf = (orgId: string): string => ({ root: 'Alder Valley', first: 'First School' })[orgId] ?? ''

const place = (over: Partial<PlaceView> = {}): PlaceView => ({
  orgId: 'class',
  parentId: 'first',
  kind: 'program',
  name: 'A program',
  decided: null,
  inherited: false,
  enabled: false,
  decidedAt: null,
  locks: false,
  lockedAbove: null,
  settingsHere: {},
  settings: {},
  rounds: 0,
  records: 0,
  mayDecide: true,
  ...over,
})

describe('why a plugin is on or off at a place', () => {
  it('is said by whoever decided it', () => {
    expect(whyWords(place(), { t, nameOf })).toBe('not decided yet')
    expect(whyWords(place({ decidedAt: 'root' }), { t, nameOf })).toBe('from Alder Valley')
    expect(whyWords(place({ decided: true, decidedAt: 'class' }), { t, nameOf })).toBe('set here')
    expect(whyWords(place({ decided: true, locks: true, settingsHere: { ratio: 4 } }), { t, nameOf })).toBe(
      'set here, 1 setting of its own, locked for everything below',
    )
  })

  it('is the lock above, whatever the place has set for the day it goes', () => {
    const locked = place({ lockedAbove: 'root', decided: true, settingsHere: { ratio: 4 } })
    expect(whyWords(locked, { t, nameOf })).toBe('locked by Alder Valley')
  })
})

describe('where a plugin is on', () => {
  it.each([
    [{ enabled: true, schools: { on: 3, all: 3 } }, 'On in the whole district'],
    [{ enabled: true, schools: { on: 0, all: 0 } }, 'On in the whole district'],
    [{ enabled: true, schools: { on: 2, all: 3 } }, 'On, off at 1 of 3 schools'],
    [{ enabled: false, schools: { on: 1, all: 3 } }, 'On at 1 of 3 schools'],
    [{ enabled: false, schools: { on: 0, all: 3 } }, 'Off'],
  ])('%j', (standing, words) => {
    expect(standingWords(standing, { t })).toBe(words)
  })
})

it('a lock turns what was decided otherwise anywhere below it, and nothing beside it', () => {
  const places = [
    { orgId: 'root', parentId: null, name: 'Alder Valley', enabled: false },
    { orgId: 'first', parentId: 'root', name: 'First School', enabled: true },
    { orgId: 'class', parentId: 'first', name: 'A program', enabled: false },
    { orgId: 'second', parentId: 'root', name: 'Second School', enabled: false },
  ]
  expect(turnedByLock(places, { orgId: 'root', enabled: false })).toEqual(['First School'])
  expect(turnedByLock(places, { orgId: 'first', enabled: true })).toEqual(['A program'])
  expect(turnedByLock(places, { orgId: 'second', enabled: false })).toEqual([])
})

it('what was made at a place counts everything below it', () => {
  const places = [
    { orgId: 'root', parentId: null, rounds: 1, records: 0 },
    { orgId: 'first', parentId: 'root', rounds: 2, records: 5 },
    { orgId: 'class', parentId: 'first', rounds: 0, records: 4 },
    { orgId: 'second', parentId: 'root', rounds: 7, records: 0 },
  ]
  expect(madeUnder(places, 'first')).toEqual({ rounds: 2, records: 9 })
  expect(madeUnder(places, 'root')).toEqual({ rounds: 10, records: 9 })
  expect(madeUnder(places, 'class')).toEqual({ rounds: 0, records: 4 })
})
