import { query, readMany, toStatement } from '@tilth/db'
import { analysisResult, datum, enablement, org, pluginFault } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, refuse, succeed } from '../../test/harness.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { type JobFault, runDueJobs } from '../jobs/jobs.ts'
import { enterDatum, readMeasure } from '../measures/use-cases.ts'
import { loadInstalledPlugins } from '../plugins/load-installed-plugins.ts'
import { createRecord, editRecord, eraseRecord } from '../records/use-cases.ts'
import { gardenManifest, gardenServer } from './analyses.fixture.ts'
import { exportAnalysis, feedMeasure, listAnalyses, readAnalysis, refreshAnalysis } from './use-cases.ts'

const pluginId = 'gardens'
const later = 60_000

const setUp = async () => {
  const manifest = gardenManifest(pluginId)
  const plugins = loadInstalledPlugins([{ manifest, server: async () => ({ default: gardenServer }) }])
  expect(plugins.refused).toEqual([])
  const runner = runInProcess({ [pluginId]: gardenServer })
  const district = await createTestDistrict(await createTestInstallation({ plugins, pluginRunner: runner }))
  const { schoolId, rootId, clock } = district
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator', schoolId))
  const { db } = administrator
  const addOrg = async (id: string, parentId: string, kind: 'school' | 'class') => {
    await db.write([toStatement(query.insert(org).values({ id, parentId, kind, name: id }))])
    return id
  }
  const otherSchool = await addOrg('other-school', rootId, 'school')
  const classId = await addOrg('class-a', schoolId, 'class')
  const otherClass = await addOrg('class-b', schoolId, 'class')
  const bed = async (label: string, values: Readonly<Record<string, unknown>> = {}, orgId = schoolId) =>
    succeed(createRecord, administrator, { pluginId, formId: 'bed', orgId, fields: { label, ...values }, clientKey: null })
  const tick = async () => {
    const faults: JobFault[] = []
    await runDueJobs(district.installation, fault => faults.push(fault))
    return faults
  }
  const wait = (milliseconds = later) => {
    clock.now = new Date(clock.now.getTime() + milliseconds)
  }
  const name = { pluginId, analysisId: 'visits', locale: 'en' }
  return { district, schoolId, rootId, otherSchool, classId, otherClass, administrator, facilitator, db, bed, tick, wait, name, runner }
}

type World = Awaited<ReturnType<typeof setUp>>

const read = (world: World, orgId: string, as = world.administrator, locale = 'en') =>
  succeed(readAnalysis, as, { ...world.name, orgId, locale })

test('what is worked out is told in the language of the reader, for the district and each school', async () => {
  const world = await setUp()
  await world.bed('North', { children: 3, class: world.classId })
  await world.tick()
  const listed = await succeed(listAnalyses, world.facilitator, { orgId: world.schoolId, locale: 'es' })
  expect(listed.analyses.map(({ analysisId, title, isStale }) => [analysisId, title, isStale])).toEqual([
    ['visits', 'Visitas', false],
    ['breaks', 'Breaks', false],
  ])
  expect(listed.measures).toEqual([
    expect.objectContaining({ definitionId: 'visited', name: 'Arriates visitados', analyses: ['visits'], measureId: null }),
  ])
  const seen = await read(world, world.schoolId, world.facilitator, 'es')
  expect(seen.findings.map(({ text }) => text)).toEqual(['3 niñas y niños en First school'])
  expect((await read(world, world.rootId)).findings.map(({ text }) => text)).toEqual([
    '3 children in First school',
    '0 children in other-school',
  ])
  const beds = seen.tables.find(({ id }) => id === 'beds')
  expect(beds?.rows.map(({ cells }) => cells.slice(1))).toEqual([
    [
      { kind: 'text', text: 'North' },
      { kind: 'org', id: 'class-a', text: 'class-a' },
      { kind: 'empty' },
      { kind: 'text', text: '3 de 20', code: 'fewer' },
    ],
  ])
})

