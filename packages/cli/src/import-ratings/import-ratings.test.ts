import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabases, query, readMany, toStatement } from '@tilth/db'
import { district } from '@tilth/db/control'
import { org, profile, round } from '@tilth/db/district'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { handOver } from './hand-over.ts'
import { importRatings } from './import-ratings.ts'
import { readAssignment } from './read-assignment.ts'

const example = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'leadership-climate')
const sample = join(example, 'ratings-sample.csv')
const documents = ['--framework', join(example, 'framework.json'), '--map', join(example, 'map.json')]

let directory: string
let output: { out: string; errors: string }

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-cli-'))
  output = { out: '', errors: '' }
  vi.stubEnv('TILTH_DATA', join(directory, 'data'))
  vi.stubEnv('TILTH_URL', 'https://tilth.example.org/')
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    output.out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    output.errors += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true, force: true })
})

const open = async () => {
  const opened = await openDatabases({ directory: join(directory, 'data'), clock: () => 0 })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

const layDown = async (...slugs: readonly string[]): Promise<void> => {
  const databases = await open()
  for (const id of slugs) {
    await databases.createDistrict(id)
    const db = await databases.district(id)
    await databases.control.write([toStatement(query.insert(district).values({ id, slug: id, name: id, createdAt: new Date(0) }))])
    await db.write([
      toStatement(query.insert(profile).values({ id: 'profile', name: id, languages: ['en'], timeZone: 'UTC', schoolYearStart: 8 })),
      toStatement(query.insert(org).values({ id: 'root', kind: 'district', name: id })),
    ])
  }
  await databases.close()
}

const countRounds = async (id: string): Promise<number> => {
  const databases = await open()
  const [rounds] = await readMany(await databases.district(id), [query.select().from(round)])
  await databases.close()
  return rounds.length
}

test('the file becomes rounds, their addresses are told, and the second time nothing changes', async () => {
  await layDown('alder')
  expect(await importRatings.run([sample, ...documents])).toBe(0)
  expect(output.errors).toBe('')
  expect(output.out).toMatch(/^Took in 3 rounds with \d+ raters\.\n/)
  const addresses = output.out.match(/https:\/\/tilth\.example\.org\/d\/alder\/rounds\/[\w-]+/g)
  expect(addresses).toHaveLength(3)
  output.out = ''
  expect(await importRatings.run([sample, ...documents, '--district', 'alder'])).toBe(0)
  expect(output.out).toContain('taken in before; nothing changed')
  expect(output.out.match(/https:\S+/g)).toEqual(addresses)
  expect(await countRounds('alder')).toBe(3)
})

test('wrong rows are told with row, column and reason, and nothing is taken in', async () => {
  await layDown('alder')
  const file = join(directory, 'wrong.csv')
  const map = join(directory, 'map.json')
  writeFileSync(file, 'Team,Who,A\nX,1,1\nX,1,9\n,3,2\n')
  writeFileSync(map, JSON.stringify({ team: 'Team', rater: 'Who', items: { A: 'L01' } }))
  expect(await importRatings.run([file, '--framework', join(example, 'framework.json'), '--map', map])).toBe(2)
  expect(output.out).toBe('')
  expect(output.errors.split('\n').slice(1)).toEqual([
    '  row 3, column Who: this rater is in this team already',
    '  row 3, column A: not a level of the scale (1, 2, 3, 4, 5)',
    '  row 4, column Team: the team is missing',
    '',
  ])
  expect(await countRounds('alder')).toBe(0)
})

test('which district is asked for where there are several, and set-up where there is none', async () => {
  expect(await importRatings.run([sample, ...documents])).toBe(1)
  expect(output.errors).toContain('Set Tilth up first')
  await layDown('alder', 'birch')
  output.errors = ''
  expect(await importRatings.run([sample, ...documents])).toBe(2)
  expect(output.errors).toContain('--district and one of: alder, birch')
  expect(await importRatings.run([sample, ...documents, '--district', 'birch'])).toBe(0)
  expect([await countRounds('alder'), await countRounds('birch')]).toEqual([0, 3])
})

test('data that another process holds is left alone', async () => {
  await layDown('alder')
  const holder = await open()
  expect(await importRatings.run([sample, ...documents])).toBe(1)
  expect(output.errors).toContain(`process ${process.pid}`)
  await holder.close()
})

test.each([
  ['no file', [...documents]],
  ['two files', [sample, sample, ...documents]],
  ['no map', [sample, ...documents.slice(0, 2)]],
  ['a file that is not there', ['nowhere.csv', ...documents]],
  ['an unknown option', [sample, ...documents, '--quietly']],
])('%s is told before anything is opened', async (_, args) => {
  expect(await importRatings.run(args)).toBe(2)
  expect(output.errors).toContain('tilth import ratings FILE')
})

const serveOnce = async (answer: { readonly status: number; readonly body: unknown }) => {
  const received: { token: string | undefined; body: unknown }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      received.push({ token: String(request.headers['x-tilth-local-token']), body: JSON.parse(text) })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const assignment = readAssignment([sample, ...documents], { variables: { TILTH_DATA: directory }, directory })
  if (!assignment.ok) throw new Error(assignment.error)
  writeFileSync(join(directory, 'server.json'), JSON.stringify({ pid: 1, url: `http://127.0.0.1:${port}`, token: 'secret' }))
  const taken = await handOver(assignment.value)
  await new Promise(resolve => {
    server.close(resolve)
  })
  return { taken, received, input: assignment.value.input, again: await handOver(assignment.value) }
}

test('a running server is handed the file with its token; one that has ended is not waited for', async () => {
  const view = { changed: true, rounds: [{ roundId: 'r', team: 'A', raters: 3, url: 'http://x/d/a/rounds/r' }] }
  const { taken, received, input, again } = await serveOnce({ status: 200, body: view })
  expect(taken).toEqual({ ok: true, value: view })
  expect(received).toEqual([{ token: 'secret', body: { district: null, input } }])
  expect(again).toBeNull()
})

test('what the server refuses is told as it said it', async () => {
  const data = { code: 'import.no_rows', requestId: 'q', kind: 'issue' }
  const { taken } = await serveOnce({ status: 422, body: { error: { message: data.code, code: -32_603, data } } })
  expect(taken).toEqual({ ok: false, error: { code: 'import.no_rows' } })
})
