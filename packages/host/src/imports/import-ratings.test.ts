import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { query, readMany } from '@tilth/db'
import { activity, frameworkDocument, importReceipt, org, response, round, window } from '@tilth/db/district'
import { count } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { readResults } from '../results/use-cases.ts'
import { listRounds } from '../rounds/use-cases.ts'
import { importRatings } from './use-cases.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const example = join(root, 'examples', 'leadership-climate')
const framework: unknown = JSON.parse(readFileSync(join(example, 'framework.json'), 'utf8'))
const map: unknown = JSON.parse(readFileSync(join(example, 'map.json'), 'utf8'))
const sample = readFileSync(join(example, 'ratings-sample.csv'), 'utf8')
const realFile = join(root, '..', 'shared', 'reference', 'data', 'debian', 'multilevel_lq2002_lead_tsig.csv')

const twoItems = { team: 'Team', rater: 'Who', items: { A: 'L01', B: 'L02' } }
const input = (csv: string, changes: object = {}) => ({ csv, framework, map: twoItems, title: null, ...changes })

const countRows = async (district: TestDistrict) => {
  const { db } = await district.asSystem()
  const rows = await readMany(db, [
    query.select({ n: count() }).from(org),
    query.select({ n: count() }).from(window),
    query.select({ n: count() }).from(round),
    query.select({ n: count() }).from(response),
    query.select({ n: count() }).from(frameworkDocument),
    query.select({ n: count() }).from(importReceipt),
    query.select({ n: count() }).from(activity),
  ])
  return rows.map(([row]) => row?.n)
}

const wrongRowsOf = (params: Readonly<Record<string, string | number>> | undefined): unknown => JSON.parse(String(params?.list))

test('each team becomes a program with one closed, revealed, confidential round of people without accounts', async () => {
  const district = await createTestDistrict()
  const context = await district.asSystem()
  const view = await succeed(importRatings, context, { csv: sample, framework, map, title: null })
  expect(view.changed).toBe(true)
  expect(view.rounds.map(row => row.team)).toEqual([...new Set(view.rounds.map(row => row.team))].toSorted())
  const [orgs, rounds, responses] = await readMany(context.db, [
    query.select().from(org),
    query.select().from(round),
    query.select().from(response),
  ])
  expect(orgs.filter(row => row.kind === 'program').map(row => row.parentId)).toEqual(view.rounds.map(() => district.rootId))
  expect(new Set(rounds.map(row => row.windowId)).size).toBe(1)
  expect(rounds.every(row => row.state === 'closed' && row.visibility === 'confidential' && row.source === 'import')).toBe(true)
  expect(rounds.map(row => row.title)).toContain(`Leadership climate: ${view.rounds[0]?.team}`)
  expect(responses.every(row => row.personId === null && row.marks.length === 11)).toBe(true)
  expect(view.rounds[0]?.url).toBe(`http://tilth.test/d/${district.slug}/rounds/${view.rounds[0]?.roundId}`)
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const { rounds: listed } = await succeed(listRounds, administrator, { locale: 'en' })
  expect(listed.map(row => row.id)).toEqual(view.rounds.map(row => row.roundId))
  expect(listed.every(row => row.revealed)).toBe(true)
})

test('the same file again changes nothing; with another map it is another import', async () => {
  const district = await createTestDistrict()
  const context = await district.asSystem()
  const first = await succeed(importRatings, context, input('Team,Who,A,B\nX,1,1,2\n'))
  const before = await countRows(district)
  expect(await succeed(importRatings, context, input('Team,Who,A,B\nX,1,1,2\n', { title: 'Another title' }))).toEqual({
    ...first,
    changed: false,
  })
  expect(await countRows(district)).toEqual(before)
  const reordered = { items: { B: 'L02', A: 'L01' }, rater: 'Who', team: 'Team' }
  expect((await succeed(importRatings, context, input('Team,Who,A,B\nX,1,1,2\n', { map: reordered }))).changed).toBe(false)
  const other = await succeed(importRatings, context, input('Team,Who,A,B\nX,1,1,2\n', { map: { ...twoItems, items: { A: 'L01' } } }))
  expect(other.changed).toBe(true)
  const [orgs] = await readMany(context.db, [query.select().from(org)])
  expect(orgs.filter(row => row.name === 'X')).toHaveLength(1)
})