test('a part that fails is named with its code, and what another part of the plugin found stands', async () => {
  const world = await setUp()
  await world.bed('North', { children: 30 })
  const faults = await world.tick()
  expect(faults).toMatchObject([
    { job: 'analyses.run', cause: { code: 'analysis.threw', params: { plugin: pluginId, part: 'analysis:breaks' } } },
  ])
  const { analyses } = await succeed(listAnalyses, world.administrator, { orgId: world.rootId, locale: 'en' })
  expect(analyses.map(({ fault, ranAt }) => [fault?.code ?? null, ranAt !== null])).toEqual([
    [null, true],
    ['analysis.threw', false],
  ])
  expect(world.runner.asked.filter(part => part.endsWith('breaks'))).toHaveLength(1)
  const [rows] = await readMany(world.db, [query.select().from(pluginFault)])
  expect(JSON.stringify(rows)).not.toContain('Ada')
  expect((await refuse(refreshAnalysis, world.administrator, { pluginId, analysisId: 'breaks', orgId: world.rootId })).code).toBe(
    'analysis.threw',
  )
})

test('it runs again after records, settings and the day have changed, once for a burst, and not otherwise', async () => {
  const world = await setUp()
  const { tick, wait, runner, schoolId } = world
  const runs = () => runner.asked.filter(part => part.endsWith('visits')).length
  const { recordId } = await world.bed('North', { children: 3 })
  await tick()
  const first = runs()
  expect(first).toBe(3)
  wait()
  await tick()
  await tick()
  expect(runs()).toBe(first)
  await succeed(editRecord, world.administrator, { recordId, version: 1, fields: { children: 40 } })
  expect((await read(world, schoolId)).isStale).toBe(true)
  await tick()
  await world.bed('South', { children: 5 })
  await tick()
  expect(runs()).toBe(first)
  wait()
  await tick()
  expect([runs(), (await read(world, schoolId)).isStale]).toEqual([first * 2, false])
  wait(86_400_000)
  expect((await read(world, schoolId)).isStale).toBe(true)
  await tick()
  expect([runs(), (await read(world, schoolId)).isStale]).toEqual([first * 3, false])
  await succeed(eraseRecord, world.administrator, { recordId })
  wait()
  await tick()
  wait()
  await tick()
  expect(JSON.stringify(await read(world, schoolId))).not.toContain('North')
})

test('where a plugin is off it neither runs nor counts what stands there, and settings of a school are that school’s', async () => {
  const world = await setUp()
  await world.bed('North', { children: 30 })
  await world.bed('Elsewhere', { children: 30 }, world.otherSchool)
  const set = (orgId: string, row: { readonly enabled?: boolean; readonly settings?: Readonly<Record<string, unknown>> }) =>
    world.db.write([
      toStatement(
        query
          .insert(enablement)
          .values({ pluginId, orgId, enabled: row.enabled ?? null, settings: row.settings ?? {}, changedAt: world.administrator.now() }),
      ),
    ])
  await set(world.otherSchool, { enabled: false })
  await set(world.schoolId, { settings: { least: 50 } })
  await world.tick()
  const beds = (view: Awaited<ReturnType<typeof read>>) => view.tables.find(({ id }) => id === 'beds')?.rows.map(({ cells }) => cells[4])
  expect(beds(await read(world, world.rootId))).toEqual([{ kind: 'text', text: '30 of 20', code: 'fewer' }])
  expect(beds(await read(world, world.schoolId))).toEqual([{ kind: 'text', text: '30 of 50', code: 'fewer' }])
  expect((await refuse(readAnalysis, world.administrator, { ...world.name, orgId: world.otherSchool })).code).toBe('analysis.not_enabled')
  expect((await succeed(listAnalyses, world.administrator, { orgId: world.otherSchool, locale: 'en' })).analyses).toEqual([])
  const [rows] = await readMany(world.db, [query.select({ orgId: analysisResult.orgId }).from(analysisResult)])
  expect(rows.map(({ orgId }) => orgId).toSorted()).toEqual([world.rootId, world.schoolId].toSorted())
})

