import { query, readMany, toStatement } from '@tilth/db'
import { activity, calendarFeed, heldRole, person, plan, planEntry } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import nodeIcal, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { begunCycle } from '../../test/cycle-round.ts'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { extendRound } from '../rounds/use-cases.ts'
import { installationContext } from '../use-case/open-context.ts'
import { runInstallationUseCase } from '../use-case/run-use-case.ts'
import { endFeed, makeFeed, openFeed, readFeed } from './use-cases.ts'

const openBy = (district: TestDistrict, url: string) => {
  const [, slug, token] = /\/d\/([^/]+)\/feed\/(.+)\.ics$/.exec(url) ?? []
  return runInstallationUseCase(openFeed, installationContext(district.installation, { account: null, guest: null }), { slug, token })
}

/** The second library's reading of it: what each event says, and when it is. */
const eventsIn = (ical: string): readonly VEvent[] =>
  Object.values(nodeIcal.sync.parseICS(ical)).filter((part): part is VEvent => part?.type === 'VEVENT')

const inWords = (events: readonly VEvent[]) =>
  events.map(({ summary, start, datetype }) =>
    datetype === 'date'
      ? `${summary} ${start.getFullYear()}-${String(start.getMonth() + 1).padStart(2, '0')}-${String(start.getDate()).padStart(2, '0')}`
      : `${summary} ${start.toISOString()}`,
  )

const setUp = async () => {
  const district = await createTestDistrict()
  const world = await begunCycle(district)
  const { leading, facilitator, roundId } = world
  await leading.db.write([
    toStatement(
      query.insert(planEntry).values({
        id: 'action-1',
        version: 1,
        planId: world.planId,
        kind: 'action',
        prompt: 'actions',
        position: 3,
        content: {
          text: 'Order books; pens, and "more"',
          horizon: 'now',
          ownerId: null,
          dueOn: '2026-11-02',
          status: 'todo',
          cost: null,
          fund: '',
        },
        writtenBy: facilitator.personId,
        writtenAt: district.clock.now,
      }),
    ),
    toStatement(query.update(plan).set({ reviewRule: { unit: 'term' } })),
  ])
  await succeed(extendRound, leading, { roundId, closesAt: '2026-11-02T00:30:00.000Z' })
  const { url } = await succeed(makeFeed, leading, {})
  const read = async () => {
    const found = await openBy(district, url)
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  return { ...world, district, url, read }
}

test('a second program reads rounds, actions, reviews and cycles, days as days and hours by the clocks of the district', async () => {
  const { read, district } = await setUp()
  const { ical } = await read()
  expect(inWords(eventsIn(ical)).toSorted()).toEqual([
    'Action due: Order books; pens, and "more" 2026-11-02',
    'Closes: Taking stock, fall 2026-11-02T00:30:00.000Z',
    'Cycle 1 begins: Protected Wednesday 2026-09-07',
    'Cycle 1 ends: Protected Wednesday 2026-10-02',
    'Review together: Time to plan together 2026-12-31',
    'Review together: Time to plan together 2027-06-30',
    'Review together: Time to plan together 2027-12-31',
    'Review together: Time to plan together 2028-06-30',
  ])
  // The night on which the clocks go back: half past five in the afternoon before is still summer time.
  expect(ical).toContain('DTSTART;TZID=America/Los_Angeles:20261101T163000')
  expect(ical.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
  expect(ical.match(/^DTSTAMP:.*$/m)?.[0].trim()).toBe('DTSTAMP:20260901T160000Z')
  expect(ical.split('\r\n').filter(line => Buffer.byteLength(line) > 75)).toEqual([])
  expect(ical).toContain('DTSTART;VALUE=DATE:20261102')
  const [action] = eventsIn(ical).filter(event => event.uid.startsWith('action-'))
  expect(action).toMatchObject({ url: { val: `http://tilth.test/d/${district.slug}/plans/plan-1` }, transparency: 'TRANSPARENT' })
})

test('the same dates give the same bytes whenever they are read, and a change gives others', async () => {
  const { read, district, leading } = await setUp()
  const first = await read()
  district.clock.now = new Date(district.clock.now.getTime() + 60_000)
  expect(await read()).toEqual(first)
  await leading.db.write([toStatement(query.update(plan).set({ title: 'Another title' }))])
  expect((await read()).hash).not.toBe(first.hash)
})

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'])('a server in %s writes the same', async zone => {
  const { read } = await setUp()
  const here = await read()
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    expect(await read()).toEqual(here)
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})

test('the secret is shown once, only its hash is kept, and no event tells others', async () => {
  const { url, leading } = await setUp()
  const token = /feed\/(.+)\.ics$/.exec(url)?.[1] ?? ''
  expect(token.length).toBeGreaterThanOrEqual(32)
  const [[row], events] = await readMany(leading.db, [
    query.select().from(calendarFeed),
    query.select({ kind: activity.kind }).from(activity),
  ])
  expect(JSON.stringify(row)).not.toContain(token)
  expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(events.some(event => event.kind.startsWith('calendar'))).toBe(false)
  const seen = await succeed(readFeed, leading, {})
  expect(seen).toEqual({ madeAt: '2026-09-01T16:00:00.000Z' })
})

test('a renewed address ends the one before; an ended one is like one that never was', async () => {
  const { url, leading, district } = await setUp()
  const renewed = await succeed(makeFeed, leading, {})
  expect(await openBy(district, url)).toEqual({ ok: false, error: { code: 'not_found' } })
  expect((await openBy(district, renewed.url)).ok).toBe(true)
  await succeed(endFeed, leading, {})
  await succeed(endFeed, leading, {})
  expect(await openBy(district, renewed.url)).toEqual(await openBy(district, 'http://tilth.test/d/nowhere/feed/guess.ics'))
  expect(await succeed(readFeed, leading, {})).toEqual({ madeAt: null })
})

test('it shows what its owner may see now, and nothing once the owner has left', async () => {
  const { read, url, district, leading, facilitator } = await setUp()
  await leading.db.write([toStatement(query.delete(heldRole).where(eq(heldRole.personId, facilitator.personId)))])
  expect(inWords(eventsIn((await read()).ical))).toEqual([])
  await leading.db.write([toStatement(query.update(person).set({ removedAt: new Date() }).where(eq(person.id, facilitator.personId)))])
  expect(await openBy(district, url)).toMatchObject({ ok: false, error: { code: 'not_found' } })
})

test('it speaks the language of its owner', async () => {
  const { read, leading, facilitator } = await setUp()
  await leading.db.write([toStatement(query.update(person).set({ locale: 'es' }).where(eq(person.id, facilitator.personId)))])
  expect(inWords(eventsIn((await read()).ical))).toContain('Termina el ciclo 1: Protected Wednesday 2026-10-02')
})

test('somebody without a role has no dates to make an address of', async () => {
  const { leading, facilitator } = await setUp()
  await leading.db.write([toStatement(query.delete(heldRole).where(eq(heldRole.personId, facilitator.personId)))])
  const without = { ...leading, actor: { kind: 'person' as const, personId: facilitator.personId, guest: false, roles: [] } }
  expect((await refuse(makeFeed, without, {})).code).toBe('denied')
})