test('two at the same moment are one import', async () => {
  const district = await createTestDistrict()
  const csv = 'Team,Who,A,B\nX,1,1,2\nX,2,3,4\n'
  const views = await Promise.all([1, 2, 3].map(async () => succeed(importRatings, await district.asSystem(), input(csv))))
  expect(views.filter(view => view.changed)).toHaveLength(1)
  expect(new Set(views.map(view => view.rounds[0]?.roundId)).size).toBe(1)
})

test('a team of any size is whole, and a title stands before its name', async () => {
  const district = await createTestDistrict()
  const context = await district.asSystem()
  const rows = Array.from({ length: 450 }, (_, index) => `X,${index},${(index % 5) + 1},`)
  const view = await succeed(importRatings, context, input(`Team,Who,A,B\n${rows.join('\n')}`, { title: 'Spring' }))
  expect(view.rounds.map(row => row.raters)).toEqual([450])
  const [rounds, responses] = await readMany(context.db, [query.select().from(round), query.select().from(response)])
  expect(rounds.map(row => row.title)).toEqual(['Spring: X'])
  expect(responses).toHaveLength(450)
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const { items } = await succeed(readResults, administrator, { roundId: view.rounds[0]?.roundId, locale: 'en' })
  expect(items[0]?.shown?.marks.length).toBe(450)
  expect(items.some(item => item.code === 'L02' && item.shown !== null)).toBe(false)
})

test('a file with wrong rows is refused whole, with row, column and reason', async () => {
  const district = await createTestDistrict()
  const before = await countRows(district)
  const csv = [
    'Team,Who,A,B',
    'X,1,1,2',
    'X,2,6,2',
    '"two',
    'lines",1,1,x',
    ',3,1,1',
    'X,,1,1',
    'X,1,2,2',
    'X,4,1',
    'X,5,1,2,3',
    '',
    'Y,1,,',
  ].join('\n')
  const issue = await refuse(importRatings, await district.asSystem(), input(csv))
  const allowed = '1, 2, 3, 4, 5'
  expect(issue.code).toBe('import.rows_wrong')
  expect(wrongRowsOf(issue.params)).toEqual([
    { row: 3, column: 'A', reason: 'not_a_level', allowed },
    { row: 4, column: 'B', reason: 'not_a_level', allowed },
    { row: 5, column: 'Team', reason: 'team_missing' },
    { row: 6, column: 'Who', reason: 'rater_missing' },
    { row: 7, column: 'Who', reason: 'rater_twice' },
    { row: 8, column: '', reason: 'cells_missing' },
    { row: 9, column: '', reason: 'cells_too_many' },
  ])
  expect(issue.params).toMatchObject({ count: 7, more: 0 })
  expect(await countRows(district)).toEqual(before)
})

test('the list of wrong rows stops at a hundred and says how many more there are', async () => {
  const district = await createTestDistrict()
  const csv = `Team,Who,A,B\n${Array.from({ length: 130 }, (_, index) => `X,${index},9,1`).join('\n')}`
  const issue = await refuse(importRatings, await district.asSystem(), input(csv))
  expect(wrongRowsOf(issue.params)).toHaveLength(100)
  expect(issue.params).toMatchObject({ count: 130, more: 30 })
})

test("a spreadsheet's byte order mark, semicolons and Windows line ends are read", async () => {
  const district = await createTestDistrict()
  const view = await succeed(importRatings, await district.asSystem(), input('\uFEFFTeam;Who;A;B\r\n7;1;1;2\r\n7;2;;5\r\n'))
  expect(view.rounds.map(({ team, raters }) => ({ team, raters }))).toEqual([{ team: 'Team 7', raters: 2 }])
})

