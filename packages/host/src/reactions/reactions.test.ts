import { type Port, query, readMany, toStatement } from '@tilth/db'
import { activity, datum, enablement, pluginFault, reactionCursor, record, recordChange } from '@tilth/db/district'
import type { Manifest } from '@tilth/plugin-kit'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, succeed } from '../../test/harness.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { gardenManifest, gardenServer } from '../analyses/analyses.fixture.ts'
import { feedMeasure } from '../analyses/use-cases.ts'
import { type JobFault, runDueJobs } from '../jobs/jobs.ts'
import { loadInstalledPlugins } from '../plugins/load-installed-plugins.ts'
import { createRecord, editRecord, moveRecord } from '../records/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { runDueReactions } from './run-reactions.ts'

const pluginId = 'gardens'
const neighbors = 'neighbors'

/** Two plugins that bring the same, the second under other ids; of each only the reactions that are asked for. */
const setUp = async (reactions: readonly string[], changed: Partial<Manifest> = {}) => {
  const manifestOf = (id: string): Manifest => {
    const manifest = gardenManifest(id)
    return { ...manifest, ...changed, reactions: manifest.reactions?.filter(reaction => reactions.includes(reaction.id)) ?? [] }
  }
  const entry = (manifest: Manifest) => ({ manifest, server: async () => ({ default: gardenServer }) })
  const plugins = loadInstalledPlugins([entry(manifestOf(pluginId)), entry(manifestOf(neighbors))])
  expect(plugins.refused).toEqual([])
  const runner = runInProcess({ [pluginId]: gardenServer, [neighbors]: gardenServer })
  const district = await createTestDistrict(await createTestInstallation({ plugins, pluginRunner: runner }))
  const { schoolId, clock } = district
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const system = await district.asSystem()
  const { db } = administrator
  const bed = (label: string, plugin = pluginId) =>
    succeed(createRecord, administrator, { pluginId: plugin, formId: 'bed', orgId: schoolId, fields: { label }, clientKey: null })
  const run = async (context: DistrictContext = system) => {
    clock.now = new Date(clock.now.getTime() + 60_000)
    const ran = await runDueReactions(context)
    if (!ran.ok) throw new Error(ran.error.code)
    return ran.value.faults.map(({ code, params }) => `${code} ${params?.plugin} ${params?.part}`)
  }
  const beds = async () => {
    const [rows] = await readMany(db, [query.select().from(record).orderBy(asc(record.createdAt), asc(record.id))])
    return rows.map(({ pluginId: plugin, fields, status }) => [plugin, fields.label, status])
  }
  const told = (id: string, plugin = pluginId) => runner.asked.filter(part => part === `${plugin} reaction:${id}`).length
  // Whoever is new begins with what happens from now on.
  await run()
  return { district, schoolId, clock, administrator, system, db, bed, run, beds, told, runner }
}

test('an event is told after it was written, in order, once, and not of another plugin’s records', async () => {
  const { bed, run, beds, told } = await setUp(['sow'])
  for (const label of ['North', 'South', 'East']) await bed(label)
  await bed('Over the fence', neighbors)
  expect(await run()).toEqual([])
  expect(await beds()).toEqual([
    [pluginId, 'North', 'sown'],
    [pluginId, 'South', 'sown'],
    [pluginId, 'East', 'sown'],
    [neighbors, 'Over the fence', 'sown'],
  ])
  expect(await run()).toEqual([])
  expect([told('sow'), told('sow', neighbors)]).toEqual([3, 1])
})

test('events come in the order in which they were written', async () => {
  const { bed, run, db } = await setUp(['sow'])
  const made: string[] = []
  for (const label of ['c', 'a', 'b']) made.push((await bed(label)).recordId)
  await run()
  const [moves] = await readMany(db, [
    query.select({ subject: activity.subject }).from(activity).where(eq(activity.kind, 'record.moved')).orderBy(asc(activity.no)),
  ])
  expect(moves.map(({ subject }) => subject)).toEqual(made)
})

/** The process is killed after the command was done and before that was noted. */
const killedBeforeNoting = (context: DistrictContext): DistrictContext => {
  const db: Port = {
    read: statements => context.db.read(statements),
    write: (statements, options) => {
      if (statements.some(({ sql }) => sql.includes('reaction_cursor'))) throw new Error('killed')
      return context.db.write(statements, options)
    },
  }
  return { ...context, db }
}

test.each(['follow', 'sow'])('killed between a command and its note it is told again, and done once: %s', async reaction => {
  const { administrator, system, bed, run, db, told } = await setUp([reaction])
  const { recordId } = await bed('North')
  if (reaction === 'follow') await succeed(moveRecord, administrator, { recordId, version: 1, move: 'sow' })
  await expect(run(killedBeforeNoting(system))).rejects.toThrow('killed')
  const state = async () => {
    const [records, changes] = await readMany(db, [query.select().from(record), query.select().from(recordChange)])
    return [records.length, changes.length]
  }
  const afterKill = await state()
  expect(await run()).toEqual([])
  expect(await state()).toEqual(afterKill)
  expect(afterKill).toEqual(reaction === 'follow' ? [2, 3] : [1, 2])
  expect(told(reaction)).toBe(2)
})

