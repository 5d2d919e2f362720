import { query, readMany, toStatement } from '@tilth/db'
import { activity, datum, job, person, planEntry, sentNudge } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { plannedIdea } from '../../test/cycle-round.ts'
import { createTestDistrict, refuse, succeed, type TestPerson } from '../../test/harness.ts'
import { readable, startMailServer } from '../../test/mail-server.ts'
import { writeCalendar } from '../calendar/use-cases.ts'
import { type JobFault, runDueJobs } from '../jobs/jobs.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import { chooseMail, readMail, sendReminders } from './use-cases.ts'

const minute = 60_000

/** Tuesday, September 1, nine in the morning in California; a plan with an action of that facilitator, two days late. */
const setUp = async () => {
  const server = await startMailServer()
  const district = await createTestDistrict()
  const installation = { ...district.installation, mail: server.mail }
  const world = await plannedIdea(district)
  const lead = world.facilitator
  await world.leading.db.write([
    toStatement(
      query.insert(datum).values({
        measureId: 'kept',
        orgId: district.rootId,
        group: '',
        on: '2026-08-28',
        version: 1,
        value: 3,
        denominator: 4,
        note: '',
        source: 'screen',
        enteredBy: lead.personId,
        enteredAt: district.clock.now,
      }),
    ),
    toStatement(
      query.insert(planEntry).values({
        id: 'action-1',
        version: 1,
        planId: world.planId,
        kind: 'action',
        prompt: 'actions',
        position: 3,
        content: {
          text: 'Order <the> books & pens',
          horizon: 'now',
          ownerId: lead.personId,
          dueOn: '2026-08-30',
          status: 'todo',
          cost: null,
          fund: '',
        },
        writtenBy: lead.personId,
        writtenAt: district.clock.now,
      }),
    ),
  ])
  const as = async (who: TestPerson) => ({ ...(await district.as(who)), mail: server.mail })
  const ask = async (who: TestPerson, wanted = true) => succeed(chooseMail, await as(who), { wanted })
  const faults: JobFault[] = []
  const at = async (iso: string) => {
    district.clock.now = new Date(iso)
    await runDueJobs(installation, fault => faults.push(fault))
  }
  const jobs = async () => (await readMany(world.leading.db, [query.select().from(job).where(eq(job.id, 'nudges.send'))]))[0]
  return { ...world, server, installation, district, lead, as, ask, at, jobs, faults }
}

const sevenOnWednesday = '2026-09-02T14:00:00Z'
/** By then a measure lacks its weekly value, which is for everybody who runs measures. */
const sevenAWeekLater = '2026-09-09T14:00:00Z'