test('tables about records are for those who may see the records; a lead and a gardener see their own rows alone', async () => {
  const world = await setUp()
  const { district, schoolId, classId, otherClass } = world
  const gus = await district.addPerson('Gus', 'member', schoolId)
  const gardener = await district.as(gus)
  const lead = await district.as(await district.addPerson('Lea', 'lead', classId))
  const viewer = await district.as(await district.addPerson('Vi', 'viewer', schoolId))
  await world.bed('Ours', { children: 12, class: classId })
  await world.bed('Theirs', { children: 12, class: otherClass })
  await world.bed('Gus has it', { children: 12, gardener: gus.personId })
  await world.tick()
  const labels = async (as: World['administrator'], orgId: string) => {
    const { tables, findings } = await read(world, orgId, as)
    const beds = tables.find(({ id }) => id === 'beds')
    return [beds?.isPart ?? null, beds?.rows.map(({ cells }) => (cells[1]?.kind === 'text' ? cells[1].text : '')) ?? [], findings.length]
  }
  expect(await labels(world.facilitator, schoolId)).toEqual([false, ['Ours', 'Theirs', 'Gus has it'], 0])
  expect(await labels(gardener, schoolId)).toEqual([true, ['Gus has it'], 0])
  expect(await labels(viewer, schoolId)).toEqual([null, [], 0])
  expect(await labels(lead, classId)).toEqual([true, ['Ours'], 0])
  expect((await refuse(readAnalysis, lead, { ...world.name, orgId: schoolId })).code).toBe('denied')
  expect((await refuse(exportAnalysis, viewer, { ...world.name, orgId: schoolId, tableId: 'beds' })).code).toBe('not_found')
  const file = await succeed(exportAnalysis, gardener, { ...world.name, orgId: schoolId, tableId: 'beds' })
  const parts: Uint8Array[] = []
  for await (const part of file.bytes) parts.push(part)
  const text = new TextDecoder().decode(Buffer.concat(parts))
  expect([file.name, text.includes('Gus has it'), text.includes('Ours')]).toEqual(['Beds.csv', true, false])
  expect((await refuse(refreshAnalysis, gardener, { ...world.name, orgId: schoolId })).code).toBe('denied')
})

test('counts of a few are shown to nobody, and nothing beside them by which they could be found out', async () => {
  const world = await setUp()
  await world.db.write([toStatement(query.insert(org).values({ id: 'third', parentId: world.rootId, kind: 'school', name: 'third' }))])
  await world.bed('A', { children: 4 })
  await world.bed('B', { children: 40 }, world.otherSchool)
  await world.bed('C', { children: 60 }, 'third')
  await world.tick()
  const counts = async (orgId: string) =>
    (await read(world, orgId)).tables
      .find(({ id }) => id === 'places')
      ?.rows.map(({ cells: [place, children] }) => [place?.kind === 'org' && place.id, children?.kind === 'number' ? children.value : '*'])
  const district = await counts(world.rootId)
  expect(district?.filter(([, shown]) => shown !== '*').length).toBeLessThan(4)
  expect(district).toContainEqual([world.rootId, 104])
  expect(district).toContainEqual([world.schoolId, '*'])
  const shownSchools = district?.filter(([id, shown]) => id !== world.rootId && shown !== '*') ?? []
  expect(shownSchools.length).toBeLessThan(2)
  // A school whose number is hidden in the district's table shows it nowhere else.
  for (const orgId of [world.otherSchool, 'third']) {
    const inDistrict = district?.find(([id]) => id === orgId)?.[1]
    expect([orgId, (await counts(orgId))?.[0]?.[1]]).toEqual([orgId, inDistrict])
  }
})

