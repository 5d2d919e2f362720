import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AgreementReport } from './agreement-report.ts'
import { report } from './report.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const example = join(root, 'examples', 'leadership-climate')
const sample = join(example, 'ratings-sample.csv')
const map = ['--map', join(example, 'map.json')]
const framework = ['--framework', join(example, 'framework.json')]

let directory: string
let output: { out: string; errors: string }

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-report-'))
  output = { out: '', errors: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((...written: readonly unknown[]) => {
    const [text, done] = written
    output.out += text
    if (typeof done === 'function') done()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    output.errors += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(directory, { recursive: true, force: true })
})

const lay = (name: string, text: string): string => {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

const readReport = async (...args: readonly string[]): Promise<AgreementReport> => {
  const path = join(directory, 'report.json')
  expect(await report.run([...args, '--json', path]), output.errors).toBe(0)
  return JSON.parse(readFileSync(path, 'utf8'))
}

describe('the sample of three teams', () => {
  test('is told team by team, what to talk about first on top', async () => {
    const found = await readReport(sample, ...map, ...framework)
    expect([found.people, found.teams.map(({ team, raters }) => [team, raters])]).toEqual([
      17,
      [
        ['Sample A', 7],
        ['Sample B', 8],
        ['Sample C', 2],
      ],
    ])
    expect(found.teams[1]?.sets[0]?.items.slice(0, 4).map(({ code, n, tally, word }) => [code, n, tally.counts, word])).toEqual([
      ['L08', 7, [2, 1, 0, 1, 3], 'poles-apart'],
      ['L02', 8, [4, 0, 0, 3, 1], 'poles-apart'],
      ['L09', 8, [4, 0, 0, 2, 2], 'split'],
      ['L01', 8, [0, 2, 3, 3, 0], 'leaning'],
    ])
    expect(output.out).toContain('17 people in 3 teams on 11 items.')
    expect(output.out).toMatch(/L08 +Leadership item 8 +poles apart +7 +2 +1 +0 +1 +3 +4\.00 +-0\.222 +0\.184 +-0\.786/)
  })

  test('is told in Spanish', async () => {
    expect(await report.run([sample, ...map, ...framework, '--locale', 'es'])).toBe(0)
    expect(output.out).toContain('17 personas en 3 equipos sobre 11 elementos.')
    expect(output.out).toContain('polos opuestos')
  })

  test('without a framework has neutral levels and the same numbers', async () => {
    const named = await readReport(sample, ...map, ...framework)
    const numbered = await readReport(sample, ...map)
    const figures = (of: AgreementReport) =>
      of.teams.map(({ sets }) =>
        sets.map(set => [set.alpha, set.rwgJ, set.iccSingle, set.items.map(({ tally, rwg }) => [tally.counts, rwg])]),
      )
    expect(figures(numbered)).toEqual(figures(named))
    expect(output.out).toContain('No framework was given: the levels are numbers, 5 of them.')
  })

  test('levels that nobody chose count where they are said', async () => {
    const found = await readReport(sample, ...map, '--levels', '7')
    expect(found.teams[0]?.sets[0]?.items[0]?.tally.counts).toHaveLength(7)
  })
})

test('a reason stands where a number does not exist', async () => {
  const file = lay('ratings.csv', 'team,who,a,b\nx,1,3,3\nx,2,3,3\ny,1,3,\n')
  const columns = lay('map.json', JSON.stringify({ team: 'team', rater: 'who', items: { a: 'A', b: 'B' } }))
  const found = await readReport(file, '--map', columns)
  expect(found.teams.map(({ sets }) => [sets[0]?.alpha, sets[0]?.items[0]?.rwg])).toEqual([
    [{ none: 'no-variation' }, { value: 1 }],
    [{ none: 'too-few-raters' }, { none: 'too-few-raters' }],
  ])
  expect(found.items.map(({ icc1 }) => icc1)).toEqual([{ none: 'no-variation' }, { none: 'too-few-units' }])
  expect(output.out).toContain('Krippendorff alpha, ordinal no variation')
})

test('items on two scales are told apart, a spectrum by its positions', async () => {
  const document = JSON.parse(readFileSync(join(example, 'framework.json'), 'utf8'))
  document.scales.push({
    ...document.scales[0],
    id: 'line',
    kind: 'spectrum',
    levels: undefined,
    favourable: undefined,
    anchors: [0, 100].map(position => ({ id: `p${position}`, label: `End ${position}`, owner: 'ours', position })),
  })
  document.instruments[0].items[1].scale = 'line'
  const file = lay('ratings.csv', 'team,who,a,b\nx,1,3,0\nx,2,4,100\nx,3,4,90\n')
  const columns = lay('map.json', JSON.stringify({ team: 'team', rater: 'who', items: { a: 'L01', b: 'L02' } }))
  const found = await readReport(file, '--map', columns, '--framework', lay('framework.json', JSON.stringify(document)))
  expect(found.sets.map(({ codes, metric }) => [codes, metric])).toEqual([
    [['L01'], 'ordinal'],
    [['L02'], 'interval'],
  ])
  expect(found.teams[0]?.sets[1]?.items[0]?.median).toEqual({ value: 90 })
  expect(output.out).toMatch(/L02 .* 0 90 100$/m)
})

describe('what is wrong', () => {
  test('is refused whole with row, column and reason, and nothing is written', async () => {
    const wrong = lay('wrong.csv', `${readFileSync(sample, 'utf8')}Sample C,17,1,1,1,1,1,6,1,1,1,1,1,1,1,1\n`)
    const page = join(directory, 'page.html')
    expect(await report.run([wrong, ...map, ...framework, '--html', page])).toBe(2)
    expect(output.errors).toContain('row 19, column SUB: this rater is in this team already')
    expect(output.errors).toContain('row 19, column LEAD06: not a level of the scale (1, 2, 3, 4, 5)')
    expect([output.out, existsSync(page)]).toEqual(['', false])
  })

  test.each([
    ['no file', [], 'tilth report takes one file.'],
    ['no map', [sample], '--map is needed'],
    ['another language', [sample, ...map, '--locale', 'fr'], '--locale is en or es.'],
    ['one level', [sample, ...map, '--levels', '1'], '--levels is a whole number'],
    ['levels beside a framework', [sample, ...map, ...framework, '--levels', '5'], 'leave --levels away'],
    ['a page over its own input', [sample, ...map, '--html', sample], 'needs a place of its own'],
    ['an unknown option', [sample, ...map, '--pdf', 'x'], 'not understood'],
    ['a file that is not there', ['nowhere.csv', ...map], 'cannot be read'],
  ])('%s is told with how to ask', async (_, args, reason) => {
    expect(await report.run(args)).toBe(2)
    expect(output.errors).toContain(reason)
    expect(output.errors).toContain('tilth report FILE --map MAP.json')
    expect(output.out).toBe('')
  })

  test('a place that cannot be written is said', async () => {
    expect(await report.run([sample, ...map, '--html', join(directory, 'nowhere', 'page.html')])).toBe(1)
    expect(output.errors).toContain('cannot be written')
    expect(output.out).toBe('')
  })
})

const reference = join(root, '..', 'shared', 'reference', 'data', 'debian')

test('2,042 people in 49 teams: the numbers of multilevel and psych', async ({ skip }) => {
  if (!existsSync(reference)) skip('the reference data sets are not beside the project at ../shared/reference/data')
  const peer = JSON.parse(readFileSync(join(reference, 'expected.json'), 'utf8')).multilevel_lq2002
  const found = await readReport(join(reference, 'multilevel_lq2002_lead_tsig.csv'), ...map, ...framework)
  const figureOf = (statistic: unknown): number =>
    typeof statistic === 'object' && statistic !== null && 'value' in statistic ? Number(statistic.value) : Number.NaN
  const teams = found.teams.map(({ team, sets: [set] }) => {
    const item = set?.items.find(({ code }) => code === 'L01')
    return [team.replace('COMPID ', ''), { together: figureOf(set?.rwgJ), one: Math.max(0, figureOf(item?.rwg)) }] as const
  })
  expect(Object.fromEntries(teams)).toEqual(
    Object.fromEntries(
      Object.entries<number>(peer['multilevel.rwg.j.LEAD']).map(([team, value]) => [
        team,
        { together: expect.closeTo(value, 9), one: expect.closeTo(peer['multilevel.rwg.LEAD01'][team], 9) },
      ]),
    ),
  )
  expect(teams).toHaveLength(49)
  const first = found.items.find(({ code }) => code === 'L01')
  expect([first?.icc1, first?.icc2].map(figureOf)).toEqual([
    expect.closeTo(peer['multilevel.ICC1.LEAD01'], 9),
    expect.closeTo(peer['multilevel.ICC2.LEAD01'], 9),
  ])
  expect(figureOf(found.sets[0]?.cronbachAlpha)).toBeCloseTo(peer['psych.alpha.LEAD.raw'], 9)
  expect([found.people, found.sets[0]?.completeRows]).toEqual([2042, 2042])
})