test('where a plugin is off it is not told, and not afterwards either', async () => {
  const { schoolId, administrator, bed, run, beds, db, told } = await setUp(['sow'])
  const set = (enabled: boolean) =>
    db.write([
      toStatement(
        query
          .insert(enablement)
          .values({ pluginId, orgId: schoolId, enabled, settings: {}, changedAt: administrator.now() })
          .onConflictDoUpdate({ target: [enablement.pluginId, enablement.orgId], set: { enabled } }),
      ),
    ])
  await bed('Before')
  await run()
  const { recordId } = await bed('Meanwhile')
  await set(false)
  await run()
  await set(true)
  await bed('After')
  await run()
  expect(await beds()).toEqual([
    [pluginId, 'Before', 'sown'],
    [pluginId, 'Meanwhile', 'bare'],
    [pluginId, 'After', 'sown'],
  ])
  expect(recordId).not.toBe('')
  expect(told('sow')).toBe(2)
})

test('a reaction that throws holds up no other; after five failures at one event it goes on with the next', async () => {
  const { bed, run, beds, db, told } = await setUp(['sow', 'break'])
  await bed('North')
  await bed('South')
  const fault = `analysis.threw ${pluginId} reaction:break`
  expect(await run()).toEqual([fault])
  expect(await beds()).toEqual([
    [pluginId, 'North', 'sown'],
    [pluginId, 'South', 'sown'],
  ])
  const positions = async () => {
    const [rows] = await readMany(db, [query.select().from(reactionCursor).where(eq(reactionCursor.pluginId, pluginId))])
    return rows.find(({ reactionId }) => reactionId === 'break')
  }
  const start = (await positions())?.uptoNo
  for (const _ of [2, 3, 4]) expect(await run()).toEqual([fault])
  expect(await positions()).toMatchObject({ uptoNo: start, failures: 4 })
  expect(await run()).toEqual([fault])
  expect(await positions()).toMatchObject({ failures: 0 })
  expect((await positions())?.uptoNo).toBeGreaterThan(start ?? 0)
  for (const _ of [1, 2, 3, 4, 5]) expect(await run()).toEqual([fault])
  expect(await run()).toEqual([])
  expect([told('break'), told('sow')]).toEqual([10, 2])
  const [rows] = await readMany(db, [query.select().from(pluginFault)])
  expect(rows).toMatchObject([{ pluginId, part: 'reaction:break', code: 'analysis.threw', times: 10 }])
  expect(JSON.stringify(rows)).not.toContain('Ada')
})

test('what a manifest does not ask permission for is not done', async () => {
  const { bed, run, beds } = await setUp(['sow'], { permissions: ['measure.enter'] })
  await bed('North')
  expect(await run()).toEqual([`reaction.not_permitted ${pluginId} reaction:sow`])
  expect(await beds()).toEqual([[pluginId, 'North', 'bare']])
})

test('what a reaction did calls no reaction', async () => {
  const { administrator, bed, run, beds } = await setUp(['follow', 'sow'])
  const { recordId } = await bed('North')
  await run()
  await run()
  expect(await beds()).toEqual([[pluginId, 'North', 'sown']])
  await succeed(moveRecord, administrator, { recordId, version: 2, move: 'end' })
  for (const _ of [1, 2, 3]) await run()
  expect((await beds()).map(([, label, status]) => [label, status])).toEqual([
    ['North', 'over'],
    ['Beside North', 'bare'],
  ])
})

test('a value of the plugin’s own measure is entered where a district has made one of it, and else nothing happens', async () => {
  const { schoolId, administrator, bed, run, db } = await setUp(['tell'])
  const { recordId } = await bed('North')
  await succeed(editRecord, administrator, { recordId, version: 1, fields: { label: 'Northern' } })
  expect(await run()).toEqual([])
  const { measureId } = await succeed(feedMeasure, administrator, { pluginId, definitionId: 'visited', orgId: schoolId, locale: 'en' })
  for (const version of [2, 3]) await succeed(editRecord, administrator, { recordId, version, fields: { label: `Northern ${version}` } })
  expect(await run()).toEqual([])
  const [rows] = await readMany(db, [query.select().from(datum).where(eq(datum.measureId, measureId))])
  expect(rows).toMatchObject([{ orgId: schoolId, on: '2026-09-01', value: 1, denominator: 2, source: 'plugin', version: 1 }])
})

test('the ticker wakes reactions by itself, and one that fails later and later', async () => {
  const { district, clock, bed, beds } = await setUp(['sow', 'break'])
  const faults: JobFault[] = []
  const tick = () => runDueJobs(district.installation, fault => faults.push(fault))
  await tick()
  await bed('North')
  await tick()
  expect(await beds()).toEqual([[pluginId, 'North', 'sown']])
  const failed = () => faults.filter(({ job }) => job === 'reactions.run').length
  expect(failed()).toBe(1)
  await tick()
  expect(failed()).toBe(1)
  await bed('South')
  await tick()
  expect(failed()).toBe(1)
  for (let second = 0; second < 40; second += 1) {
    clock.now = new Date(clock.now.getTime() + 1000)
    await tick()
  }
  expect(failed()).toBe(5)
})
