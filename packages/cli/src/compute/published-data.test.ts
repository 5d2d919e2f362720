import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { computeAgreement, computeReliability, computeRuncharts } from '@tilth/core/compute'
import { cohenKappa, fleissKappa, gwetAC, iccOneWay, type Reason, rwg, rwgJ, tallyOf } from '@tilth/core/rubrics'
import { describe, expect, it, type TestContext } from 'vitest'

const folder = join(import.meta.dirname, '../../../../../shared/reference/data')

const skipWithoutData = ({ skip }: TestContext): void => {
  if (!existsSync(folder)) skip('the reference data sets are not beside the project at ../shared/reference/data')
}

type Row = Readonly<Record<string, string>>

/** Enough CSV for these files: no cell holds a comma or a line break. */
const readCsv = (name: string): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/)
  const cellsOf = (line: string): readonly string[] => line.split(',').map(cell => cell.replace(/^"|"$/g, ''))
  const columns = cellsOf(head)
  return lines.map(line => Object.fromEntries(cellsOf(line).map((cell, index) => [columns[index] ?? '', cell])))
}

const readExpected = (name: string) => JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))

const numberIn = (row: Row, column: string): number | null => (row[column] === '' || row[column] === undefined ? null : Number(row[column]))

const columnsOf = (rows: readonly Row[], isMeant: (column: string) => boolean): readonly string[] =>
  Object.keys(rows[0] ?? {}).filter(isMeant)

interface Computed<T> {
  readonly ok: boolean
  readonly value?: { readonly results: readonly T[] }
}

const only = <T>(computed: Computed<T>): T => {
  const result = computed.value?.results[0]
  if (result === undefined) throw new Error(JSON.stringify(computed))
  return result
}

const numberOf = (found: number | { readonly none: Reason }): number => (typeof found === 'number' ? found : Number.NaN)

const levelScale = (levels: number) => ({
  id: 'levels',
  kind: 'levels' as const,
  allows: { notSure: true, notMine: true, notApplicable: true, notObservable: true },
  levels: Array.from({ length: levels }, (_, level) => ({ id: String(level), label: String(level), owner: 'ours' as const })),
})

describe('published ratings', () => {
  it.for([
    ['anxiety', 'irr_anxiety'],
    ['video', 'irr_video'],
    ['diagnoses.nominal', 'irr_diagnoses'],
  ] as const)('%s equal irr and irrCAC', ([name, file], context) => {
    skipWithoutData(context)
    const peer = readExpected('published').irr[name]
    const rows = readCsv(`published/${file}.csv`)
    const raters = columnsOf(rows, () => true)
    const ratings = rows.map(row => raters.map(rater => numberIn(row, rater)))
    const found = only(computeAgreement({ cases: [{ levels: peer.levels, ratings }] }))
    const pairs: readonly (readonly [unknown, number])[] = [
      [found.krippendorff.nominal, peer['irr.kripp.alpha.naPath.nominal']],
      [found.krippendorff.ordinal, peer['irr.kripp.alpha.naPath.ordinal']],
      [found.krippendorff.interval, peer['irr.kripp.alpha.naPath.interval']],
      [found.gwet.unweighted, peer['irrCAC.gwet.unweighted']],
      [found.gwet.linear, peer['irrCAC.gwet.linear']],
      [found.gwet.quadratic, peer['irrCAC.gwet.quadratic']],
      [found.fleiss.unweighted, peer['irr.kappam.fleiss']],
      [found.icc.twoOne, peer['irr.icc.A1']],
      [found.icc.twoK, peer['irr.icc.Ak']],
    ]
    expect(pairs.map(([ours]) => ours)).toEqual(pairs.map(([, theirs]) => expect.closeTo(theirs, 9)))
    expect([found.units.length, raters.length]).toEqual([peer.units, peer.raters])
  })

  it("12 units with gaps equal irrCAC and Krippendorff's own value", context => {
    skipWithoutData(context)
    const peer = readExpected('published')['irrCAC.cac_raw4raters']
    const rows = readCsv('published/irrCAC_cac_raw4raters.csv')
    const ratings = rows.map(row => peer.columns.map((rater: string) => numberIn(row, rater)))
    const found = only(computeAgreement({ cases: [{ levels: 5, ratings }] }))
    expect(found.gwet.unweighted).toBeCloseTo(peer['gwet.ac1'], 9)
    expect(found.krippendorff.ordinal).toBeCloseTo(peer['naPath.ordinal'], 9)
  })

  it('7,477 pairs of eyes equal irr and irrCAC', context => {
    skipWithoutData(context)
    const peer = readExpected('published').irr.vision
    const table = Array.from({ length: 4 }, () => [0, 0, 0, 0])
    for (const row of readCsv('published/irr_vision_counts.csv')) {
      const line = table[Number(row['r.eye']) - 1]
      if (line) line[Number(row['l.eye']) - 1] = Number(row.Freq)
    }
    const kappas = (['unweighted', 'linear', 'quadratic'] as const).map(weighting => cohenKappa(table, weighting))
    expect(kappas).toEqual(
      ['irr.kappa2.unweighted', 'irr.kappa2.equal', 'irr.kappa2.squared'].map(name => ({ value: expect.closeTo(peer[name], 9) })),
    )
    const tallies = table.flatMap((line, right) =>
      line.flatMap((count, left) => Array.from({ length: count }, () => tallyOf([right, left], levelScale(4)))),
    )
    expect(tallies).toHaveLength(peer.units)
    expect(gwetAC(tallies, 'quadratic')).toEqual({ value: expect.closeTo(peer['irrCAC.gwet.quadratic'], 9) })
    expect(fleissKappa(tallies)).toHaveProperty('value')
  })
})

