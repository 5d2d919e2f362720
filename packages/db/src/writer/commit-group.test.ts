import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitGroup, type GroupedWrite, type WriteOutcome } from './commit-group.ts'
import { type Connection, openConnection } from './connection.ts'

let directory: string
let connection: Connection
let files = 0

const openFresh = (): Connection => {
  const fresh = openConnection(join(directory, `${files++}.db`), 'write')
  fresh.execute('CREATE TABLE stream (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL)')
  fresh.execute('CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)')
  return fresh
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-group-'))
  connection = openFresh()
})

afterEach(() => {
  connection.close()
  rmSync(directory, { recursive: true, force: true })
})

const put = (text: string, options: Omit<GroupedWrite, 'statements'> = {}): GroupedWrite => ({
  statements: [{ sql: 'INSERT INTO word (text) VALUES (?)', args: [text] }],
  ...options,
})

const words = () => connection.run({ sql: 'SELECT text FROM word ORDER BY id', args: [] }).rows.map(([text]) => text)

test('a write that fails in a group harms no other', () => {
  const outcomes = commitGroup(connection, [put('a'), put('a'), { statements: [...put('b').statements, ...put('a').statements] }, put('c')])
  expect(outcomes).toMatchObject([
    { result: { ok: true } },
    { fault: { code: 'database.constraint', constraint: { kind: 'unique', columns: ['word.text'] } } },
    { fault: { code: 'database.constraint' } },
    { result: { ok: true } },
  ])
  expect(words()).toEqual(['a', 'c'])
  expect(connection.isInTransaction).toBe(false)
})

test('a later write of the group sees what an earlier one moved', () => {
  const outcomes = commitGroup(connection, [
    put('a', { expect: [['s', 0]] }),
    put('b', { expect: [['s', 0]] }),
    put('c', { expect: [['s', 1]] }),
  ])
  expect(outcomes).toMatchObject([
    { result: { ok: true } },
    { result: { ok: false, error: { code: 'conflict.stream_moved', params: { stream: 's', expected: 0, actual: 1 } } } },
    { result: { ok: true } },
  ])
  expect(words()).toEqual(['a', 'c'])
})

test('a stream only relied on is compared and not counted up', () => {
  const outcomes = commitGroup(connection, [
    put('a', { unchanged: [['s', 0]] }),
    put('b', { expect: [['s', 0]] }),
    put('c', { unchanged: [['s', 0]] }),
  ])
  expect(outcomes).toMatchObject([{ result: { ok: true } }, { result: { ok: true } }, { result: { ok: false } }])
  expect(words()).toEqual(['a', 'b'])
})

test('a full disk ends the transaction for the write that met it and the others are done again', () => {
  connection.execute('PRAGMA max_page_count=12')
  const outcomes = commitGroup(connection, [put('a'), put('x'.repeat(200_000)), put('c')])
  expect(outcomes).toMatchObject([
    { result: { ok: true } },
    { fault: { code: 'database.storage', sqliteCode: 'SQLITE_FULL' } },
    { result: { ok: true } },
  ])
  expect(words()).toEqual(['a', 'c'])
})

test('a trigger that rolls the whole transaction back takes only its own write with it', () => {
  connection.execute("CREATE TRIGGER no_bad BEFORE INSERT ON word WHEN new.text = 'bad' BEGIN SELECT RAISE(ROLLBACK, 'bad word'); END")
  const outcomes = commitGroup(connection, [put('a', { expect: [['s', 0]] }), put('bad'), put('c', { expect: [['s', 1]] })])
  expect(outcomes).toMatchObject([{ result: { ok: true } }, { fault: { code: 'database.constraint' } }, { result: { ok: true } }])
  expect(words()).toEqual(['a', 'c'])
})

test('a constraint that speaks only at COMMIT fails its own write alone', () => {
  connection.execute('CREATE TABLE line (id INTEGER PRIMARY KEY, word_id INTEGER REFERENCES word (id) DEFERRABLE INITIALLY DEFERRED)')
  const dangling = { statements: [{ sql: 'INSERT INTO line (word_id) VALUES (?)', args: [99] }] }
  const outcomes = commitGroup(connection, [put('a'), dangling, put('c')])
  expect(outcomes).toMatchObject([
    { result: { ok: true } },
    { fault: { code: 'database.constraint', constraint: { kind: 'foreign_key' } } },
    { result: { ok: true } },
  ])
  expect(words()).toEqual(['a', 'c'])
})

const nameOutcome = (outcome: WriteOutcome) => ('fault' in outcome ? 'fault' : outcome.result.ok ? 'kept' : 'moved')

test('any sequence of groups leaves exactly what a plain model of the streams predicts', () => {
  const stream = fc.constantFrom('s1', 's2', 's3')
  const write = fc.record({
    expect: fc.uniqueArray(fc.tuple(stream, fc.nat(4)), { selector: ([id]) => id, maxLength: 3 }),
    doesFail: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(fc.array(write, { maxLength: 6 }), { maxLength: 6 }), groups => {
      const database = openFresh()
      const versions = new Map<string, number>()
      let kept = 0
      let next = 0
      database.run({ sql: 'INSERT INTO word (text) VALUES (?)', args: ['taken'] })
      for (const group of groups) {
        const outcomes = commitGroup(
          database,
          group.map(({ expect: expected, doesFail }) => put(doesFail ? 'taken' : `w${next++}`, { expect: expected })),
        )
        const predicted = group.map(({ expect: expected, doesFail }) => {
          if (!expected.every(([id, version]) => (versions.get(id) ?? 0) === version)) return 'moved'
          if (doesFail) return 'fault'
          for (const [id, version] of expected) versions.set(id, version + 1)
          kept++
          return 'kept'
        })
        expect(outcomes.map(nameOutcome)).toEqual(predicted)
      }
      const rows = database.run({ sql: 'SELECT id, version FROM stream', args: [] }).rows
      const counted = database.run({ sql: 'SELECT count(*) FROM word', args: [] }).rows
      database.close()
      expect(new Map(rows as [string, number][])).toEqual(versions)
      expect(counted).toEqual([[kept + 1]])
    }),
    { numRuns: 60 },
  )
})
