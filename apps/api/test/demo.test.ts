import type { PeopleView } from '@tilth/host'
import { expect, test } from 'vitest'
import { password, setUpDistrict } from './test-district.ts'
import { startTestServer } from './test-server.ts'

interface Persona {
  readonly personId: string
  readonly name: string
  readonly role: string
}

test('who came through the printed link may look through the invented people, nobody else', async () => {
  const server = await startTestServer({ demo: true })
  const stranger = server.browse()
  expect(await stranger.ask('session.current')).toMatchObject({ demo: false })
  expect(await stranger.query('demo.personas')).toMatchObject({ ok: false, status: 404 })
  await stranger.fetch('/?demo=guessed')
  expect(stranger.cookies.size).toBe(0)

  const visitor = server.browse()
  const link = new URL(server.demoLink ?? '')
  const opened = await visitor.fetch(link.pathname + link.search)
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/sign-in'])
  expect(opened.headers.get('set-cookie')).toContain('HttpOnly')
  expect(await visitor.ask('session.current')).toMatchObject({ demo: true, account: null })
  const { personas } = await visitor.ask<{ personas: readonly Persona[] }>('demo.personas')
  expect(new Set(personas.map(({ role }) => role))).toEqual(new Set(['administrator', 'facilitator', 'coach', 'member']))
  expect(JSON.stringify(personas)).not.toContain('accountId')
  const [persona] = personas
  expect(await stranger.command('demo.enter', { personId: persona?.personId })).toMatchObject({ ok: false, status: 404 })
  const { slug } = await visitor.tell<{ slug: string }>('demo.enter', { personId: persona?.personId })
  expect(await visitor.ask('session.current')).toMatchObject({ account: { name: persona?.name }, districts: [{ slug, demo: true }] })
})

test('real people of a district beside the demo cannot be entered', async () => {
  const server = await startTestServer({ demo: true })
  const district = await setUpDistrict(server)
  const maria = await district.invite('Maria Member', 'member')
  const visitor = server.browse()
  const link = new URL(server.demoLink ?? '')
  await visitor.fetch(link.pathname + link.search)
  expect(await visitor.command('demo.enter', { personId: maria.personId })).toMatchObject({ ok: false, status: 404 })
})

test('somebody real who looks at the demo cannot be entered through it', async () => {
  const server = await startTestServer({ demo: true })
  const token = new URL(server.setupLink ?? '').searchParams.get('token')
  await server.browse().tell('setup.complete', {
    token,
    account: { name: 'Avery Admin', email: 'avery@alder.example', password },
    district: { name: 'Alder Unified', code: null, languages: ['en'], timeZone: 'America/Los_Angeles', schoolYearStart: 8 },
    schools: [],
    withDemo: true,
  })
  const visitor = server.browse()
  const link = new URL(server.demoLink ?? '')
  await visitor.fetch(link.pathname + link.search)
  const { personas } = await visitor.ask<{ personas: readonly Persona[] }>('demo.personas')
  const { slug } = await visitor.tell<{ slug: string }>('demo.enter', {
    personId: personas.find(({ role }) => role === 'administrator')?.personId,
  })
  const { people } = await visitor.ask<PeopleView>('people.read', { slug })
  const avery = people.find(({ name }) => name === 'Avery Admin')
  expect(avery?.status).toBe('active')
  expect(await visitor.command('demo.enter', { personId: avery?.id })).toMatchObject({ ok: false, status: 404 })
})

test('started without the flag, a demo district has no door', async () => {
  const first = await startTestServer({ demo: true })
  const link = new URL(first.demoLink ?? '')
  const visitor = first.browse()
  await visitor.fetch(link.pathname + link.search)
  await first.close()
  const again = await startTestServer({ directory: first.directory })
  expect(again.demoLink).toBeNull()
  const back = again.browse()
  for (const [name, value] of visitor.cookies) back.cookies.set(name, value)
  await back.fetch(link.pathname + link.search)
  expect(await back.ask('session.current')).toMatchObject({ demo: false })
  expect(await back.query('demo.personas')).toMatchObject({ ok: false, status: 404 })
})
