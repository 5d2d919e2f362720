import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { checkIssueMessages } from './check-issue-messages.mjs'
import { plantFiles } from './plant-files.mjs'

/** @type {string[]} */
const planted = []

/** @param {Readonly<Record<string, string>>} files */
const complaintsOf = files => {
  const directory = plantFiles({
    'packages/i18n/messages/en/issues.json': '{ "issue.round.not_open": "", "issue.data.locked": "" }',
    'packages/i18n/messages/es/issues.json': '{ "issue.round.not_open": "" }',
    ...files,
  })
  planted.push(directory)
  return checkIssueMessages(directory)
}

afterEach(() => {
  for (const directory of planted.splice(0)) rmSync(directory, { recursive: true, force: true })
})

test('a code with a message in both languages is fine, and tests may make up their own', () => {
  expect(
    complaintsOf({
      'packages/host/src/open.ts': "err(issue('round.not_open'))\n",
      'packages/host/src/open.test.ts': "err(issue('round.invented'))\n",
    }),
  ).toEqual([])
})

test('each language that has no message is named, at the line', () => {
  expect(
    complaintsOf({
      'apps/api/src/lock.ts': "\nconst locked = { ok: false, code: 'data.locked' }\n",
      'packages/host/src/open.ts': "err(\n  issue(\n    'round.invented',\n  ),\n)\n",
    }),
  ).toEqual([
    'apps/api/src/lock.ts:2: no message issue.data.locked in "es"',
    'packages/host/src/open.ts:2: no message issue.round.invented in "en"',
    'packages/host/src/open.ts:2: no message issue.round.invented in "es"',
  ])
})