test('nobody is written to until they ask; then once at seven, with what waits and the way to stop', async () => {
  const { server, lead, ask, at, installation } = await setUp()
  await at(sevenOnWednesday)
  expect(server.received).toEqual([])
  await ask(lead)
  await at('2026-09-03T13:59:59Z')
  expect(server.received).toEqual([])
  await at('2026-09-03T14:00:00Z')
  await at('2026-09-03T14:00:01Z')
  await Promise.all([runDueJobs(installation), runDueJobs(installation)])
  expect(server.received).toHaveLength(1)
  const [letter] = server.received
  if (!letter) throw new Error('nothing came')
  expect(letter.to).toBe(`${lead.personId}@tilth.test`)
  const text = readable(letter)
  expect(text).toMatch(/^Subject: .*wait.* for you in Tilth$/m)
  expect(text).toContain('Order <the> books & pens\nTest district. 4 days past its day.'.replaceAll('\n', '\r\n'))
  expect(text).toContain('Order &lt;the&gt; books &amp; pens')
  expect(text).toContain('http://tilth.test/d/')
  expect(text).toContain('/plans/plan-1')
  expect(text).toMatch(/^List-Unsubscribe: <http:\/\/tilth\.test\/d\/[\w-]+\/calendar#mail>$/m)
  expect(text).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(text).toMatch(/^Message-ID: <[0-9a-f]{32}@tilth\.test>$/m)
})

test('in Spanish for whoever reads Spanish', async () => {
  const { server, lead, leading, ask, at } = await setUp()
  await leading.db.write([toStatement(query.update(person).set({ locale: 'es' }).where(eq(person.id, lead.personId)))])
  await ask(lead)
  await at(sevenOnWednesday)
  const text = server.received.map(readable).join()
  expect(text).toContain('Pasó su fecha hace 3 días')
  expect(text).toContain('No recibir más: http://tilth.test/d/')
  expect(text).toContain('<html lang="es">')
  expect(text).toMatch(/^Subject: .*=\?UTF-8|^Subject: .*le espera/m)
})

test('on days with school only, and none when nothing waits', async () => {
  const { server, lead, ask, at, jobs, district } = await setUp()
  const member = await district.addPerson('Mia', 'member')
  await ask(member)
  await ask(lead)
  await at('2026-09-05T14:00:00Z')
  await at('2026-09-06T14:00:00Z')
  expect(server.received).toEqual([])
  expect((await jobs()).map(row => [row.dueAt.toISOString(), row.doneAt])).toEqual([['2026-09-07T14:00:00.000Z', null]])
  await at('2026-09-07T14:00:00Z')
  expect(server.received.map(letter => letter.to)).toEqual([`${lead.personId}@tilth.test`])
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const closed = [{ label: 'No school', from: '2026-09-08', to: '2026-09-08' }]
  const years = [{ id: '2026', label: '2026-27', from: '2026-08-17', to: '2027-06-04', terms: [] }]
  const calendar = { format: 1, schoolDays: [1, 2, 3, 4, 5], years, closed }
  await succeed(writeCalendar, administrator, { orgId: district.rootId, version: 0, calendar })
  await at('2026-09-08T14:00:00Z')
  expect(server.received).toHaveLength(1)
  await at('2026-09-09T14:00:00Z')
  expect(server.received).toHaveLength(2)
})

test('seven stays seven through the change of the clocks', async () => {
  const { lead, ask, at, jobs } = await setUp()
  await ask(lead)
  await at('2026-10-31T14:00:00Z')
  expect((await jobs())[0]?.dueAt.toISOString()).toBe('2026-11-01T15:00:00.000Z')
  await at('2026-11-01T15:00:00Z')
  expect((await jobs())[0]?.dueAt.toISOString()).toBe('2026-11-02T15:00:00.000Z')
})

test('a mail server that is away is tried again later: nothing is lost, nothing comes twice, nothing of it stands in a log', async () => {
  const { server, lead, facilitator, ask, at, jobs, faults, district } = await setUp()
  const second = await district.addPerson('Second', 'facilitator')
  await ask(lead)
  await ask(second)
  await server.down()
  await at(sevenAWeekLater)
  expect(faults).toMatchObject([{ job: 'nudges.send', cause: { name: 'MailFault' } }])
  expect(JSON.stringify(faults.map(fault => [String(fault.cause), fault]))).not.toMatch(/@tilth|books/)
  expect((await jobs())[0]).toMatchObject({ attempts: 1, doneAt: null, dueAt: new Date('2026-09-09T14:00:01Z') })
  await at('2026-09-09T14:10:00Z')
  expect(server.received).toEqual([])
  await server.up()
  await at('2026-09-09T14:30:00Z')
  await at('2026-09-09T14:31:00Z')
  expect(server.received.map(letter => letter.to).toSorted()).toEqual(
    [`${facilitator.personId}@tilth.test`, `${second.personId}@tilth.test`].toSorted(),
  )
  expect((await jobs())[0]).toMatchObject({ attempts: 0, dueAt: new Date('2026-09-10T14:00:00Z') })
})

test('one full mailbox holds up nobody else and is tried again; one that is gone is not, and its owner learns it', async () => {
  const { server, lead, as, ask, at, district } = await setUp()
  const gone = await district.addPerson('Gone', 'facilitator')
  const full = await district.addPerson('Full', 'facilitator')
  for (const who of [lead, gone, full]) await ask(who)
  server.refuses.set(`${lead.personId}@tilth.test`, 452)
  server.refuses.set(`${gone.personId}@tilth.test`, 550)
  await at(sevenAWeekLater)
  expect(server.received.map(letter => letter.to)).toEqual([`${full.personId}@tilth.test`])
  server.refuses.clear()
  await at('2026-09-09T14:05:00Z')
  expect(server.received.map(letter => letter.to)).toEqual([`${full.personId}@tilth.test`, `${lead.personId}@tilth.test`])
  expect(await succeed(readMail, await as(gone), {})).toMatchObject({ wanted: true, last: { day: '2026-09-09', refused: true } })
  expect(await succeed(readMail, await as(lead), {})).toMatchObject({ last: { refused: false } })
})

test('a process that ended while it sent leaves a claim that is taken over later, with the same message id', async () => {
  const { server, lead, leading, ask, at } = await setUp()
  await ask(lead)
  await at(sevenOnWednesday)
  const ids = () => server.received.map(letter => /^Message-ID: (.*)$/m.exec(readable(letter))?.[1])
  await leading.db.write([
    toStatement(query.update(sentNudge).set({ sentAt: null })),
    toStatement(
      query
        .update(job)
        .set({ dueAt: new Date(sevenOnWednesday), doneAt: null })
        .where(eq(job.id, 'nudges.send')),
    ),
  ])
  await at(new Date(Date.parse(sevenOnWednesday) + minute).toISOString())
  expect(server.received).toHaveLength(1)
  await leading.db.write([
    toStatement(
      query
        .update(job)
        .set({ dueAt: new Date(sevenOnWednesday) })
        .where(eq(job.id, 'nudges.send')),
    ),
  ])
  await at(new Date(Date.parse(sevenOnWednesday) + 20 * minute).toISOString())
  expect(ids()).toHaveLength(2)
  expect(new Set(ids()).size).toBe(1)
})

test('whoever stops gets no more, and no event tells others of either', async () => {
  const { server, lead, leading, ask, at } = await setUp()
  const before = await readMany(leading.db, [query.select().from(activity)])
  await ask(lead)
  await at(sevenOnWednesday)
  await ask(lead, false)
  await at('2026-09-03T14:00:00Z')
  expect(server.received).toHaveLength(1)
  expect(await readMany(leading.db, [query.select().from(activity)])).toEqual(before)
})

test('without a mail server nobody can ask, and whoever asked before may stop', async () => {
  const { lead, ask, district, leading } = await setUp()
  const without = await district.as(lead)
  expect((await refuse(chooseMail, without, { wanted: true })).code).toBe('mail.not_set_up')
  expect(await succeed(readMail, without, {})).toEqual({
    isSetUp: false,
    wanted: false,
    address: `${lead.personId}@tilth.test`,
    last: null,
  })
  await ask(lead)
  await succeed(chooseMail, without, { wanted: false })
  await leading.db.write([toStatement(query.update(person).set({ email: null }).where(eq(person.id, lead.personId)))])
  const { mail } = district.installation
  expect(mail).toBeNull()
  const refused = await runUseCase(chooseMail, { ...without, mail: { send: async () => 'taken' as const } }, { wanted: true })
  expect(refused).toMatchObject({ ok: false, error: { code: 'mail.no_address' } })
})

test('nobody but the server itself sends', async () => {
  const { leading } = await setUp()
  expect((await refuse(sendReminders, leading, {})).code).toBe('denied')
})
