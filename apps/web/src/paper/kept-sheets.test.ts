import { beforeEach, expect, test } from 'vitest'
import { emptySheet, isEmpty, keepSheets, readKeptSheets } from './kept-sheets.ts'

const place = { slug: 'alder', roundId: 'r1' }

beforeEach(() => localStorage.clear())

test('sheets that hold something stay on the device until they are sent, each round its own', () => {
  const sheet = { ...emptySheet('en'), cells: { E1: '50' } }
  keepSheets(localStorage, { ...place, sheets: [sheet, emptySheet('en')] })
  expect(readKeptSheets(localStorage, place)).toEqual([sheet])
  expect(readKeptSheets(localStorage, { ...place, roundId: 'r2' })).toEqual([])
  keepSheets(localStorage, { ...place, sheets: [emptySheet('en')] })
  expect(localStorage).toHaveLength(0)
})

test('what cannot be read is left aside', () => {
  for (const text of ['{', '{}', '[1, null, {"id":"x"}]', '[{"id":"x","cells":{"E1":5},"position":"","language":""}]']) {
    localStorage.setItem('tilth.paper.alder.r1', text)
    expect(readKeptSheets(localStorage, place)).toEqual([])
  }
})

test('a sheet with a language alone is empty, one with a role is not', () => {
  expect(isEmpty(emptySheet('es'))).toBe(true)
  expect(isEmpty({ ...emptySheet('es'), position: 'Cook' })).toBe(false)
})
