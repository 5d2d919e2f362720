import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Databases, openDatabases } from '../databases/open-databases.ts'
import { activity, draft, org, person, response } from '../district/schema.ts'
import { drizzleFor } from '../drizzle/drizzle-for.ts'
import { query } from '../drizzle/query.ts'
import { readAll, readMany, readOne } from '../drizzle/read-many.ts'
import { selectVersions, versionsOf } from '../drizzle/stream-versions.ts'
import { toStatement } from '../drizzle/to-statement.ts'
import { DatabaseFault, isUniqueViolation } from '../port/database-fault.ts'
import type { Port } from '../port/port.ts'

let directory: string
let databases: Databases
let port: Port

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-port-'))
  const opened = await openDatabases({ directory, clock: () => 0 })
  if (!opened.ok) throw new Error(opened.error.code)
  databases = opened.value
  const created = await databases.createDistrict('d')
  if (!created.ok) throw new Error(created.error.code)
  port = created.value
})

afterEach(async () => {
  await databases.close()
  rmSync(directory, { recursive: true, force: true })
})

const orgRow = (id: string) => ({ id, kind: 'school', name: `School ${id}` }) as const
const putOrg = (id: string) => toStatement(query.insert(org).values(orgRow(id)))
const personRow = (id: string, email: string) =>
  ({ id, kind: 'account', name: 'Invented Name', email, locale: 'en', createdAt: new Date(0) }) as const

const caught = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}

test('a write is all or nothing', async () => {
  await expect(port.write([putOrg('a'), putOrg('b'), putOrg('a')])).rejects.toMatchObject({ code: 'database.constraint' })
  expect(await readAll(port, query.select().from(org))).toEqual([])
})

test('of many writers that read the same version exactly one goes through', async () => {
  const read = await readAll(port, selectVersions(['round:1']))
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) => port.write([putOrg(`o${index}`)], { expect: versionsOf(['round:1'], read) })),
  )
  expect(results.filter(result => result.ok)).toHaveLength(1)
  expect(results.filter(result => !result.ok && result.error.code === 'conflict.stream_moved')).toHaveLength(19)
  expect(await readAll(port, query.select().from(org))).toHaveLength(1)
  expect(versionsOf(['round:1', 'round:2'], await readAll(port, selectVersions(['round:1', 'round:2'])))).toEqual([
    ['round:1', 1],
    ['round:2', 0],
  ])
})

test('nobody loses a count when writers read again after a clash', async () => {
  const addOne = async (): Promise<void> => {
    for (;;) {
      const [versions, [found]] = await readMany(port, [selectVersions(['n']), query.select().from(org).where(eq(org.id, 'n'))])
      const position = (found?.position ?? 0) + 1
      const statement = query
        .insert(org)
        .values({ ...orgRow('n'), position })
        .onConflictDoUpdate({ target: org.id, set: { position } })
      if ((await port.write([toStatement(statement)], { expect: versionsOf(['n'], versions) })).ok) return
    }
  }
  await Promise.all(Array.from({ length: 12 }, addOne))
  expect(await readOne(port, query.select({ position: org.position }).from(org))).toEqual({ position: 12 })
})

test('an acknowledged write is seen by the next read, and a number given by the database by a later statement of the same write', async () => {
  for (let index = 1; index <= 30; index++) {
    await port.write([
      toStatement(query.insert(activity).values({ at: new Date(0), kind: 'round.opened' })),
      toStatement(query.insert(org).values({ ...orgRow(`o${index}`), position: sql`(select max(no) from activity)` })),
    ])
    expect(await readOne(port, query.select({ position: org.position }).from(org).orderBy(sql`position desc`))).toEqual({ position: index })
  }
})

test('receipts hold the rows of RETURNING and the counts', async () => {
  const written = await port.write([
    toStatement(query.insert(org).values([orgRow('a'), orgRow('b')])),
    toStatement(query.delete(org).where(eq(org.id, 'a')).returning({ id: org.id })),
  ])
  expect(written).toEqual({
    ok: true,
    value: {
      outcomes: [
        { rows: [], changes: 2 },
        { rows: [['a']], changes: 1 },
      ],
    },
  })
})

