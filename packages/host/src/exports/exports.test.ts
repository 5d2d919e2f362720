import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { openTlaRound, revealedTlaRound } from '../../test/tla-round.ts'
import { readXlsxTable } from '../imports/table/read-xlsx-table.ts'
import { readPriorities } from '../priorities/use-cases.ts'
import { readResults, recordFinding, writeComment } from '../results/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { neutralizeFormula } from './neutralize-formula.ts'
import { roundSheets } from './round-sheets.ts'
import { exportRound, exportWindow } from './use-cases.ts'
import { writeCsv } from './write-csv.ts'

const bytesOf = async (context: DistrictContext, input: object) => {
  const { bytes, ...rest } = await succeed(exportRound, context, { locale: 'en', ...input })
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return { ...rest, buffer: Buffer.concat(pieces) }
}

const csvOf = async (context: DistrictContext, input: object): Promise<readonly (readonly string[])[]> => {
  const { buffer } = await bytesOf(context, { format: 'csv', ...input })
  expect([...buffer.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return parse(buffer, { bom: true })
}

const workbookOf = async (context: DistrictContext, input: object): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> => {
  const folder = mkdtempSync(join(tmpdir(), 'tilth-export-'))
  try {
    const path = join(folder, 'book.xlsx')
    writeFileSync(path, (await bytesOf(context, { format: 'xlsx', ...input })).buffer)
    const { sheets } = await readXlsxTable(path, null)
    const read: Record<string, (readonly string[])[]> = {}
    for (const sheet of sheets) {
      const table = await readXlsxTable(path, sheet)
      read[sheet] = []
      for await (const row of table.rows()) read[sheet].push(row)
    }
    return read
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const asRecords = ([head = [], ...rows]: readonly (readonly string[])[]) =>
  rows.map(row => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))

describe('a round taken along', () => {
  test('is a workbook of everything and tables of text, in both languages', async () => {
    const district = await createTestDistrict()
    const { leading, roundId } = await revealedTlaRound(district, [20, 50, 80])
    await succeed(recordFinding, leading, { roundId, item: 'E1', version: 0, position: 50, reason: '=1+1 or so', minorityNote: '' })
    await succeed(writeComment, leading, { roundId, item: 'E1', text: '@all, see this' })
    const book = await workbookOf(leading, { roundId })
    expect(Object.keys(book)).toEqual(['About', 'Results', 'Marks', 'Notes', 'Comments'])
    const [first] = asRecords(book.Results ?? [])
    expect(first).toMatchObject({ Code: 'E1', 'Marks counted': '3', Reason: "'=1+1 or so", 'Agreed position': '50' })
    expect(
      asRecords(book.Marks ?? [])
        .filter(row => row.Code === 'E1')
        .map(row => row.Mark),
    ).toEqual(['20', '50', '80'])
    expect(book.Comments?.flat()).toContain("'@all, see this")
    expect(asRecords(await csvOf(leading, { roundId }))).toEqual(
      asRecords(book.Results ?? []).map(row => expect.objectContaining({ Code: row.Code })),
    )
    expect((await csvOf(leading, { roundId, part: 'marks', locale: 'es' }))[0]).toContain('Marca en palabras')
    expect((await bytesOf(leading, { roundId, format: 'csv', locale: 'es' })).name).toBe('Taking stock, fall - Resultados.csv')
    expect(await csvOf(leading, { roundId, part: 'layers' })).toEqual([['']])
  })

  test('holds no cell that its viewer does not see, from inside and from outside, under and over the floor', async () => {
    const district = await createTestDistrict()
    for (const marks of [[20], [20, 50], [20, 50, 80], [10, 20, 30, 40, 50]]) {
      const { leading, roundId, contexts } = await revealedTlaRound(district, marks)
      const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
      for (const viewer of [leading, contexts[0] ?? leading, administrator]) {
        const results = await succeed(readResults, viewer, { roundId, locale: 'en' })
        const priorities = await succeed(readPriorities, viewer, { roundId, locale: 'en' })
        const sheets = roundSheets({ results, priorities, layerNotes: null }, { locale: 'en', timeZone: 'UTC', at: new Date(0) })
        const exported = await workbookOf(viewer, { roundId })
        expect(Object.keys(exported).filter(name => name !== 'Layer notes')).toEqual(sheets.map(sheet => sheet.title))
        for (const item of results.items) {
          const rows = asRecords(exported.Results ?? []).filter(row => row.Code === item.code)
          const allMarks = asRecords(exported.Marks ?? []).filter(row => row.Code === item.code)
          expect(allMarks.map(row => Number(row.Mark))).toEqual(item.shown?.marks ?? [])
          if (item.shown) continue
          const { Code, Condition, Layer, State, ...rest } = rows[0] ?? {}
          expect([Code, State?.startsWith('Protected')]).toEqual([item.code, true])
          expect(Object.values(rest).every(value => value === '')).toBe(true)
          expect([Condition, Layer]).not.toContain('')
        }
        const notes = (exported.Notes ?? []).slice(1).map(row => row[2])
        expect(notes).toEqual(results.items.flatMap(item => (item.shown?.notes ?? []).map(note => note.text)))
      }
    }
  })

  test('is not there before the reveal, for guests and for people outside', async () => {
    const district = await createTestDistrict()
    const { leading, roundId, rate } = await openTlaRound(district, 1)
    await rate(0, { E1: 50 })
    expect(await refuse(exportRound, leading, { roundId, format: 'csv', locale: 'en' })).toMatchObject({ code: 'denied' })
    expect(await refuse(exportWindow, leading, { windowId: 'none', format: 'csv', locale: 'en' })).toMatchObject({ code: 'not_found' })
  })
})

test('no text leaves that a spreadsheet would run, and every other text leaves as it is', () => {
  const dangerous = fc
    .tuple(fc.constantFrom('', ' ', '  '), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋'), fc.string())
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(dangerous, fc.string()), text => {
      const safe = neutralizeFormula(text)
      expect(/^[=+\-@\t\r\n]|^\s+[=+\-@]/.test(safe)).toBe(false)
      expect(safe === text || safe === `'${text}`).toBe(true)
      const [row] = parse(writeCsv({ id: 'notes', title: '', head: ['x', text], rows: [] }), { bom: true }) as string[][]
      expect(row).toEqual(['x', safe])
    }),
  )
  expect(neutralizeFormula('5 - 3 = 2')).toBe('5 - 3 = 2')
})
