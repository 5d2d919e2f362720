import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { query, readMany } from '@tilth/db'
import { org, response, round, upload } from '@tilth/db/district'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { uploadRatings } from '../files/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { ImportMapping } from './mapping/import-mapping.ts'
import { checkRatings, lookAtRatings, readImportProgress, takeRatings } from './use-cases.ts'

const example = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'leadership-climate')
const leadership = { kind: 'document', text: readFileSync(join(example, 'framework.json'), 'utf8') }
const tla = { kind: 'enabled', pluginId: 'tla-conditions', frameworkId: 'tla-conditions', instrumentId: 'taking-stock' }

interface Given {
  readonly district: TestDistrict
  readonly admin: DistrictContext
  readonly uploadId: string
}

const uploaded = async (bytes: string | Uint8Array): Promise<Given> => {
  const district = await createTestDistrict()
  const admin = await district.as(await district.addPerson('Ada', 'administrator'))
  const { uploadId } = await again(admin, bytes)
  return { district, admin, uploadId }
}

const again = (admin: DistrictContext, bytes: string | Uint8Array) =>
  succeed(uploadRatings, admin, { name: 'ratings', bytes: [typeof bytes === 'string' ? Buffer.from(bytes) : bytes] })

const look = ({ admin, uploadId }: Given, framework: unknown = null, sheet: string | null = null) =>
  succeed(lookAtRatings, admin, { uploadId, sheet, framework, locale: 'en' })

const suggested = async (given: Given, framework: unknown, change: Partial<ImportMapping> = {}) => {
  const { suggestion } = await look(given, framework)
  if (!suggestion) throw new Error('nothing is suggested')
  return { uploadId: given.uploadId, sheet: null, framework, mapping: { ...suggestion, ...change }, locale: 'en' }
}

const rowsOf = async ({ admin }: Given) => {
  const [rounds, responses, orgs, uploads] = await readMany(admin.db, [
    query.select().from(round),
    query.select().from(response),
    query.select().from(org),
    query.select().from(upload),
  ])
  return { rounds, responses, orgs, uploads }
}