test('packed marks, dates, flags and documents come back as they went in', async () => {
  const marks = Buffer.from('xx0123').subarray(2)
  await port.write([
    toStatement(query.insert(person).values(personRow('p', 'p@example.org'))),
    { sql: 'INSERT INTO window (id, title, created_at) VALUES (?, ?, ?)', args: ['w', 'W', 0] },
    putOrg('o'),
    {
      sql: `INSERT INTO framework_document (hash, framework_id, edition, document, stored_at) VALUES (?, ?, ?, ?, ?)`,
      args: ['h', 'f', 1, '{}', 0],
    },
    {
      sql: `INSERT INTO round (id, window_id, org_id, title, framework_id, edition, framework_hash, instrument_id, items, visibility, asks_importance, reveals_on_close, state, source, created_at)
            VALUES ('r', 'w', 'o', 'R', 'f', 1, 'h', 'i', '[]', 'named', 0, 0, 'open', 'people', 0)`,
      args: [],
    },
    toStatement(
      query
        .insert(response)
        .values({ id: 's', roundId: 'r', personId: 'p', pass: 1, version: 1, marks, submittedNo: 1, submittedAt: new Date(5) }),
    ),
    toStatement(
      query.insert(draft).values({
        roundId: 'r',
        personId: 'p',
        items: { a: { mark: 255, importance: null, note: 'ñ', skipped: true, sequence: 3, device: 'x' } },
        savedAt: new Date(7),
      }),
    ),
  ])
  const [[kept], [drafted]] = await readMany(port, [query.select().from(response), query.select().from(draft)])
  expect([...(kept?.marks ?? [])]).toEqual([...marks])
  expect(kept).toMatchObject({ importance: null, submittedAt: new Date(5) })
  expect(drafted).toMatchObject({ items: { a: { note: 'ñ', skipped: true } }, savedAt: new Date(7) })
})

test('many writes at once share transactions', async () => {
  const writes = 400
  await Promise.all(Array.from({ length: writes }, (_, index) => port.write([putOrg(`o${index}`)])))
  expect(await readAll(port, query.select({ n: sql<number>`count(*)` }).from(org))).toEqual([{ n: writes }])
  // Each transaction logs at least the two pages it touches, the row's and the index's.
  const pages = statSync(join(directory, 'districts', 'd', 'district.db-wal')).size / 4096
  expect(pages).toBeLessThan(writes)
})

test('the write-ahead log is moved into the file as it grows', async () => {
  for (let index = 0; index < 24; index++)
    await port.write([toStatement(query.insert(org).values({ ...orgRow(`o${index}`), name: 'x'.repeat(2 ** 20) }))])
  expect(statSync(join(directory, 'districts', 'd', 'district.db-wal')).size).toBeLessThan(12 * 2 ** 20)
  expect(statSync(join(directory, 'districts', 'd', 'district.db')).size).toBeGreaterThan(12 * 2 ** 20)
})

test.each([
  ['transaction control', 'BEGIN', []],
  ['a pragma', 'PRAGMA synchronous=OFF', []],
  ['an attached file', "ATTACH 'x.db' AS x", []],
  ['a second statement', 'DELETE FROM org; DELETE FROM person', []],
  ['too few arguments', 'INSERT INTO org (id, kind, name) VALUES (?, ?, ?)', ['a', 'school']],
  ['not a number', 'UPDATE org SET position = ?', [Number.NaN]],
  ['a date', 'UPDATE org SET position = ?', [new Date(0) as never]],
  ['a boolean', 'UPDATE org SET position = ?', [true as never]],
  ['undefined', 'UPDATE org SET position = ?', [undefined as never]],
])('%s does not pass the port', async (_, text, args) => {
  await expect(port.write([{ sql: text, args }])).rejects.toMatchObject({ code: 'database.statement' })
})