const chartOf = (fields: object) => only(computeRuncharts({ cases: [fields] }))

interface PeerPart {
  readonly nUseful: number
  readonly longestRun: number
  readonly longestRunMax: number
  readonly crossings: number
  readonly crossingsMin: number
  readonly runsSignal: boolean
  readonly y: readonly (number | null)[]
  readonly cl: readonly (number | null)[]
  readonly lcl: readonly (number | null)[]
  readonly ucl: readonly (number | null)[]
  readonly sigmaSignal: readonly boolean[]
}

const near = (peer: number | null | undefined, unit: number) => (typeof peer === 'number' ? expect.closeTo(peer / unit, 9) : peer)

/** `unit`: the peer's rates are for so many days, ours for one. */
const expectPeer = (
  found: ReturnType<typeof chartOf>,
  { parts, unit = 1 }: { readonly parts: readonly PeerPart[]; readonly unit?: number },
): void => {
  expect(found.parts).toEqual(
    parts.map(({ nUseful, longestRun, longestRunMax, crossings, crossingsMin, runsSignal }) => ({
      useful: nUseful,
      longestRun,
      longestRunMax,
      crossings,
      crossingsMin,
      signal: runsSignal,
    })),
  )
  expect(found.points).toEqual(
    parts.flatMap(({ y, cl, lcl, ucl, sigmaSignal }) =>
      y.map((value, index) => ({
        y: near(value, unit),
        center: near(cl[index], unit),
        lower: near(lcl[index], unit),
        upper: near(ucl[index], unit),
        beyond: sigmaSignal[index],
      })),
    ),
  )
}

describe('published series equal qicharts2', () => {
  it('36 months of infections, whole, frozen, split, as counts, single values and rates', context => {
    skipWithoutData(context)
    const peer = readExpected('published').qicharts2
    const rows = readCsv('published/qicharts2_cdi.csv')
    const y = rows.map(row => numberIn(row, 'n'))
    const n = rows.map(row => numberIn(row, 'days'))
    expectPeer(chartOf({ chart: 'run', y }), { parts: peer['cdi.run'] })
    expectPeer(chartOf({ chart: 'run', y, part: [24] }), { parts: peer['cdi.run.part24'] })
    expectPeer(chartOf({ chart: 'run', y, freeze: 24 }), { parts: peer['cdi.run.freeze24'] })
    expectPeer(chartOf({ chart: 'c', y }), { parts: peer['cdi.c'] })
    expectPeer(chartOf({ chart: 'c', y, part: [24] }), { parts: peer['cdi.c.part24'] })
    expectPeer(chartOf({ chart: 'i', y }), { parts: peer['cdi.i'] })
    expectPeer(chartOf({ chart: 'u', y, n }), { parts: peer['cdi.u.per10000days'], unit: 10_000 })
  })

  it('infections of one of six hospitals by patient days', context => {
    skipWithoutData(context)
    const rows = readCsv('published/qicharts2_hospital_infections.csv').filter(row => row.hospital === 'BFH' && row.infection === 'UTI')
    const [y, n] = ['n', 'days'].map(column => rows.map(row => numberIn(row, column)))
    expectPeer(chartOf({ chart: 'u', y, n }), { parts: readExpected('published').qicharts2['hospital_infections.BFH.UTI.u'], unit: 10_000 })
  })

  it.for([
    ['gtt.u.per1000days', 'qicharts2_gtt_by_month', 'u', 'harms', 'days', 1000],
    ['cabg.p.deaths', 'qicharts2_cabg_by_month', 'p', 'deaths', 'n', 1],
    ['cabg.p.readmissions', 'qicharts2_cabg_by_month', 'p', 'readmissions', 'n', 1],
    ['nhs_accidents.p', 'qicharts2_nhs_accidents', 'p', 'r', 'n', 1],
    ['nhs_accidents.pp', 'qicharts2_nhs_accidents', 'pp', 'r', 'n', 1],
    ['complaints.u', 'qicharts2_complaints', 'u', 'complaints', 'sales', 1],
    ['complaints.up', 'qicharts2_complaints', 'up', 'complaints', 'sales', 1],
  ] as const)('%s', ([name, file, chart, numerator, denominator, unit], context) => {
    skipWithoutData(context)
    const rows = readCsv(`published/${file}.csv`)
    const [y, n] = [numerator, denominator].map(column => rows.map(row => numberIn(row, column)))
    expectPeer(chartOf({ chart, y, n }), { parts: readExpected('published').qicharts2[name], unit })
  })
})

