import { beforeAll, expect, test } from 'vitest'
import { gatherEveryone, type RoleName, roles, type World } from './everyone.ts'
import { groveForm } from './grove-visits.ts'
import { startTestServer } from './test-server.ts'

const may: readonly RoleName[] = ['administrator', 'facilitator', 'coach', 'member']

let world: World

beforeAll(async () => {
  world = await gatherEveryone(await startTestServer({ demo: true, until: 'file' }))
})

test('a revealed round leaves as a file for those who see it with an account, and for nobody before the reveal', async () => {
  const { slug, as, revealedRound, openRound } = world
  for (const role of roles) {
    const answer = await as[role].fetch(`/api/d/${slug}/rounds/${revealedRound}/export?format=csv&locale=en`)
    expect([role, answer.status]).toEqual([role, may.includes(role) ? 200 : role === 'guest' ? 403 : role === 'nobody' ? 401 : 404])
    expect([role, (await answer.text()).includes('Code,Condition')]).toEqual([role, may.includes(role)])
    const before = await as[role].fetch(`/api/d/${slug}/rounds/${openRound}/export?format=xlsx&locale=en`)
    expect([role, before.status >= 400 && before.status < 500]).toEqual([role, true])
    const window = await as[role].fetch(`/api/d/${slug}/windows/none/export?format=xlsx&locale=en`)
    expect([role, window.status]).toEqual([role, role === 'nobody' ? 401 : 404])
  }
})

test('a file is given to be saved and can do nothing where it was served', async () => {
  const { slug, as, revealedRound } = world
  const answer = await as.administrator.fetch(`/api/d/${slug}/rounds/${revealedRound}/export?format=xlsx&locale=es`)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; filename="[^"]+\.xlsx"; filename\*=UTF-8''\S+\.xlsx$/),
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const wrong = await as.administrator.fetch(`/api/d/${slug}/rounds/${revealedRound}/export?format=exe&locale=es`)
  expect(wrong.status).toBe(400)
})

test('records leave as a table with what each sees of them, and no filter that could name somebody is read from an address', async () => {
  const { district, slug, as } = world
  const table = async (role: RoleName, filters: object = {}) => {
    const asked = new URLSearchParams({ ...groveForm, orgId: district.schoolId, locale: 'en', filters: JSON.stringify(filters) })
    const answer = await as[role].fetch(`/api/d/${slug}/records/export?${asked}`)
    return { status: answer.status, text: await answer.text() }
  }
  const sees: readonly RoleName[] = ['administrator', 'facilitator', 'coach']
  for (const role of roles) expect([role, (await table(role)).text.includes('No shade')]).toEqual([role, sees.includes(role)])
  expect((await table('outsider')).status).toBe(404)
  expect((await table('coach', { search: 'no such words' })).text).toContain('No shade')
  expect((await table('coach', { removed: true })).text).not.toContain('No shade')
  const broken = await as.coach.fetch(`/api/d/${slug}/records/export?filters=%7B`)
  expect(broken.status).toBe(400)
})
