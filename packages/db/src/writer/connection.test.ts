import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SqlValue } from '../port/port.ts'
import { type Connection, openConnection } from './connection.ts'

let directory: string
let connection: Connection

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-connection-'))
  connection = openConnection(join(directory, 'a.db'), 'write')
})

afterEach(() => {
  connection.close()
  rmSync(directory, { recursive: true, force: true })
})

const echo = (value: SqlValue) => connection.run({ sql: 'SELECT ?, typeof(?)', args: [value, value] }).rows[0]

test.each<[SqlValue, string]>([
  ['text', 'text'],
  ['', 'text'],
  [null, 'null'],
  [3, 'integer'],
  [-1, 'integer'],
  [1.5, 'real'],
  [2 ** 53 - 1, 'integer'],
  [2n ** 60n, 'integer'],
  [new Uint8Array([0, 255, 7]), 'blob'],
  [new Uint8Array(0), 'blob'],
  [new Uint8Array([9, 8, 7, 6]).subarray(1, 3), 'blob'],
])('%s goes in and comes out as %s', (value, type) => {
  const [out, storedAs] = echo(value) ?? []
  expect(storedAs).toBe(type)
  expect(out instanceof Uint8Array ? [...out] : out).toEqual(value instanceof Uint8Array ? [...value] : value)
})

test('a whole number put into a text column is not turned into a fraction', () => {
  connection.execute('CREATE TABLE t (a TEXT)')
  connection.run({ sql: 'INSERT INTO t VALUES (?)', args: [3] })
  expect(connection.run({ sql: 'SELECT a FROM t', args: [] }).rows).toEqual([['3']])
})

test('changes are counted with and without RETURNING', () => {
  connection.execute('CREATE TABLE t (a INTEGER)')
  expect(connection.run({ sql: 'INSERT INTO t VALUES (1), (2)', args: [] })).toEqual({ rows: [], changes: 2 })
  expect(connection.run({ sql: 'UPDATE t SET a = a + 1 RETURNING a', args: [] })).toEqual({ rows: [[2], [3]], changes: 2 })
  expect(connection.run({ sql: 'SELECT a FROM t', args: [] })).toMatchObject({ changes: 0 })
})

test('a reading connection cannot write', () => {
  connection.execute('CREATE TABLE t (a INTEGER)')
  const reader = openConnection(join(directory, 'a.db'), 'read')
  expect(() => reader.run({ sql: 'INSERT INTO t VALUES (1)', args: [] })).toThrow('SQLITE_READONLY')
  reader.close()
})

test('a statement prepared before the schema changed sees the new column', () => {
  connection.execute('CREATE TABLE t (a INTEGER)')
  connection.run({ sql: 'INSERT INTO t VALUES (1)', args: [] })
  expect(connection.run({ sql: 'SELECT * FROM t', args: [] }).rows).toEqual([[1]])
  connection.execute('ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 2')
  expect(connection.run({ sql: 'SELECT * FROM t', args: [] }).rows).toEqual([[1, 2]])
})
