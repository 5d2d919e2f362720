import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { findMediaType, plainText, spreadsheet } from '../../files/find-media-type.ts'
import { openTable, readingTable } from './open-table.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tilth-table-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (bytes: string | Uint8Array): string => {
  const path = join(folder, 'table')
  writeFileSync(path, bytes)
  return path
}

const readAll = async (path: string, sheet: string | null = null) => {
  const opened = await openTable({ path, mediaType: await findMediaType(path) }, sheet)
  if (!opened.ok) return opened.error
  const rows: (readonly string[])[] = []
  const read = await readingTable(async () => {
    for await (const row of opened.value.rows()) rows.push(row)
  })
  return read.ok ? { ...opened.value, rows } : read.error
}

const sheetOf = (rows: readonly (readonly (string | number | boolean | null)[])[]) =>
  rows.map(row => row.map(value => (value === null ? null : { value })))

describe('a text file', () => {
  test.each([
    ['commas', 'team,rater\nA,1\n', ','],
    ['semicolons with decimal commas', 'equipo;nota\nA;1,5\nB;2,5\n', ';'],
    ['tabs', 'team\trater\nA, B\t1\n', '\t'],
    ['bars', 'team|rater\nA|1\n', '|'],
    ['one column', 'team\nA\n', ','],
  ])('with %s', async (_, text, delimiter) => {
    expect(await readAll(fileOf(text))).toMatchObject({ kind: 'csv', delimiter })
  })

  test.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffequipo,año\nÉ,1\n', 'utf8')],
    ['UTF-16', Buffer.from('\ufeffequipo,año\nÉ,1\n', 'utf16le')],
    ['what old spreadsheets write', Buffer.from('equipo,año\nÉ,1\n', 'latin1')],
  ])('in %s', async (_, bytes) => {
    expect(await readAll(fileOf(bytes))).toMatchObject({
      rows: [
        ['equipo', 'año'],
        ['É', '1'],
      ],
    })
  })

  test('keeps quoted cells whole and says where a quotation mark stays open', async () => {
    expect(await readAll(fileOf('a,b\n"x, ""y""\nz",1\n'))).toMatchObject({
      rows: [
        ['a', 'b'],
        ['x, "y"\nz', '1'],
      ],
    })
    expect(await readAll(fileOf('a,b\n1,2\n"x,1\n'))).toMatchObject({ code: 'import.table_unreadable', params: { row: 3 } })
  })

  test('is refused above its limits', async () => {
    expect(await readAll(fileOf(`${'a,'.repeat(600)}\n`))).toMatchObject({ code: 'import.table_too_large' })
    expect(await readAll(fileOf('a\n'.repeat(200_002)))).toMatchObject({ code: 'import.table_too_large', params: { rows: 200_000 } })
  })
})

describe('a workbook', () => {
  test('gives its first sheet or the one asked for, empty rows and cells in their places', async () => {
    const path = join(folder, 'book.xlsx')
    await writeXlsx([
      {
        data: sheetOf([
          ['team', 'rater', 'Q1'],
          ['A & B', null, 3],
          [null, null, null],
          ['C', 'r2', true],
        ]),
        sheet: 'Ratings',
      },
      { data: sheetOf([['other']]), sheet: 'Más' },
    ]).toFile(path)
    expect(await findMediaType(path)).toBe(spreadsheet)
    expect(await readAll(path)).toMatchObject({
      kind: 'xlsx',
      sheets: ['Ratings', 'Más'],
      sheet: 'Ratings',
      rows: [['team', 'rater', 'Q1'], ['A & B', '', '3'], expect.any(Array), ['C', 'r2', 'TRUE']],
    })
    expect(await readAll(path, 'Más')).toMatchObject({ sheet: 'Más', rows: [['other']] })
    expect(await readAll(path, 'gone')).toMatchObject({ sheet: 'Ratings' })
  })

  test('that is broken is refused, not half read', async () => {
    const path = join(folder, 'book.xlsx')
    await writeXlsx([{ data: sheetOf([['team'], ['A']]), sheet: 'One' }]).toFile(path)
    const { readFileSync } = await import('node:fs')
    const whole = readFileSync(path)
    for (const cut of [30, Math.floor(whole.length / 2), whole.length - 10]) {
      writeFileSync(path, whole.subarray(0, cut))
      expect(await openTable({ path, mediaType: spreadsheet }, null)).toMatchObject({
        ok: false,
        error: { code: 'import.table_unreadable' },
      })
    }
  })
})

test('what is written as a workbook or as text comes back the same', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'É', ' ', ',', ';', '"', '&', '<', '\n', '1'), maxLength: 6 })
    .map(text => `x${text.trim()}`)
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(table, async rows => {
      const path = join(folder, 'any.xlsx')
      await writeXlsx([{ data: sheetOf(rows), sheet: 'S' }]).toFile(path)
      expect(await readAll(path)).toMatchObject({ rows })
      const text = rows.map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      expect(await findMediaType(fileOf(text))).toBe(plainText)
      expect(await readAll(fileOf(text))).toMatchObject({ rows })
    }),
    { numRuns: 40 },
  )
})
