import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { query, toStatement } from '@tilth/db'
import { org } from '@tilth/db/district'
import { expect, type TestContext, test } from 'vitest'
import { measureAt } from '../../test/counted-measure.ts'
import { createTestDistrict, succeed } from '../../test/harness.ts'
import {
  checkMeasureTable,
  compareMeasures,
  decideOnChart,
  lookAtMeasureTable,
  readMeasure,
  setMeasureChart,
  takeMeasureTable,
} from './use-cases.ts'

/** The packages these series come from are under the GPL, so they stay beside the project and are not part of it. */
const folder = join(import.meta.dirname, '../../../../../shared/reference/data/published')

const skipWithoutSeries = ({ skip }: TestContext): void => {
  if (!existsSync(folder)) skip('the published series are not beside the project at ../shared/reference/data/published')
}

const textOf = (name: string): string => readFileSync(join(folder, `${name}.csv`), 'utf8')

interface PeerPart {
  readonly nUseful: number
  readonly longestRun: number
  readonly longestRunMax: number
  readonly crossings: number
  readonly crossingsMin: number
  readonly runsSignal: boolean
  readonly cl: readonly number[]
  readonly ucl: readonly (number | null)[]
  readonly lcl: readonly (number | null)[]
  readonly sigmaSignal: readonly boolean[]
}

const peers = (): Readonly<Record<string, readonly PeerPart[]>> => JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).qicharts2

const partsOf = (parts: readonly PeerPart[]) =>
  parts.map(({ nUseful, longestRun, longestRunMax, crossings, crossingsMin, runsSignal, cl }) => ({
    useful: nUseful,
    longestRun,
    longestRunMax,
    crossings,
    crossingsMin,
    signal: runsSignal,
    center: expect.closeTo(cl[0] ?? Number.NaN, 9),
  }))

/** Taken in as somebody would: pasted, looked at, previewed, taken. */
const imported = async (text: string, more: Readonly<Record<string, unknown>>, orgs: readonly string[] = []) => {
  const district = await createTestDistrict()
  const leading = await district.as(await district.addPerson('Fay Facilitator', 'facilitator'))
  await leading.db.write(
    orgs.map((name, position) =>
      toStatement(query.insert(org).values({ id: name, parentId: district.rootId, kind: 'school', name, position })),
    ),
  )
  const { measureId } = await measureAt(leading, {
    orgId: district.rootId,
    counts: 'things',
    target: null,
    cadence: { unit: 'month', every: 1 },
    ...more,
  })
  const place = { measureId, orgId: district.rootId }
  const source = { kind: 'pasted', text }
  const look = await succeed(lookAtMeasureTable, leading, { ...place, source })
  const asked = { ...place, source, hasHeader: look.hasHeader, columns: look.columns, dateOrder: 'found', leaveOut: [] }
  const preview = await succeed(checkMeasureTable, leading, asked)
  expect(preview.wrong).toEqual([])
  const taken = await succeed(takeMeasureTable, leading, { ...asked, seen: preview.seen })
  const again = await succeed(checkMeasureTable, leading, asked)
  expect(again.counts).toEqual({ new: 0, changed: 0, same: taken.new, wrong: 0 })
  const chart = async (orgId: string, given: Readonly<Record<string, unknown>> = {}) =>
    (await succeed(readMeasure, leading, { measureId, orgId, locale: 'en', ...given })).chart
  return { district, leading, measureId, place, taken, chart }
}

