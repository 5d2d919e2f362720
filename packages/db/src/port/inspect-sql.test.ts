import { expect, test } from 'vitest'
import { inspectSql } from './inspect-sql.ts'

test.each([
  ['select "a?" from t where b = ? and c in (?, ?)', { kind: 'select', placeholders: 3, isSingle: true }],
  ['  -- insert ?\n UPDATE t SET a = ?', { kind: 'update', placeholders: 1, isSingle: true }],
  ['with x as (select ? as a) insert into t select a from x', { kind: 'insert', placeholders: 1, isSingle: true }],
  ['with recursive x(n) as (select 1) select n from x', { kind: 'select', placeholders: 0, isSingle: true }],
  ['replace into t values (?)', { kind: 'insert', placeholders: 1, isSingle: true }],
  ['values (?)', { kind: 'select', placeholders: 1, isSingle: true }],
  ['delete from t;', { kind: 'delete', placeholders: 0, isSingle: true }],
  ['select 1; delete from t', { kind: 'select', placeholders: 0, isSingle: false }],
  ["select 1; 'x'", { kind: 'select', placeholders: 0, isSingle: false }],
  ['begin immediate', { kind: 'other', placeholders: 0, isSingle: true }],
  ['pragma synchronous=off', { kind: 'other', placeholders: 0, isSingle: true }],
  ["attach 'other.db' as other", { kind: 'other', placeholders: 0, isSingle: true }],
  ['', { kind: 'other', placeholders: 0, isSingle: true }],
])('%s', (sql, shape) => {
  expect(inspectSql(sql)).toMatchObject(shape)
})

test('the redacted text keeps names and loses literals', () => {
  expect(inspectSql("select \"name\" from person\n where email = 'ana''s@example.org' and n = 12.5 and k = ?").redacted).toBe(
    'select "name" from person where email = ? and n = ? and k = ?',
  )
})
