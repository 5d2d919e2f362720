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

test('answers stay beside the marks; a sheet of before there were any has none', () => {
  const sheet = { ...emptySheet('en'), answers: { hours: 4, tools: ['axe'], again: false } }
  keepSheets(localStorage, { ...place, sheets: [sheet] })
  expect(readKeptSheets(localStorage, place)).toEqual([sheet])
  const { answers: _, ...older } = { ...emptySheet('en'), cells: { E1: '50' } }
  localStorage.setItem('tilth.paper.alder.r1', JSON.stringify([older]))
  expect(readKeptSheets(localStorage, place)).toEqual([{ ...older, answers: {} }])
  localStorage.setItem('tilth.paper.alder.r1', JSON.stringify([{ ...older, answers: { hours: {} } }]))
  expect(readKeptSheets(localStorage, place)).toEqual([])
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
  expect(isEmpty({ ...emptySheet('es'), answers: { more: ' ', tools: [], hours: null } })).toBe(true)
  expect(isEmpty({ ...emptySheet('es'), answers: { again: false } })).toBe(false)
})