test('a read may not write, however it is dressed', async () => {
  await expect(port.read([putOrg('a')])).rejects.toMatchObject({ code: 'database.statement' })
  await expect(
    port.read([{ sql: "WITH x AS (SELECT 1) INSERT INTO org (id, kind, name) SELECT 'a', 'school', 'A' FROM x", args: [] }]),
  ).rejects.toMatchObject({ code: 'database.statement' })
})

test('a write that names a stream twice is a bug and says so', async () => {
  await expect(port.write([putOrg('a')], { expect: [['s', 0]], unchanged: [['s', 0]] })).rejects.toThrow('names each stream once')
})

const secret = 'zulema.private@example.org'

test('no parameter value is in a fault', async () => {
  await port.write([toStatement(query.insert(person).values(personRow('p1', secret)))])
  const faults = await Promise.all([
    caught(port.write([toStatement(query.insert(person).values(personRow('p2', secret)))])),
    caught(
      port.write([
        {
          sql: `INSERT INTO person (id, kind, name, email, locale, created_at) VALUES ('p3', 'account', 'n', '${secret}', 'en', 0)`,
          args: [],
        },
      ]),
    ),
    caught(port.read([{ sql: 'SELECT json_extract(?, ?)', args: ['{}', secret] }])),
    caught(port.read([{ sql: 'SELECT json(?)', args: [secret] }])),
    caught(port.write([{ sql: 'UPDATE person SET name = ? WHERE nowhere = ?', args: [secret, secret] }])),
    caught(port.write([{ sql: 'UPDATE person SET name = ?', args: [secret, secret] }])),
  ])
  for (const fault of faults) {
    expect(fault).toBeInstanceOf(DatabaseFault)
    const { message, stack, cause, details } = fault as DatabaseFault
    expect(JSON.stringify({ message, stack, cause, details })).not.toContain('zulema')
  }
  expect(isUniqueViolation(faults[0])).toBe(true)
  expect(isUniqueViolation(faults[0], 'person.email')).toBe(true)
  expect(isUniqueViolation(faults[0], 'person.id')).toBe(false)
  expect(isUniqueViolation(faults[4])).toBe(false)
  expect(faults[0]).toMatchObject({ details: { sqliteCode: 'SQLITE_CONSTRAINT_UNIQUE', statementKind: 'insert' } })
  expect((faults[0] as DatabaseFault).details.sql).toContain('insert into "person"')
})

test('no parameter value is in what Drizzle throws over the port, alone or in a batch', async () => {
  const database = drizzleFor(port)
  await database.insert(person).values(personRow('p1', secret))
  const alone = await caught(database.insert(person).values(personRow('p2', secret)).execute())
  const together = await caught(database.batch([database.insert(person).values(personRow('p2', secret))]))
  for (const thrown of [alone, together] as Error[]) {
    expect(isUniqueViolation(thrown, 'person.email')).toBe(true)
    const everything = JSON.stringify([thrown.message, thrown.stack, { ...thrown }, { ...(thrown.cause as object) }])
    expect(everything).not.toContain('zulema')
  }
})

test('Drizzle over the port reads, writes, returns rows and counts, and has no transaction', async () => {
  const database = drizzleFor(port, { org })
  expect(await database.insert(org).values(orgRow('a')).returning({ id: org.id })).toEqual([{ id: 'a' }])
  expect(await database.update(org).set({ archivedAt: new Date(9) })).toMatchObject({ changes: 1, rowsAffected: 1 })
  expect(await database.query.org.findFirst({ columns: { archivedAt: true } })).toEqual({ archivedAt: new Date(9) })
  expect(await database.select().from(org).where(eq(org.id, 'nobody')).get()).toBeUndefined()
  const [, left] = await database.batch([database.delete(org).where(eq(org.id, 'a')), database.select().from(org)])
  expect(left).toEqual([])
  await expect(database.transaction(async () => {})).rejects.toThrow()
})
