import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installationSetting } from '../control/schema.ts'
import { org, profile } from '../district/schema.ts'
import { query } from '../drizzle/query.ts'
import { readAll, readMany, readOne } from '../drizzle/read-many.ts'
import { toStatement } from '../drizzle/to-statement.ts'
import { type Databases, openDatabases } from './open-databases.ts'

let directory: string
const opened: Databases[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-databases-'))
})

afterEach(async () => {
  for (const databases of opened.splice(0)) await databases.close()
  rmSync(directory, { recursive: true, force: true })
})

const open = async (): Promise<Databases> => {
  const result = await openDatabases({ directory, clock: () => Date.UTC(2026, 8, 1) })
  if (!result.ok) throw new Error(result.error.code)
  opened.push(result.value)
  return result.value
}

const createDistrict = async (databases: Databases, id: string) => {
  const created = await databases.createDistrict(id)
  if (!created.ok) throw new Error(created.error.code)
  return created.value
}

const orgRow = (id: string) => ({ id, kind: 'school', name: `School ${id}` }) as const

test('a district keeps what was written when everything is closed and opened again', async () => {
  const first = await open()
  const port = await createDistrict(first, 'd1')
  const written = await port.write([toStatement(query.insert(org).values(orgRow('o1')))])
  expect(written.ok).toBe(true)
  await first.close()
  const again = await open()
  expect(again.districtIds()).toEqual(['d1'])
  expect(await readOne(await again.district('d1'), query.select({ name: org.name }).from(org))).toEqual({ name: 'School o1' })
})

test('queries read together keep their types and see one snapshot', async () => {
  const databases = await open()
  const port = await createDistrict(databases, 'd1')
  await port.write([
    toStatement(query.insert(org).values([orgRow('o1'), orgRow('o2')])),
    toStatement(
      query
        .insert(profile)
        .values({ id: 'p', name: 'Alder', languages: ['en', 'es'], timeZone: 'America/Los_Angeles', schoolYearStart: 8 }),
    ),
  ])
  const [orgs, [found]] = await readMany(port, [query.select().from(org).orderBy(org.id), query.select().from(profile)])
  expect(orgs.map(row => row.name)).toEqual(['School o1', 'School o2'])
  expect(found?.languages).toEqual(['en', 'es'])
  expect(found?.demo).toBe(false)
})

test('the live writing connection is durable: WAL, synchronous FULL, foreign keys on', async () => {
  const databases = await open()
  const port = await createDistrict(databases, 'd1')
  await port.write([toStatement(query.insert(org).values(orgRow('o1')))])
  for (const name of ['control', { district: 'd1' }] as const) {
    expect(await databases.pragma(name, ['synchronous', 'journal_mode', 'foreign_keys', 'wal_autocheckpoint'])).toEqual({
      synchronous: 2,
      journal_mode: 'wal',
      foreign_keys: 1,
      wal_autocheckpoint: 0,
    })
  }
})

test('one process owns a data directory and a second opening is told who', async () => {
  const databases = await open()
  databases.announce('http://127.0.0.1:3000')
  const second = await openDatabases({ directory, clock: () => 0 })
  expect(second).toMatchObject({
    ok: false,
    error: { code: 'data.locked', params: { pid: process.pid, address: 'http://127.0.0.1:3000' } },
  })
  await databases.close()
  await open()
})

test('a district is created once, under a plain name, and deleted with its files', async () => {
  const databases = await open()
  await createDistrict(databases, 'd1')
  expect(await databases.createDistrict('d1')).toMatchObject({ ok: false, error: { code: 'district.exists' } })
  expect(await databases.createDistrict('../d2')).toMatchObject({ ok: false, error: { code: 'district.bad_id' } })
  const port = await databases.district('d1')
  const copy = await databases.backUp({ district: 'd1' })
  expect(existsSync(copy)).toBe(true)
  await databases.deleteDistrict('d1')
  expect(readdirSync(join(directory, 'districts'))).toEqual([])
  expect(existsSync(copy)).toBe(false)
  await expect(databases.district('d1')).rejects.toMatchObject({ code: 'database.unknown' })
  await expect(port.read([{ sql: 'select 1', args: [] }])).rejects.toMatchObject({ code: 'database.stopped' })
})

test('of two creations of one district at once exactly one goes through', async () => {
  const databases = await open()
  const results = await Promise.all([databases.createDistrict('d1'), databases.createDistrict('d1')])
  expect(results.map(result => (result.ok ? 'created' : result.error.code)).sort()).toEqual(['created', 'district.exists'])
  expect(readdirSync(join(directory, 'districts'))).toEqual(['d1'])
})

test('more districts than stay open at once keep their own rows', async () => {
  const databases = await open()
  const ids = Array.from({ length: 80 }, (_, index) => `d${index}`)
  for (const id of ids) await (await createDistrict(databases, id)).write([toStatement(query.insert(org).values(orgRow(id)))])
  const rows = await Promise.all(ids.map(async id => readAll(await databases.district(id), query.select({ id: org.id }).from(org))))
  expect(rows).toEqual(ids.map(id => [{ id }]))
  expect(await databases.health()).toMatchObject({ state: 'ready', databases: { length: 81 } })
})

test('a lost control database is not replaced by an empty one', async () => {
  const databases = await open()
  await createDistrict(databases, 'd1')
  await databases.control.write([toStatement(query.insert(installationSetting).values({ key: 'k', value: 'v', updatedAt: new Date(0) }))])
  await databases.close()
  for (const name of readdirSync(directory).filter(file => file.startsWith('control.db'))) rmSync(join(directory, name))
  const again = await open()
  expect(await again.health()).toMatchObject({ state: 'failed', databases: [{ name: 'control', state: 'refused' }, { state: 'ready' }] })
  await expect(again.control.read([{ sql: 'select 1', args: [] }])).rejects.toMatchObject({ code: 'database.refused' })
  expect(existsSync(join(directory, 'control.db'))).toBe(false)
})