describe('looking at a table', () => {
  test('finds team, rater, items and levels of the leadership file by itself', async () => {
    const given = await uploaded(readFileSync(join(example, 'ratings-sample.csv')))
    const { suggestion, chosen, columns, rows } = await look(given, leadership)
    expect(chosen).toMatchObject({ pluginId: null, title: expect.stringContaining('Leadership climate') })
    expect(rows).toBe(17)
    expect(columns[0]).toMatchObject({ name: 'COMPID', distinct: 3, filled: 17 })
    expect(suggestion).toMatchObject({ shape: 'wide', team: 0, rater: 1 })
    expect(suggestion?.items.map(item => item.code)).toEqual(
      Array.from({ length: 11 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`),
    )
    expect(suggestion?.levels).toContainEqual({ scale: expect.any(String), value: '1', mark: 0 })
  })

  test('finds a long table with Spanish names and the answers that are no position', async () => {
    const given = await uploaded(
      'Escuela;Persona;Condición;Nivel\nNorte;a;E1;20\nNorte;a;E2;No sé\nNorte;b;E1;En camino\nSur;a;E1;N/A\nSur;a;E2;75\n',
    )
    const { suggestion, chosen } = await look(given)
    expect(chosen?.frameworkId).toBe('tla-conditions')
    expect(suggestion).toMatchObject({ shape: 'long', team: 0, rater: 1, itemColumn: 2, levelColumn: 3 })
    expect(suggestion?.itemValues).toEqual([
      { value: 'E1', code: 'E1' },
      { value: 'E2', code: 'E2' },
    ])
    expect(suggestion?.levels.map(({ value, mark }) => [value, mark])).toContainEqual(['No sé', 254])
    expect(suggestion?.levels.map(({ value }) => value)).not.toContain('20')
  })

  test('suggests nothing for a table that says nothing about conditions', async () => {
    const given = await uploaded('a,b\n1,2\n')
    expect((await look(given)).suggestion).toMatchObject({ items: [], itemValues: [], team: null })
    expect(await refuse(lookAtRatings, given.admin, { uploadId: 'other', sheet: null, framework: null, locale: 'en' })).toMatchObject({
      code: 'import.upload_gone',
    })
    const wrong = { uploadId: given.uploadId, sheet: null, framework: { kind: 'document', text: '{' }, locale: 'en' }
    expect(await refuse(lookAtRatings, given.admin, wrong)).toMatchObject({ code: 'import.framework_wrong' })
  })
})

describe('the dry run', () => {
  test('counts what would come and lists each cell that is in the way, and changes nothing', async () => {
    const given = await uploaded('team,person,E1,E2\nA,1,20,30\nA,1,40,50\n,2,50,x\nB,,50,101\nB,3,,7,9\n\nC,4,,\n')
    const input = await suggested(given, tla)
    const before = await rowsOf(given)
    const check = await succeed(checkRatings, given.admin, input)
    expect(check).toMatchObject({ rows: 6, items: ['E1', 'E2'], wrongCount: 6, takenBefore: false, leftAside: 0 })
    expect(check.wrong).toEqual([
      { row: 3, column: 'person', reason: 'rater_twice' },
      { row: 4, column: 'team', reason: 'team_missing' },
      { row: 4, column: 'E2', reason: 'not_a_level', found: 'x' },
      { row: 5, column: 'person', reason: 'rater_missing' },
      { row: 5, column: 'E2', reason: 'not_a_level', found: '101' },
      { row: 6, column: '', reason: 'cells_too_many' },
    ])
    expect(await refuse(takeRatings, given.admin, { ...input, title: null })).toMatchObject({
      code: 'import.rows_wrong',
      params: { count: 6 },
    })
    expect(await rowsOf(given)).toEqual(before)
  })

  test('of a long table finds an item rated twice and says how many rows stay aside', async () => {
    const given = await uploaded('team,person,item,level\nA,1,E1,20\nA,1,E1,30\nA,1,E2,\nA,1,Weather,5\nA,2,,5\n')
    const check = await succeed(checkRatings, given.admin, await suggested(given, tla))
    expect(check).toMatchObject({ raters: 1, answers: 1, leftAside: 1 })
    expect(check.wrong).toEqual([
      { row: 3, column: 'item', reason: 'item_twice', found: 'E1' },
      { row: 6, column: 'item', reason: 'item_missing' },
    ])
  })

  test.each([
    ['import.map_without_items', { items: [] }],
    ['import.unknown_item', { items: [{ column: 2, code: 'Z9' }] }],
    [
      'import.item_twice',
      {
        items: [
          { column: 2, code: 'E1' },
          { column: 3, code: 'E1' },
        ],
      },
    ],
    ['import.map_column_twice', { items: [{ column: 0, code: 'E1' }] }],
    ['import.map_unfinished', { team: null }],
    ['import.map_unfinished', { shape: 'long' as const, itemValues: [{ value: 'x', code: 'E1' }] }],
    ['mark.off_scale', { levels: [{ scale: 'spectrum', value: 'x', mark: 180 }] }],
  ])('refuses a mapping: %s', async (code, change) => {
    const given = await uploaded('team,person,E1,E2\nA,1,20,30\n')
    const input = await suggested(given, tla)
    const scale = (await look(given, tla)).chosen?.scales[0]?.id ?? ''
    const levels = 'levels' in change ? change.levels.map(level => ({ ...level, scale })) : input.mapping.levels
    const found = await refuse(checkRatings, given.admin, { ...input, mapping: { ...input.mapping, ...change, levels } })
    expect(['mark.malformed', code]).toContain(found.code)
  })
})

describe('taking a table in', () => {
  test('makes a revealed round for each team at the org that is called so, or at a new one; the same again changes nothing', async () => {
    const given = await uploaded('site,person,E1,E2\nFirst school,1,20,30\nFirst school,2,40,\nfirst School,3,60,Not sure\n12,1,80,90\n')
    const input = await suggested(given, tla)
    expect(input.mapping.levels).toEqual([{ scale: expect.any(String), value: 'Not sure', mark: 254 }])
    expect((await succeed(checkRatings, given.admin, input)).teams).toEqual([
      { name: 'site 12', raters: 1, isNew: true },
      { name: 'First school', raters: 3, isNew: false },
    ])
    const taken = await succeed(takeRatings, given.admin, { ...input, title: 'Spring' })
    expect(taken.rounds.map(({ team, raters }) => [team, raters])).toEqual([
      ['site 12', 1],
      ['First school', 3],
    ])
    const { rounds, responses, orgs, uploads } = await rowsOf(given)
    expect(rounds.map(row => [row.title, row.source, row.pluginId, row.state, row.visibility])).toContainEqual([
      'Spring: First school',
      'import',
      'tla-conditions',
      'closed',
      'confidential',
    ])
    expect(responses).toHaveLength(4)
    expect(responses.every(row => row.personId === null && row.source === 'import')).toBe(true)
    expect(responses.map(row => [...row.marks])).toContainEqual([60, 254])
    expect(orgs.map(row => row.name)).toContain('site 12')
    expect(uploads).toEqual([])

    const { uploadId } = await again(
      given.admin,
      'site,person,E1,E2\nFirst school,1,20,30\nFirst school,2,40,\nfirst School,3,60,Not sure\n12,1,80,90\n',
    )
    const repeated = { ...input, uploadId }
    expect(await succeed(checkRatings, given.admin, repeated)).toMatchObject({ takenBefore: true })
    expect(await succeed(takeRatings, given.admin, { ...repeated, title: 'Spring' })).toMatchObject({ changed: false })
    expect((await rowsOf(given)).rounds).toHaveLength(2)
  })

  test('puts all rows in one round where a place is chosen, each row a rater of its own', async () => {
    const given = await uploaded('E1,E2\n20,30\n20,30\n40,50\n60,70\n80,90\n')
    const input = await suggested(given, tla, { team: null, rater: null, orgId: given.district.schoolId })
    const { rounds } = await succeed(takeRatings, given.admin, { ...input, title: null })
    expect(rounds.map(({ team, raters }) => [team, raters])).toEqual([['First school', 5]])
    const results = await succeed(readResults, given.admin, { roundId: rounds[0]?.roundId, locale: 'en' })
    expect(results.items.find(item => item.code === 'E1')?.shown?.marks).toEqual([20, 20, 40, 60, 80])
    const gone = { ...input, mapping: { ...input.mapping, orgId: 'gone' }, title: null }
    const { uploadId } = await again(given.admin, 'E1,E2\n20,30\n')
    expect(await refuse(takeRatings, given.admin, { ...gone, uploadId })).toMatchObject({ code: 'import.org_unknown' })
  })

  test('reads a workbook as it reads text', async () => {
    const rows = [
      ['team', 'person', 'E1'],
      ['A', 'x', 20],
      ['A', 'y', 'On our way'],
    ]
    const book = await writeXlsx([
      { data: [[{ value: 'read me' }]], sheet: 'Notes' },
      { data: rows.map(row => row.map(value => ({ value }))), sheet: 'Ratings' },
    ]).toBuffer()
    const given = await uploaded(book)
    expect(await look(given)).toMatchObject({ kind: 'xlsx', sheets: ['Notes', 'Ratings'], sheet: 'Notes' })
    const { suggestion } = await look(given, tla, 'Ratings')
    const input = { uploadId: given.uploadId, sheet: 'Ratings', framework: tla, mapping: suggestion, locale: 'en', title: null }
    expect((await succeed(takeRatings, given.admin, input)).rounds).toHaveLength(1)
    expect((await rowsOf(given)).responses.map(row => [...row.marks])).toEqual([[20], [50]])
  })

  test('takes 100,000 raters of 500 teams whole, tells how far it is, and lets others be answered meanwhile', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `T${index % 500},r${index},${index % 101},${(index * 7) % 101}`)
    const given = await uploaded(`team,rater,E1,E2\n${lines.join('\n')}\n`)
    const input = await suggested(given, tla)
    const seen = new Set<number>()
    let isDone = false
    const taking = succeed(takeRatings, given.admin, { ...input, title: null }).finally(() => {
      isDone = true
    })
    while (!isDone) {
      const { rows } = await succeed(readImportProgress, given.admin, { uploadId: given.uploadId })
      if (rows !== null) seen.add(rows)
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    expect((await taking).rounds).toHaveLength(500)
    expect(seen.size).toBeGreaterThan(3)
    const [[raters]] = await readMany(given.admin.db, [query.select({ id: response.id }).from(response).limit(1).offset(99_999)])
    expect(raters).toBeDefined()
    expect(await succeed(readImportProgress, given.admin, { uploadId: given.uploadId })).toEqual({ rows: null })
  }, 60_000)
})