test.each([
  ['an unclosed quote', input('Team,Who,A,B\nX,1,1,2\n"X,2,1,2\n'), 'import.rows_wrong'],
  ['a missing column', input('Team,Who,A\nX,1,1\n'), 'import.column_missing'],
  ['a column twice', input('Team,Who,A,B,B\nX,1,1,1,1\n'), 'import.column_twice'],
  ['no rows', input('Team,Who,A,B\n'), 'import.no_rows'],
  ['an unknown item', input('Team,Who,A,B\nX,1,1,1\n', { map: { ...twoItems, items: { A: 'L99' } } }), 'import.unknown_item'],
  [
    'two columns for one item',
    input('Team,Who,A,B\nX,1,1,1\n', { map: { ...twoItems, items: { A: 'L01', B: 'L01' } } }),
    'import.item_twice',
  ],
  ['a map with an unknown field', input('Team,Who,A,B\nX,1,1,1\n', { map: { ...twoItems, teams: 'Team' } }), 'import.map_invalid'],
  ['a column used twice', input('Team,Who,A,B\nX,1,1,1\n', { map: { ...twoItems, rater: 'Team' } }), 'import.map_column_twice'],
  ['a framework that is none', input('Team,Who,A,B\nX,1,1,1\n', { framework: { format: 1 } }), 'import.framework_wrong'],
])('%s is refused and nothing is written', async (_, given, code) => {
  const district = await createTestDistrict()
  const before = await countRows(district)
  expect((await refuse(importRatings, await district.asSystem(), given)).code).toBe(code)
  expect(await countRows(district)).toEqual(before)
})

test('only an administrator may', async () => {
  const district = await createTestDistrict()
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator'))
  expect((await refuse(importRatings, facilitator, input('Team,Who,A,B\nX,1,1,2\n'))).code).toBe('denied')
})

/** The file read again by hand: no quotes hold commas in it. */
const readByHand = (csv: string): ReadonlyMap<string, readonly (readonly number[])[]> => {
  const [header = '', ...lines] = csv.trim().split('\n')
  const names = header.split(',').map(name => name.replaceAll('"', ''))
  const wanted = names.flatMap((name, index) => (name.startsWith('LEAD') ? [index] : []))
  const teams = new Map<string, number[][]>()
  for (const line of lines) {
    const cells = line.split(',')
    const team = `COMPID ${cells[names.indexOf('COMPID')]}`
    teams.set(team, [...(teams.get(team) ?? []), wanted.map(index => Number(cells[index]))])
  }
  return teams
}

/** Interpolated median of grouped integers: half a unit around the median level, shared by everyone on it. */
const interpolatedMedianByHand = (levels: readonly number[]): number => {
  const half = levels.length / 2
  const sorted = levels.toSorted((a, b) => a - b)
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN
  const high = sorted[Math.floor(half)] ?? Number.NaN
  if (low !== high) return (low + high) / 2
  const below = levels.filter(level => level < low).length
  const at = levels.filter(level => level === low).length
  return low - 0.5 + (half - below) / at
}

test('49 teams and 2,042 raters: n, counts and medians equal those of a reading of the file by hand', async ({ skip }) => {
  if (!existsSync(realFile)) skip(`the real file of 2,042 raters is not beside the project at ${relative(root, realFile)}`)
  const csv = readFileSync(realFile, 'utf8')
  const district = await createTestDistrict()
  const view = await succeed(importRatings, await district.asSystem(), { csv, framework, map, title: null })
  expect(view.rounds).toHaveLength(49)
  expect(view.rounds.reduce((sum, row) => sum + row.raters, 0)).toBe(2042)
  const byHand = readByHand(csv)
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  for (const { roundId, team } of view.rounds) {
    const { items } = await succeed(readResults, administrator, { roundId, locale: 'en' })
    expect(items).toHaveLength(11)
    for (const [index, item] of items.entries()) {
      const levels = (byHand.get(team) ?? []).map(row => row[index] ?? Number.NaN)
      const marks = item.shown?.marks ?? []
      expect([team, item.code, item.shown?.counted]).toEqual([team, item.code, levels.length])
      for (const level of [1, 2, 3, 4, 5]) {
        expect(marks.filter(mark => mark === level - 1).length).toBe(levels.filter(other => other === level).length)
      }
      expect(item.shown?.median).toBeCloseTo(interpolatedMedianByHand(levels) - 1, 9)
    }
  }
})
