import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { fileNameHeader } from '../src/files/file-routes.ts'
import type { Browser } from './browser.ts'
import { gatherEveryone, type RoleName, roles, type World } from './everyone.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const send = (browser: Browser, path: string, body = 'team,rater\nA,1\n') =>
  browser.fetch(path, { method: 'POST', headers: { [fileNameHeader]: encodeURIComponent('Otoño, 6.º.csv') }, body })

const codeOf = async (response: Response): Promise<string> => {
  const body = (await response.json()) as { readonly uploadId?: string; readonly error?: { readonly data: { readonly code: string } } }
  return body.error?.data.code ?? (body.uploadId ? 'in' : 'neither')
}

const storedIn = (server: TestServer): readonly string[] =>
  readdirSync(join(server.directory, 'districts'), { recursive: true, encoding: 'utf8' }).filter(name =>
    /[0-9a-f]{64}$|incoming\/./.test(name),
  )

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer({ demo: true, until: 'file' })
  world = await gatherEveryone(server)
})

test('uploads are for those who may, answered to all others like everything else, and leave nothing of what was refused', async () => {
  const paths: Readonly<Record<string, (world: World) => string>> = {
    ratings: ({ slug }) => `/api/d/${slug}/uploads/ratings`,
    evidence: ({ slug, openRound }) => `/api/d/${slug}/uploads/evidence?round=${openRound}`,
    cycle: ({ slug, cycleId }) => `/api/d/${slug}/uploads/cycle?cycle=${cycleId}`,
  }
  const may: Readonly<Record<string, readonly RoleName[]>> = {
    ratings: ['administrator'],
    evidence: ['administrator', 'facilitator', 'member'],
    cycle: ['administrator', 'facilitator', 'member'],
  }
  for (const [purpose, path] of Object.entries(paths)) {
    for (const role of roles.toSorted((a, b) => Number(may[purpose]?.includes(a)) - Number(may[purpose]?.includes(b)))) {
      const before = storedIn(server).length
      const code = await codeOf(await send(world.as[role], path(world), `${purpose} of ${role}`))
      const isLetIn = may[purpose]?.includes(role) ?? false
      const refused = role === 'nobody' ? ['session.none'] : role === 'other' ? ['not_found'] : ['not_found', 'denied']
      expect(isLetIn ? ['in'] : refused, `${purpose} as ${role}`).toContain(code)
      expect(storedIn(server).length - before, `${purpose} as ${role}`).toBe(isLetIn ? 1 : 0)
    }
  }
})

test('the photo of a log line is for whoever reads the cycle, to be saved and never shown in this origin', async () => {
  const { slug, as, cycleId, logLineId } = world
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const sent = await as.administrator.fetch(`/api/d/${slug}/uploads/cycle?cycle=${cycleId}`, {
    method: 'POST',
    headers: { [fileNameHeader]: 'wall.png' },
    body: Buffer.from(dot, 'base64'),
  })
  const { uploadId } = (await sent.json()) as { readonly uploadId: string }
  const photo = { slug, cycleId, locale: 'en', entryId: logLineId, fileId: 'photo-of-test', uploadId }
  await as.administrator.tell('cycles.attach', photo)
  const path = `/api/d/${slug}/cycles/${cycleId}/files/photo-of-test`
  const seen = await Promise.all(roles.map(async role => [role, (await as[role].fetch(path)).status] as const))
  const readers: readonly RoleName[] = ['administrator', 'facilitator', 'coach', 'member', 'viewer']
  const outside = (role: RoleName): number => (role === 'nobody' ? 401 : 404)
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(roles.map(role => [role, readers.includes(role) ? 200 : outside(role)])))
  const answer = await as.coach.fetch(path)
  expect(answer.headers.get('content-disposition')).toContain('attachment; filename="wall.png"')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(server.logs.join('\n')).not.toContain('photo-of-test')
})

test('an upload keeps its name, says its kind and its last hour, and stays out of the log', async () => {
  const { slug, as } = world
  const answer = await send(as.administrator, `/api/d/${slug}/uploads/ratings`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ name: 'Otoño, 6.º.csv', size: 15, mediaType: 'text/plain', expiresAt: expect.any(String) })
  expect(server.logs.join('\n')).toContain('/api/d/:slug/uploads/ratings')
  expect(server.logs.join('\n')).not.toContain('Oto')
})

test('from another origin, without a name, or too large, nothing comes in', async () => {
  const { slug, as } = world
  const path = `/api/d/${slug}/uploads/ratings`
  const before = storedIn(server).length
  const foreign = await as.administrator.fetch(path, { method: 'POST', headers: { origin: 'https://evil.example' }, body: 'x' })
  expect([foreign.status, await codeOf(foreign)]).toEqual([403, 'request.cross_origin'])
  const nameless = await as.administrator.fetch(path, { method: 'POST', body: 'x' })
  expect([nameless.status, await codeOf(nameless)]).toEqual([400, 'input.invalid'])
  const misspelt = await as.administrator.fetch(path, { method: 'POST', headers: { [fileNameHeader]: '%E0' }, body: 'x' })
  expect([misspelt.status, await codeOf(misspelt)]).toEqual([400, 'request.malformed'])

  const status = await new Promise<number>((resolve, reject) => {
    const cookie = [...as.administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin: as.administrator.origin, cookie, [fileNameHeader]: 'a.csv', 'content-length': 51 * 1_048_576 }
    const sent = request(`${server.localAddress}${path}`, { method: 'POST', headers }, response => {
      resolve(response.statusCode ?? 0)
      sent.destroy()
    })
    sent.on('error', reject)
    sent.write('team')
  })
  expect(status).toBe(413)
  expect(storedIn(server).length).toBe(before)
})