test('36 months of infections: the run chart, a frozen baseline, a new phase, and counts as a control chart', async context => {
  skipWithoutSeries(context)
  const { leading, place, measureId, taken, chart } = await imported(textOf('qicharts2_cdi'), { valueKind: 'count' })
  expect(taken.new).toBe(36)
  const run = await chart(place.orgId)
  expect(run.chart?.parts).toMatchObject(partsOf(peers()['cdi.run'] ?? []))
  expect(run.sentence.verdict).toMatch(/14 months in a row|fourteen months in a row/i)
  const control = await chart(place.orgId, { control: true })
  expect(control.control?.kind).toBe('c')
  expect(control.chart?.parts).toMatchObject(partsOf(peers()['cdi.c'] ?? []))
  expect(control.chart?.points.map(point => point.upper)).toEqual(
    peers()['cdi.c']?.[0]?.ucl.map(limit => expect.closeTo(limit ?? Number.NaN, 9)),
  )
  await succeed(setMeasureChart, leading, { measureId, version: 1, rules: 'anhoj', baselineUntil: '2014-10-01' })
  expect((await chart(place.orgId)).chart?.parts).toMatchObject(partsOf(peers()['cdi.run.freeze24'] ?? []))
  await succeed(decideOnChart, leading, { ...place, kind: 'phase', on: '2014-11-01', label: 'Intervention', reason: 'Hand hygiene' })
  expect((await chart(place.orgId)).chart?.parts).toMatchObject(partsOf(peers()['cdi.run.part24'] ?? []))
})

test('six hospitals with three infections each over 24 months: places and groups, one of them as its peer draws it', async context => {
  skipWithoutSeries(context)
  const text = textOf('qicharts2_hospital_infections')
  const hospitals = [
    ...new Set(
      text
        .trim()
        .split('\n')
        .slice(1)
        .map(line => line.split(',')[0]?.replaceAll('"', '') ?? ''),
    ),
  ]
  const { taken, chart, leading, measureId } = await imported(
    text,
    { valueKind: 'rate', multiplier: 10_000, unit: 'per 10,000 patient days' },
    hospitals,
  )
  expect([hospitals.length, taken.new]).toEqual([6, 432])
  const [peer] = peers()['hospital_infections.BFH.UTI.u'] ?? []
  const drawn = await chart('BFH', { group: 'infection:UTI', control: true })
  expect(drawn.values).toHaveLength(24)
  expect(drawn.chart?.parts[0]).toMatchObject({
    useful: peer?.nUseful,
    longestRun: peer?.longestRun,
    longestRunMax: peer?.longestRunMax,
    crossings: peer?.crossings,
    crossingsMin: peer?.crossingsMin,
    signal: peer?.runsSignal,
  })
  const compared = await succeed(compareMeasures, leading, { measureId, orgId: 'BFH', by: 'group', locale: 'en' })
  expect(compared.series.map(one => [one.group, one.chart?.values.length])).toEqual([
    ['infection:BAC', 24],
    ['infection:CDI', 24],
    ['infection:UTI', 24],
  ])
})

test('accidents and emergency within four hours over 20 weeks: no signal on the run chart, Laney’s limits for very many people', async context => {
  skipWithoutSeries(context)
  const weeks = textOf('qicharts2_nhs_accidents')
    .trim()
    .split('\n')
    .slice(1)
    .map((line, index) => {
      const [, r, n] = line.split(',')
      return `${new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10)}\t${r}\t${n}`
    })
  const { place, chart } = await imported(['Week\tWithin four hours\tOf', ...weeks].join('\n'), {
    valueKind: 'share',
    cadence: { unit: 'week', every: 1 },
  })
  const run = await chart(place.orgId)
  expect(run.chart?.parts[0]).toMatchObject({ longestRun: 7, longestRunMax: 7, crossings: 7, crossingsMin: 6, signal: false })
  const control = await chart(place.orgId, { control: true })
  expect(control.control).toEqual({ kind: 'pp', because: 'large-share' })
  const [peer] = peers()['nhs_accidents.pp'] ?? []
  expect(control.chart?.points.map(point => [point.lower, point.upper, point.beyond])).toEqual(
    peer?.lcl.map((lower, index) => [
      expect.closeTo(lower ?? Number.NaN, 9),
      expect.closeTo(peer.ucl[index] ?? Number.NaN, 9),
      peer.sigmaSignal[index],
    ]),
  )
})
