import { query, readMany, toStatement } from '@tilth/db'
import { joinCode } from '@tilth/db/control'
import { activity, job, outbox, round } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, succeed } from '../../test/harness.ts'
import { outboxStatement } from '../outbox/outbox-statement.ts'
import { createRound } from '../rounds/use-cases.ts'
import { type JobFault, runDueJobs, startJobs } from './jobs.ts'

const hour = 3_600_000

const setUp = async () => {
  const district = await createTestDistrict()
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const at = (hours: number): string => new Date(Date.UTC(2026, 8, 1, 16) + hours * hour).toISOString()
  const { roundId } = await succeed(createRound, administrator, {
    orgId: district.schoolId,
    pluginId: 'tla-conditions',
    frameworkId: 'tla-conditions',
    instrumentId: 'taking-stock',
    title: 'A round',
    visibility: 'confidential',
    opensAt: at(1),
    closesAt: at(2),
    items: ['E1'],
    asksImportance: false,
    revealsOnClose: false,
    people: [],
  })
  const { db } = administrator
  const moveTo = (hours: number) => {
    district.clock.now = new Date(at(hours))
  }
  const stateOf = async () => {
    const [[row], events] = await readMany(db, [
      query.select({ state: round.state }).from(round).where(eq(round.id, roundId)),
      query.select({ kind: activity.kind, actorId: activity.actorId }).from(activity).where(eq(activity.roundId, roundId)),
    ])
    return { state: row?.state, events: events.filter(event => event.kind !== 'round.created').map(event => event.kind) }
  }
  return { district, db, roundId, moveTo, stateOf }
}

test('a round opens and closes at its times, once each, however often the ticker looks', async () => {
  const { district, moveTo, stateOf } = await setUp()
  const { installation } = district
  await runDueJobs(installation)
  expect((await stateOf()).state).toBe('draft')
  moveTo(1)
  await Promise.all([runDueJobs(installation), runDueJobs(installation)])
  await runDueJobs(installation)
  expect(await stateOf()).toEqual({ state: 'open', events: ['round.opened'] })
  moveTo(3)
  await runDueJobs(installation)
  await runDueJobs(installation)
  expect(await stateOf()).toEqual({ state: 'closed', events: ['round.opened', 'round.closed'] })
})

test('a server that was off past the closing time says so once, and neither opens the round nor tries for ever', async () => {
  const { district, db, moveTo, stateOf } = await setUp()
  moveTo(5)
  const faults: JobFault[] = []
  for (const _ of [1, 2]) await runDueJobs(district.installation, fault => faults.push(fault))
  expect(faults).toMatchObject([{ job: 'round.open', cause: { code: 'round.closes_in_the_past' } }])
  expect((await stateOf()).state).toBe('draft')
  const [jobs] = await readMany(db, [query.select().from(job)])
  expect(jobs.every(row => row.doneAt !== null)).toBe(true)
})

test('what fails is reported without stopping the rest, and tried again later', async () => {
  const { district, db, moveTo, stateOf } = await setUp()
  moveTo(1)
  const faults: JobFault[] = []
  const { databases } = district.installation
  const broken = {
    ...district.installation,
    databases: {
      ...databases,
      district: async (id: string) => {
        const port = await databases.district(id)
        return {
          ...port,
          write: (...call: Parameters<typeof port.write>) =>
            call[0].some(statement => statement.sql.startsWith('update "round"'))
              ? Promise.reject(new Error('disk full'))
              : port.write(...call),
        }
      },
    },
  }
  await runDueJobs(broken, fault => faults.push(fault))
  expect(faults.map(fault => [fault.districtId, fault.job])).toEqual([[district.districtId, 'round.open']])
  const [[row]] = await readMany(db, [query.select().from(job)])
  expect([row?.attempts, row?.doneAt, row?.dueAt.getTime()]).toEqual([1, null, district.clock.now.getTime() + 1000])
  district.clock.now = new Date(district.clock.now.getTime() + 1000)
  await runDueJobs(district.installation)
  expect((await stateOf()).state).toBe('open')
})

test('what the control database was not told yet it learns from the ticker, in order', async () => {
  const { district, db } = await setUp()
  const put = (code: string) => outboxStatement({ kind: 'join_code.put', payload: { code, invitationId: 'i' } })
  await db.write([put('AAAAAA'), put('CCCCCC'), outboxStatement({ kind: 'join_code.drop', payload: { code: 'AAAAAA' } })])
  await Promise.all([1, 2, 3].map(() => runDueJobs(district.installation)))
  const [codes] = await readMany(district.installation.databases.control, [query.select({ code: joinCode.code }).from(joinCode)])
  expect(codes).toEqual([{ code: 'CCCCCC' }])
  await db.write([toStatement(query.update(outbox).set({ appliedAt: null }))])
  await runDueJobs(district.installation)
  const [again] = await readMany(district.installation.databases.control, [query.select({ code: joinCode.code }).from(joinCode)])
  expect(again).toEqual([{ code: 'CCCCCC' }])
})

test('the ticker starts at once and, once stopped, leaves the databases alone', async () => {
  const { district, moveTo, stateOf } = await setUp()
  moveTo(1)
  const stop = startJobs({ installation: district.installation, everyMilliseconds: 100_000 })
  await stop()
  expect((await stateOf()).state).toBe('open')
})
