import { expect, test } from 'vitest'
import {
  cellsToSay,
  columnName,
  emptyMapping,
  importOf,
  missingParts,
  withItem,
  withItemValue,
  withLevel,
  withRole,
} from './import-draft.ts'
import type { TableLook } from './queries.ts'

const look: TableLook = {
  uploadId: 'u',
  name: 'a.csv',
  size: 10,
  kind: 'csv',
  sheets: [],
  sheet: null,
  delimiter: ',',
  rows: 2,
  columns: [
    { index: 0, name: 'Team', filled: 2, distinct: 1, values: ['A'] },
    { index: 1, name: 'Q1', filled: 2, distinct: 2, values: ['10', 'maybe', '2'] },
    { index: 2, name: 'Q2', filled: 2, distinct: 2, values: ['70', 'Not sure'] },
  ],
  sample: [],
  limits: { rows: 1, columns: 1 },
  frameworks: [],
  chosen: {
    pluginId: 'p',
    frameworkId: 'f',
    instrumentId: 'i',
    title: 'F',
    shortTitle: 'F',
    items: [
      { code: 'L1', label: 'One', scale: 'levels' },
      { code: 'S1', label: 'Two', scale: 'line' },
    ],
    scales: [
      { id: 'levels', kind: 'levels', marks: [] },
      { id: 'line', kind: 'spectrum', marks: [] },
    ],
  },
  suggestion: null,
  orgs: [],
}

const framework = { kind: 'enabled' as const, pluginId: 'p', frameworkId: 'f', instrumentId: 'i' }
const mapped = withItem(withItem(emptyMapping, { column: 2, code: 'S1' }), { column: 1, code: 'L1' })

test('an item stands in one column and a column says one thing', () => {
  expect(mapped.items).toEqual([
    { column: 1, code: 'L1' },
    { column: 2, code: 'S1' },
  ])
  expect(withItem(mapped, { column: 2, code: 'L1' }).items).toEqual([{ column: 2, code: 'L1' }])
  expect(withItem(mapped, { column: 2, code: null }).items).toEqual([{ column: 1, code: 'L1' }])
  const asTeam = withRole(mapped, { role: 'team', column: 1 })
  expect([asTeam.team, asTeam.items]).toEqual([1, [{ column: 2, code: 'S1' }]])
  expect(withRole(asTeam, { role: 'rater', column: 1 })).toMatchObject({ team: null, rater: 1 })
  expect(withItem(asTeam, { column: 1, code: 'L1' }).team).toBeNull()
})

test('only cells that say nothing by themselves are asked about, in the order of numbers', () => {
  expect(cellsToSay(look, withLevel(mapped, { scale: 'levels', value: '2', mark: 1 }))).toEqual([
    {
      scale: 'levels',
      cells: [
        { value: '2', mark: 1 },
        { value: '10', mark: null },
        { value: 'maybe', mark: null },
      ],
    },
    { scale: 'line', cells: [{ value: 'Not sure', mark: null }] },
  ])
})

test('what is missing is named, and nothing is sent before', () => {
  const draft = { sheet: null, framework, mapping: emptyMapping, title: '' }
  expect(missingParts(draft)).toEqual(['items', 'place'])
  expect(missingParts({ ...draft, framework: null, mapping: { ...emptyMapping, shape: 'long' } })).toEqual([
    'framework',
    'items',
    'level',
    'rater',
    'place',
  ])
  expect(importOf(draft, { look, locale: 'en' })).toBeNull()
  const long = withItemValue(
    { ...emptyMapping, shape: 'long', orgId: 'o', rater: 0, itemColumn: 1, levelColumn: 2 },
    { value: 'x', code: 'S1' },
  )
  expect(missingParts({ ...draft, mapping: long })).toEqual([])
  expect(withItemValue(long, { value: 'x', code: null }).itemValues).toEqual([])
})

test('a meaning that no mapped column needs any more is not sent', () => {
  const mapping = {
    ...withLevel(withLevel(mapped, { scale: 'levels', value: 'maybe', mark: 0 }), { scale: 'line', value: 'gone', mark: 3 }),
    orgId: 'o',
  }
  expect(importOf({ sheet: null, framework, mapping, title: '' }, { look, locale: 'en' })?.mapping.levels).toEqual([
    { scale: 'levels', value: 'maybe', mark: 0 },
  ])
})

test('a column without a head is called by its letter', () => {
  expect([0, 25, 26, 27].map(index => columnName({ name: '', index }))).toEqual(['A', 'Z', 'AA', 'AB'])
})
