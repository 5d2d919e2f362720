import { expect, test } from 'vitest'
import { gatherEveryone, type RoleName, roles } from './everyone.ts'
import { startTestServer } from './test-server.ts'

const may: readonly RoleName[] = ['administrator', 'facilitator', 'coach', 'member']

test('a revealed round leaves as a file for those who see it with an account, and for nobody before the reveal', async () => {
  const { slug, as, revealedRound, openRound } = await gatherEveryone(await startTestServer({ demo: true }))
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
  const { slug, as, revealedRound } = await gatherEveryone(await startTestServer({ demo: true }))
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