describe('2,042 people of 49 teams on 11 shared conditions equal multilevel and psych', () => {
  const scale = levelScale(5)

  it('in rwg, rwg(j), ICC and alpha', context => {
    skipWithoutData(context)
    const peer = readExpected('debian').multilevel_lq2002
    const people = readCsv('debian/multilevel_lq2002_lead_tsig.csv')
    const items = columnsOf(people, column => column.startsWith('LEAD'))
    const teams = new Map<string, Row[]>()
    for (const row of people) teams.set(row.COMPID ?? '', [...(teams.get(row.COMPID ?? '') ?? []), row])
    expect([people.length, teams.size, items.length]).toEqual([2042, 49, 11])
    const tallyIn = (members: readonly Row[], item: string) =>
      tallyOf(
        members.flatMap(row => {
          const level = numberIn(row, item)
          return level === null ? [] : [level - 1]
        }),
        scale,
      )
    for (const [team, members] of teams) {
      const calm = rwg(tallyIn(members, 'LEAD01'), scale)
      expect('value' in calm && Math.max(0, calm.value), team).toBeCloseTo(peer['multilevel.rwg.LEAD01'][team], 9)
      const together = rwgJ(
        items.map(item => tallyIn(members, item)),
        scale,
      )
      expect(together, team).toEqual({ value: expect.closeTo(peer['multilevel.rwg.j.LEAD'][team], 9) })
    }
    const { average, parts } = iccOneWay([...teams.values()].map(members => tallyIn(members, 'LEAD01')))
    expect(average).toEqual({ value: expect.closeTo(peer['multilevel.ICC2.LEAD01'], 9) })
    const { between, within } = parts ?? { between: Number.NaN, within: Number.NaN }
    const meanSize = people.length / teams.size
    expect((between - within) / (between + (meanSize - 1) * within)).toBeCloseTo(peer['multilevel.ICC1.LEAD01'], 9)
    const { cronbachAlpha } = only(
      computeReliability({ cases: [{ levels: 5, ratings: people.map(row => items.map(item => numberIn(row, item))) }] }),
    )
    expect(numberOf(cronbachAlpha)).toBeCloseTo(peer['psych.alpha.LEAD.raw'], 9)
  })

  it('and five traits of 2,800 people in alpha on complete rows', context => {
    skipWithoutData(context)
    const traits: Readonly<Record<string, { readonly items: readonly string[]; readonly complete: number }>> =
      readExpected('debian').psych_bfi
    const people = readCsv('debian/psych_bfi.csv')
    for (const [trait, { items, complete, ...peer }] of Object.entries(traits)) {
      const ratings = people.map(row =>
        items.map(item => {
          const answer = numberIn(row, item.replace('-', ''))
          return answer !== null && item.startsWith('-') ? 7 - answer : answer
        }),
      )
      expect(ratings.filter(row => row.every(answer => answer !== null)).length).toBe(complete)
      const { cronbachAlpha } = only(computeReliability({ cases: [{ ratings }] }))
      expect(numberOf(cronbachAlpha), trait).toBeCloseTo(
        Number(Object.entries(peer).find(([name]) => name === 'psych.alpha.complete.raw')?.[1]),
        9,
      )
    }
  })
})