test('a plugin’s measure gets its values by itself: once, corrected when they change, and by nobody’s hand', async () => {
  const world = await setUp()
  const { administrator, schoolId, rootId, otherSchool, db, tick, wait } = world
  const { recordId } = await world.bed('North', { children: 50, week: '2026-08-23' })
  await world.bed('South', { children: 25, week: '2026-08-30' })
  await world.bed('This week', { children: 25, week: '2026-09-06' })
  await world.bed('There', { children: 80, week: '2026-08-30' }, otherSchool)
  await tick()
  const input = { pluginId, definitionId: 'visited', orgId: rootId, locale: 'es' }
  const { measureId } = await succeed(feedMeasure, administrator, input)
  expect(await succeed(feedMeasure, administrator, input)).toEqual({ measureId })
  const values = async () => {
    const [rows] = await readMany(db, [query.select().from(datum).where(eq(datum.measureId, measureId))])
    return rows
      .map(({ orgId, on, value, denominator, source, version, removedAt }) => [
        orgId,
        on,
        value,
        denominator,
        source,
        version,
        removedAt === null,
      ])
      .toSorted((a, b) => String(a).localeCompare(String(b)))
  }
  const first = [
    [otherSchool, '2026-08-30', 80, 100, 'plugin', 1, true],
    [schoolId, '2026-08-23', 50, 100, 'plugin', 1, true],
    [schoolId, '2026-08-30', 25, 100, 'plugin', 1, true],
  ].toSorted((a, b) => String(a).localeCompare(String(b)))
  expect(await values()).toEqual(first)
  await succeed(refreshAnalysis, administrator, { ...world.name, orgId: schoolId })
  expect(await values()).toEqual(first)
  await succeed(editRecord, administrator, { recordId, version: 1, fields: { children: 60 } })
  wait()
  await tick()
  wait()
  await tick()
  expect(await values()).toContainEqual([schoolId, '2026-08-23', 60, 100, 'plugin', 2, true])
  const { measure, isFed, may } = await succeed(readMeasure, administrator, { measureId, orgId: schoolId, locale: 'en' })
  expect([measure.name, measure.valueKind, isFed, may.enter]).toEqual(['Arriates visitados', 'share', true, false])
  const byHand = { measureId, orgId: schoolId, on: '2026-08-24', value: 1, denominator: 2 }
  expect((await refuse(enterDatum, administrator, byHand)).code).toBe('measure.fed_by_plugin')
  const listed = await succeed(listAnalyses, administrator, { orgId: rootId, locale: 'en' })
  expect([listed.measures[0]?.measureId, listed.may]).toEqual([measureId, { refresh: true, feed: true }])
})

test('what was counted of records that are gone stays, what was wrong within what is still counted goes', async () => {
  const world = await setUp()
  const { administrator, schoolId, db, tick, wait } = world
  const old = await world.bed('Old', { children: 50, week: '2026-08-09' })
  const wrong = await world.bed('Wrong', { children: 50, week: '2026-08-23' })
  await world.bed('First', { children: 50, week: '2026-08-16' })
  await tick()
  const { measureId } = await succeed(feedMeasure, administrator, { pluginId, definitionId: 'visited', orgId: schoolId, locale: 'en' })
  for (const { recordId } of [old, wrong]) await succeed(eraseRecord, administrator, { recordId })
  for (const _ of [1, 2]) {
    wait()
    await tick()
  }
  const [rows] = await readMany(db, [query.select().from(datum).where(eq(datum.measureId, measureId))])
  const standing = new Map(rows.toSorted((a, b) => a.version - b.version).map(({ on, removedAt }) => [on, removedAt === null]))
  expect(Object.fromEntries(standing)).toEqual({ '2026-08-09': true, '2026-08-16': true, '2026-08-23': false })
})

test('nobody but those who write measures makes one of a plugin, and none that it does not count', async () => {
  const world = await setUp()
  const viewer = await world.district.as(await world.district.addPerson('Vi', 'viewer', world.schoolId))
  const input = { pluginId, definitionId: 'visited', orgId: world.schoolId, locale: 'en' }
  expect((await refuse(feedMeasure, viewer, input)).code).toBe('denied')
  expect((await refuse(feedMeasure, world.administrator, { ...input, definitionId: 'none' })).code).toBe('analysis.unknown_measure')
  expect((await refuse(feedMeasure, world.administrator, { ...input, pluginId: 'none' })).code).toBe('analysis.not_enabled')
})
