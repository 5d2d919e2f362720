import type { SheetItem } from '@tilth/core/rubrics'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetKeptSheets, keptSheet } from './kept-sheet.ts'

const item = (sequence: number, device = 'phone'): SheetItem => ({
  mark: 40,
  importance: null,
  note: 'why',
  skipped: false,
  sequence,
  device,
})
const place = { districtId: 'd1', roundId: 'r1', personId: 'p1' }

beforeEach(() => localStorage.clear())

describe('keptSheet', () => {
  it('keeps items of two windows beside each other and forgets only what the server has', () => {
    const one = keptSheet(localStorage, place)
    const two = keptSheet(localStorage, place)
    one.keep('E1', item(1, 'one'))
    two.keep('E2', item(1, 'two'))
    two.keep('E1', item(2, 'two'))
    one.drop('E1', item(1, 'one'))
    expect(Object.keys(one.read())).toEqual(['E1', 'E2'])
    two.drop('E1', item(2, 'two'))
    expect(Object.keys(one.read())).toEqual(['E2'])
  })

  it('keeps people and rounds apart', () => {
    keptSheet(localStorage, place).keep('E1', item(1))
    expect(keptSheet(localStorage, { ...place, personId: 'p2' }).read()).toEqual({})
    expect(keptSheet(localStorage, { ...place, roundId: 'r2' }).read()).toEqual({})
  })

  it('reads nothing out of what it did not write', () => {
    const key = 'tilth.sheet.d1.r1.p1'
    for (const text of ['', '{', '[]', 'null', '{"E1":{"mark":"high"}}', '{"E1":null}']) {
      localStorage.setItem(key, text)
      expect(keptSheet(localStorage, place).read()).toEqual({})
    }
  })
})

describe('forgetKeptSheets', () => {
  it('leaves nobody’s answers on the device, and everything else alone', () => {
    keptSheet(localStorage, place).keep('E1', item(1))
    keptSheet(localStorage, { ...place, roundId: 'r2' }).keep('E1', item(1))
    localStorage.setItem('tilth.locale', 'es')
    forgetKeptSheets(localStorage)
    expect(Object.keys(localStorage)).toEqual(['tilth.locale'])
  })
})
