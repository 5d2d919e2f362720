import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setUpDistrict } from './test-district.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const example = join(import.meta.dirname, '..', '..', '..', 'examples', 'leadership-climate')
const read = (name: string): string => readFileSync(join(example, name), 'utf8')

const doorOf = (server: TestServer): { readonly pid: number; readonly url: string; readonly token: string } =>
  JSON.parse(readFileSync(join(server.directory, 'server.json'), 'utf8'))

interface Handed {
  readonly changed?: boolean
  readonly rounds?: readonly unknown[]
  readonly error?: { readonly data: { readonly code: string } }
}

const hand = async (server: TestServer, body: unknown, token?: string): Promise<{ readonly status: number; readonly answer: Handed }> => {
  const response = await fetch(`${server.localAddress}/local/import-ratings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { 'x-tilth-local-token': token }) },
    body: JSON.stringify(body),
  })
  return { status: response.status, answer: (await response.json()) as Handed }
}

const input = () => ({
  csv: read('ratings-sample.csv'),
  framework: JSON.parse(read('framework.json')),
  map: JSON.parse(read('map.json')),
  title: null,
})

test('the data directory says where the server is, to its owner alone, while it runs', async () => {
  const server = await startTestServer()
  const door = doorOf(server)
  expect(door).toEqual({ pid: process.pid, url: server.localAddress, token: expect.stringMatching(/^[\w-]{43}$/) })
  expect(statSync(join(server.directory, 'server.json')).mode & 0o777).toBe(0o600)
  await server.close()
  expect(() => doorOf(server)).toThrow('ENOENT')
})

test('a file is taken in by the running server, once', async () => {
  const server = await startTestServer()
  const { admin, slug } = await setUpDistrict(server)
  const { token } = doorOf(server)
  const first = await hand(server, { district: null, input: input() }, token)
  expect(first).toMatchObject({ status: 200, answer: { changed: true } })
  expect(first.answer.rounds?.length).toBeGreaterThan(0)
  expect(await hand(server, { district: slug, input: input() }, token)).toMatchObject({ status: 200, answer: { changed: false } })
  const { rounds } = await admin.ask<{ rounds: readonly unknown[] }>('rounds.list', { slug, locale: 'en' })
  expect(rounds).toHaveLength(first.answer.rounds?.length ?? -1)
})

test('without the token, or with another, there is nothing here', async () => {
  const server = await startTestServer()
  for (const token of [undefined, '', 'x'.repeat(43)]) {
    expect(await hand(server, { district: null, input: input() }, token)).toMatchObject({
      status: 404,
      answer: { error: { data: { code: 'not_found' } } },
    })
  }
})

test('which district, when it cannot be told', async () => {
  const server = await startTestServer()
  const { token } = doorOf(server)
  const code = async (district: string | null) => (await hand(server, { district, input: input() }, token)).answer.error?.data.code
  expect(await code(null)).toBe('district.none')
  await setUpDistrict(server)
  expect(await code('somewhere-else')).toBe('district.unknown')
})
