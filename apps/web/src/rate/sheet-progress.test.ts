import { notApplicable, notMine, notSure, type SheetItem } from '@tilth/core/rubrics'
import { describe, expect, it } from 'vitest'
import { allowedAnswers, answerBytes, answerCodeOf } from './answer-codes.ts'
import { keyAction } from './key-action.ts'
import { sheetProgress, whereToGoOn } from './sheet-progress.ts'
import { blankItem } from './sheet-store.ts'

const item = (over: Partial<SheetItem>): SheetItem => ({ ...blankItem, sequence: 1, device: 'phone', ...over })
const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: false }
const spectrum = {
  kind: 'spectrum' as const,
  id: 'alignment',
  allows,
  anchors: [
    { id: 'none', label: 'Not aligned at all', owner: 'framework' as const, position: 0 },
    { id: 'way', label: 'On our way', owner: 'framework' as const, position: 50 },
    { id: 'full', label: 'Fully aligned', owner: 'framework' as const, position: 100 },
  ],
}
const levels = {
  kind: 'levels' as const,
  id: 'five',
  allows: { ...allows, notMine: false },
  levels: ['a', 'b', 'c', 'd', 'e'].map(id => ({ id, label: id, owner: 'framework' as const })),
}

describe('sheetProgress', () => {
  const codes = ['E1', 'E2', 'S1', 'S2']
  const items = { E1: item({ mark: 0 }), E2: item({ skipped: true }), S1: item({ mark: notSure, skipped: true }) }

  it('counts zero and "not sure yet" as answers, and a note alone as none', () => {
    const progress = sheetProgress({ ...items, S2: item({ note: 'later' }) }, codes)
    expect(progress).toEqual({
      states: ['answered', 'skipped', 'answered', 'open'],
      answered: 2,
      total: 4,
      unanswered: ['E2', 'S2'],
      unsure: ['S1'],
    })
  })

  it('goes on at the first item not come to, past the skipped ones', () => {
    expect(whereToGoOn(items, codes)).toBe('S2')
    expect(whereToGoOn({}, codes)).toBe('E1')
    expect(whereToGoOn({ ...items, S2: item({ mark: 40 }) }, codes)).toBe(null)
  })
})

describe('answerCodeOf', () => {
  it('reads every code back and takes no place on the scale for one', () => {
    for (const [code, byte] of Object.entries(answerBytes)) expect(answerCodeOf(byte)).toBe(code)
    for (const mark of [0, 50, 100, 255]) expect(answerCodeOf(mark)).toBe(null)
    expect(new Set([notSure, notMine, notApplicable])).toEqual(new Set(allowedAnswers(spectrum).map(code => answerBytes[code])))
    expect(allowedAnswers(levels)).toEqual(['not-sure', 'not-applicable'])
  })
})

describe('keyAction', () => {
  it('picks anchors of a spectrum and levels of a scale by number, least first', () => {
    expect(keyAction('1', spectrum)).toEqual({ do: 'mark', mark: 0 })
    expect(keyAction('2', spectrum)).toEqual({ do: 'mark', mark: 50 })
    expect(keyAction('3', spectrum)).toEqual({ do: 'mark', mark: 100 })
    expect(keyAction('4', spectrum)).toBe(null)
    expect(keyAction('5', levels)).toEqual({ do: 'mark', mark: 4 })
    expect(keyAction('0', levels)).toBe(null)
  })

  it('knows the note and what it looks like', () => {
    expect(keyAction('n', spectrum)).toEqual({ do: 'note' })
    expect(keyAction('?', spectrum)).toEqual({ do: 'looks-like' })
    expect(keyAction('x', spectrum)).toBe(null)
  })
})
