import { plainPlan } from '@tilth/core/plans'
import { query, toStatement } from '@tilth/db'
import { measure, plan, planEntry, priority } from '@tilth/db/district'
import { answerCycle, logOnCycle, moveCycle, startCycle } from '../src/cycles/use-cases.ts'
import type { DistrictContext } from '../src/use-case/context.ts'
import { pinStatements } from '../src/work-documents/pinned-documents.ts'
import { createTestDistrict, succeed, type TestDistrict } from './harness.ts'
import { revealedTlaRound } from './tla-round.ts'

/** A revealed round of three raters, one priority, its plan with a challenge, one idea, and a measure; laid down row by row. */
export const plannedIdea = async (on?: TestDistrict) => {
  const district = on ?? (await createTestDistrict())
  const round = await revealedTlaRound(district, [10, 20, 30])
  const { leading, facilitator } = round
  const at = district.clock.now
  const pinned = pinStatements(leading, plainPlan)
  const base = { planId: 'plan-1', prompt: '', writtenBy: facilitator.personId, writtenAt: at, removedAt: null, version: 1 }
  const written = await leading.db.write([
    ...pinned.statements,
    toStatement(
      query.insert(priority).values({
        id: 'priority-1',
        roundId: round.roundId,
        item: 'E1',
        state: 'chosen',
        lens: 'urgent',
        rank: 1,
        reason: 'Time is short everywhere',
        revisitOn: null,
        decidedBy: facilitator.personId,
        decidedAt: at,
      }),
    ),
    toStatement(
      query.insert(plan).values({
        id: 'plan-1',
        orgId: district.rootId,
        roundId: round.roundId,
        item: 'E1',
        title: 'Time to plan together',
        templateHash: pinned.hash,
        state: 'active',
        leadId: null,
        reviewRule: { unit: 'week', every: 6 },
        createdBy: facilitator.personId,
        createdAt: at,
        changedAt: at,
      }),
    ),
    toStatement(
      query.insert(planEntry).values([
        {
          ...base,
          id: 'challenge-1',
          kind: 'challenge',
          position: 1,
          content: { text: '40% of teachers have 30 shared minutes', data: [] },
        },
        {
          ...base,
          id: 'idea-1',
          kind: 'node',
          position: 2,
          content: { kind: 'change', parent: null, text: 'Protect Wednesday', measures: ['kept'], conditions: [] },
        },
      ]),
    ),
    toStatement(
      query.insert(measure).values([
        {
          id: 'kept',
          orgId: district.rootId,
          planId: 'plan-1',
          name: 'Blocks kept',
          kind: 'process',
          definition: 'Blocks held as planned',
          valueKind: 'share',
          numerator: 'blocks kept',
          denominator: 'blocks planned',
          unit: '',
          direction: 'up',
          target: null,
          source: 'Sign-in sheet',
          cadence: { unit: 'week', every: 1 },
          collectorId: null,
          counts: 'things',
          purpose: null,
          isInTime: true,
          chart: { rules: 'anhoj', baselineUntil: null },
          createdBy: facilitator.personId,
          createdAt: at,
          archivedAt: null,
        },
      ]),
    ),
  ])
  if (!written.ok) throw new Error(written.error.code)
  return { district, ...round, planId: 'plan-1', ideaId: 'idea-1' }
}

let begun = 0

/** What `cycles.start` takes, for PDSA on the idea of that plan. */
export const pdsaPlan = (
  world: { readonly district: TestDistrict; readonly facilitator: { readonly personId: string } },
  more: object = {},
) => {
  begun += 1
  return {
    cycleId: `cycle-of-test-${begun}`,
    planId: 'plan-1',
    idea: { kind: 'known', id: 'idea-1' },
    model: 'improvement-cycles/pdsa',
    title: 'Protected Wednesday',
    orgId: world.district.rootId,
    ownerId: world.facilitator.personId,
    team: [],
    plannedStart: '2026-09-07',
    plannedEnd: '2026-10-02',
    followsId: null,
    answers: [
      { prompt: 'questions', rows: { q1: 'Is the block kept?' } },
      { prompt: 'predictions', rows: { q1: 'In three weeks of four' } },
      { prompt: 'scale', rows: { one: 'one' } },
      { prompt: 'tasks', rows: { t1: { what: 'Hold the block', who: [world.facilitator.personId], on: null, where: 'Room 4' } } },
      { prompt: 'measures', rows: { one: ['kept'] } },
    ],
    locale: 'en',
    ...more,
  }
}

/** A planned cycle, and the steps that lead it on. */
export const begunCycle = async (on?: TestDistrict, more: object = {}) => {
  const world = await plannedIdea(on)
  const { cycleId } = await succeed(startCycle, world.leading, pdsaPlan(world, more))
  const of = { cycleId, locale: 'en' }
  let lines = 0
  const move = (stage: string, context: DistrictContext = world.leading) => succeed(moveCycle, context, { ...of, stage })
  const say = (prompt: string, rows: object, { context = world.leading, seen = 0 } = {}) =>
    succeed(answerCycle, context, { ...of, prompt, rows, seen })
  const line = (text: string, context: DistrictContext = world.leading) => {
    lines += 1
    const entry = { ...of, entryId: `line-of-test-${lines}`, text, value: null, denominator: null, measureId: null, on: null }
    return succeed(logOnCycle, context, entry)
  }
  const toAct = async () => {
    await move('do')
    await line('Kept in all rooms')
    await say('asPlanned', { one: 'yes' })
    await move('study')
    await say('found', { q1: 'Kept in four of four' })
    await say('confirmed', { q1: 'yes' })
    await say('learned', { one: 'It holds' })
    await say('improved', { one: 'yes' })
    await move('act')
  }
  return { ...world, cycleId, of, move, say, line, toAct }
}
