import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knownStatusOf, statusOfIssue } from './status-of-issue.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')

const codesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.includes('.test.'))
    .flatMap(file => [...readFileSync(join(root, folder, file), 'utf8').matchAll(/\bissue\(\s*'([a-z_.]+)'/g)].map(match => match[1] ?? ''))

test('every issue that anything behind an answer can make has its status', () => {
  const engines = ['access', 'conditions', 'rubrics'].map(engine => `packages/core/src/${engine}`)
  const codes = new Set([...engines, 'packages/plugin-kit/src', 'packages/db/src', 'packages/host/src', 'apps/api/src'].flatMap(codesIn))
  expect(codes.size).toBeGreaterThan(20)
  expect([...codes].filter(code => knownStatusOf(code) === undefined)).toEqual([])
})

test('the whole code wins over its family', () => {
  expect([
    statusOfIssue('session.none'),
    statusOfIssue('session.wrong_email_or_password'),
    statusOfIssue('conflict.round_changed'),
  ]).toEqual([401, 422, 409])
})
