import { query, readMany, toStatement } from '@tilth/db'
import { cycle, cycleEvent, datum, measure, person } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { begunCycle, pdsaPlan, plannedIdea } from '../../test/cycle-round.ts'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { cyclesOfMeasure } from './cycles-of-measure.ts'
import {
  answerCycle,
  decideCycle,
  editCycle,
  extendCycle,
  listCycles,
  logOnCycle,
  moveCycle,
  noteOnCycle,
  prepareCycle,
  readCycle,
  reopenCycle,
  restoreLogLine,
  startCycle,
  strikeLogLine,
} from './use-cases.ts'

const line = { text: 'Kept in all rooms', value: null, denominator: null, measureId: null, on: null }
const counted = { ...line, value: 3, denominator: 4, measureId: 'kept' }

const values = async (context: DistrictContext) => {
  const [rows] = await readMany(context.db, [query.select().from(datum).orderBy(asc(datum.version))])
  return rows.map(row => [row.on, row.value, row.denominator, row.source, row.removedAt === null])
}

describe('a five-minute plan', () => {
  test('begins a cycle with its questions, predictions and scope, numbered in its ramp, and once however often it is sent', async () => {
    const world = await plannedIdea()
    const sent = pdsaPlan(world)
    const begun = await succeed(startCycle, world.leading, sent)
    expect(begun).toEqual({ cycleId: sent.cycleId, number: 1 })
    expect(await succeed(startCycle, world.leading, sent)).toEqual(begun)
    expect(await succeed(startCycle, world.leading, pdsaPlan(world))).toMatchObject({ number: 2 })
    const seen = await succeed(readCycle, world.leading, { ...begun, locale: 'en' })
    expect(seen).toMatchObject({ number: 1, next: { kind: 'move', stage: 'do' }, plannedEnd: '2026-10-02', owner: { name: 'Facilitator' } })
    expect(seen.stages[0]?.prompts.find(prompt => prompt.id === 'predictions')).toMatchObject({
      rows: { q1: 'In three weeks of four' },
      answeredNo: 2,
      isLocked: false,
    })
  })

  test('brings a new idea onto the plan, where the next cycle finds it', async () => {
    const world = await plannedIdea()
    await succeed(startCycle, world.leading, pdsaPlan(world, { idea: { kind: 'new', text: ' Rehearsal cards ' } }))
    const prepared = await succeed(prepareCycle, world.leading, { planId: 'plan-1', followsId: null, locale: 'en' })
    expect(prepared.ideas.map(({ text, cycles }) => [text, cycles])).toEqual([
      ['Protect Wednesday', 0],
      ['Rehearsal cards', 1],
    ])
    expect(prepared.models.map(model => model.id)[0]).toBe('pdsa')
    expect(prepared.places.map(place => place.name)).toEqual(['Test district', 'First school'])
  })

  test.each([
    ['an end that is past', { plannedStart: null, plannedEnd: '2026-08-20' }, 'cycle.end_in_the_past'],
    ['an end in a school year that is over', { plannedStart: null, plannedEnd: '2026-05-20' }, 'calendar.closed_year'],
    ['an end before its beginning', { plannedEnd: '2026-09-06' }, 'cycle.ends_before_it_begins'],
    ['a day that is none', { plannedEnd: '2026-02-30' }, 'cycle.wrong_day'],
    ['an owner who is nobody', { ownerId: 'nobody' }, 'cycle.unknown_person'],
    ['an idea that is not on the plan', { idea: { kind: 'known', id: 'idea-9' } }, 'cycle.unknown_idea'],
    ['no idea', { idea: { kind: 'new', text: '  ' } }, 'cycle.idea_missing'],
    ['a model that is not there', { model: 'improvement-cycles/none' }, 'cycle.unknown_model'],
    ['a place that is not below the plan’s', { orgId: 'elsewhere' }, 'cycle.place_outside_plan'],
    ['a prediction about no question', { answers: [{ prompt: 'predictions', rows: { q9: 'x' } }] }, 'cycle.unknown_row'],
  ])('%s is refused, and nothing is begun', async (_, more, code) => {
    const world = await plannedIdea()
    expect((await refuse(startCycle, world.leading, pdsaPlan(world, more))).code).toBe(code)
    expect((await readMany(world.leading.db, [query.select().from(cycle)]))[0]).toEqual([])
  })

  test('two begun on one idea at the same moment get two numbers', async () => {
    const world = await plannedIdea()
    const begun = await Promise.all([pdsaPlan(world), pdsaPlan(world)].map(sent => succeed(startCycle, world.leading, sent)))
    expect(begun.map(({ number }) => number).toSorted()).toEqual([1, 2])
  })
})

describe('what is written while it runs', () => {
  test('predictions are locked when Do starts; what is known later is a dated note, which lands once', async () => {
    const { leading, cycleId, of, move, say } = await begunCycle()
    await say('predictions', { q1: 'In all four' }, { seen: 2 })
    await move('do')
    const late = { ...of, prompt: 'predictions', rows: { q1: 'In two' }, seen: 6 }
    expect(await refuse(answerCycle, leading, late)).toMatchObject({ code: 'cycle.locked', path: ['predictions'] })
    const note = { ...of, noteId: 'note-of-test-1', prompt: 'predictions', text: 'We forgot the holiday' }
    await succeed(noteOnCycle, leading, note)
    await succeed(noteOnCycle, leading, note)
    const seen = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    const [plan] = seen.stages
    expect(plan?.lockedOn).toBe('2026-09-01')
    expect(plan?.prompts.find(prompt => prompt.id === 'predictions')).toMatchObject({
      isLocked: true,
      rows: { q1: 'In all four' },
      notes: [{ on: '2026-09-01', text: 'We forgot the holiday', by: { name: 'Facilitator' } }],
    })
    expect(seen.can.answer).not.toContain('predictions')
    expect(seen.can.note).toContain('predictions')
  })

  test('two who answer the same are told, two who answer beside each other both land, and the same words are no event', async () => {
    const { leading, cycleId, of, say } = await begunCycle()
    await say('dataPlan', { one: 'A tally sheet' })
    const slower = await refuse(answerCycle, leading, { ...of, prompt: 'dataPlan', rows: { one: 'A form' }, seen: 0 })
    expect(slower).toMatchObject({ code: 'conflict.cycle_answer_changed', path: ['dataPlan'], params: { no: 6 } })
    const both = [
      { ...of, prompt: 'scope', rows: { one: 'One teacher' }, seen: 0 },
      { ...of, prompt: 'change', rows: { one: 'With a card' }, seen: 0 },
      { ...of, prompt: 'varied', rows: { one: 'The room' }, seen: 0 },
    ]
    await Promise.all(both.map(given => succeed(answerCycle, leading, given)))
    const before = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    expect(before.no).toBe(9)
    await say('dataPlan', { one: 'A tally sheet' })
    expect((await succeed(readCycle, leading, { cycleId, locale: 'en' })).no).toBe(9)
  })

  test('whoever takes part logs in two minutes, a line lands once, and ten at once are ten', async () => {
    const { leading, contexts, cycleId, of, move, district } = await begunCycle()
    expect((await refuse(logOnCycle, leading, { ...of, entryId: 'line-early', ...line })).code).toBe('cycle.no_log_here')
    await move('do')
    const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
    expect((await refuse(logOnCycle, coach, { ...of, entryId: 'line-coach', ...line })).code).toBe('denied')
    const writers = Array.from({ length: 10 }, (_, index) => contexts[index % contexts.length] ?? leading)
    await Promise.all(writers.map((context, index) => succeed(logOnCycle, context, { ...of, entryId: `line-many-${index}`, ...line })))
    await succeed(logOnCycle, leading, { ...of, entryId: 'line-many-3', ...line })
    const seen = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    expect(seen.log).toHaveLength(10)
    expect((await refuse(logOnCycle, leading, { ...of, entryId: 'line-empty', ...line, text: ' ' })).code).toBe('cycle.empty_entry')
    expect((await refuse(logOnCycle, leading, { ...of, entryId: 'line-later', ...line, on: '2026-09-02' })).code).toBe('cycle.day_to_come')
  })

  test('a number of a measure is a datum in the same moment, goes and comes with its line, and is refused where it cannot be', async () => {
    const { leading, contexts, cycleId, of, move } = await begunCycle()
    await move('do')
    const wrong = { ...of, entryId: 'line-wrong', ...counted, value: 5 }
    expect((await refuse(logOnCycle, leading, wrong)).code).toBe('measure.denominator_smaller')
    expect((await refuse(logOnCycle, leading, { ...wrong, value: null })).code).toBe('cycle.value_missing')
    expect((await refuse(logOnCycle, leading, { ...wrong, measureId: 'other' })).code).toBe('cycle.unknown_measure')
    expect([await values(leading), (await succeed(readCycle, leading, { cycleId, locale: 'en' })).log]).toEqual([[], []])
    await succeed(logOnCycle, leading, { ...of, entryId: 'line-right', ...counted })
    await succeed(logOnCycle, leading, { ...of, entryId: 'line-right', ...counted })
    expect(await values(leading)).toEqual([['2026-09-01', 3, 4, 'log', true]])
    const seen = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    expect(seen.log).toMatchObject([{ value: 3, denominator: 4, measure: { name: 'Blocks kept' } }])
    const [member = leading] = contexts
    expect((await refuse(strikeLogLine, member, { ...of, entryId: 'line-right' })).code).toBe('denied')
    await succeed(strikeLogLine, leading, { ...of, entryId: 'line-right' })
    expect((await values(leading)).at(-1)).toEqual(['2026-09-01', 3, 4, 'log', false])
    await succeed(restoreLogLine, leading, { ...of, entryId: 'line-right' })
    expect((await values(leading)).at(-1)).toEqual(['2026-09-01', 3, 4, 'log', true])
    await leading.db.write([toStatement(query.update(measure).set({ archivedAt: leading.now() }).where(eq(measure.id, 'kept')))])
    expect((await refuse(logOnCycle, leading, { ...of, entryId: 'line-archived', ...counted })).code).toBe('measure.archived')
    const after = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    expect(after.log[0]?.measure).toMatchObject({ name: 'Blocks kept', isArchived: true })
    expect(await cyclesOfMeasure(leading, { measureId: 'kept', locale: 'en' })).toMatchObject([
      { number: 1, startedOn: '2026-09-01', decision: null },
    ])
  })
})

describe('where it stands', () => {
  test('Study without a line and Act without Study are refused in words that name what is missing', async () => {
    const { leading, of, move, say, line: log } = await begunCycle()
    await move('do')
    await say('asPlanned', { one: 'yes' })
    expect(await refuse(moveCycle, leading, { ...of, stage: 'study' })).toMatchObject({ code: 'cycle.needs_log' })
    await log('Kept')
    await move('study')
    const early = await refuse(moveCycle, leading, { ...of, stage: 'act', locale: 'es' })
    expect(early).toMatchObject({ code: 'cycle.needs_answer', path: ['found'] })
    expect(early.params?.prompt).not.toBe('What came of it?')
    const skipped = await begunCycle(await createTestDistrict())
    expect((await refuse(moveCycle, skipped.leading, { ...skipped.of, stage: 'act' })).code).toBe('cycle.stage_skipped')
  })

  test('past its end in Do it asks, can be extended with a reason, studied, or stopped', async () => {
    const { district, leading, cycleId, of, move } = await begunCycle()
    await move('do')
    district.clock.now = new Date('2026-10-20T18:00:00.000Z')
    const seen = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    expect(seen.next).toEqual({ kind: 'past-end', days: 18 })
    expect(seen.can.decide).toEqual(['abandon'])
    const listed = await succeed(listCycles, leading, { planId: null, orgId: null, locale: 'en' })
    expect(listed.cycles).toMatchObject([{ standing: 'past-end', daysPast: 18, stage: 'Do', mayLog: true }])
    expect((await refuse(extendCycle, leading, { ...of, until: '2026-10-19', reason: 'Fog' })).code).toBe('cycle.end_in_the_past')
    expect((await refuse(extendCycle, leading, { ...of, until: '2026-05-19', reason: 'Fog' })).code).toBe('calendar.closed_year')
    expect((await refuse(extendCycle, leading, { ...of, until: '2026-11-20', reason: ' ' })).code).toBe('cycle.reason_missing')
    await succeed(extendCycle, leading, { ...of, until: '2026-11-20', reason: 'Fog days' })
    expect((await succeed(readCycle, leading, { cycleId, locale: 'en' })).next.kind).toBe('log')
    await succeed(decideCycle, leading, { ...of, decision: 'abandon', reason: 'No room', confirmed: [] })
    expect((await succeed(readCycle, leading, { cycleId, locale: 'en' })).end).toMatchObject({ label: 'Abandon', opens: 'nothing' })
  })

  test('today is the day of the district, not of the clock in Greenwich', async () => {
    const { district, leading, cycleId, move } = await begunCycle()
    district.clock.now = new Date('2026-11-01T06:30:00.000Z')
    await move('do')
    expect(await succeed(readCycle, leading, { cycleId, locale: 'en' })).toMatchObject({ today: '2026-10-31', startedOn: '2026-10-31' })
    district.clock.now = new Date('2026-11-02T07:30:00.000Z')
    expect(await succeed(readCycle, leading, { cycleId, locale: 'en' })).toMatchObject({ today: '2026-11-01' })
  })
})

describe('the decision', () => {
  test('adopting after one small test is asked once and not forbidden; it can be taken back until something follows', async () => {
    const { leading, cycleId, of, toAct, say } = await begunCycle()
    await toAct()
    expect((await refuse(decideCycle, leading, { ...of, decision: 'adopt', reason: 'Works', confirmed: [] })).code).toBe(
      'cycle.needs_answer',
    )
    await say('followUp', { one: 'Three grades in January' })
    const asked = await refuse(decideCycle, leading, { ...of, decision: 'adopt', reason: 'Works', confirmed: [] })
    expect(asked).toMatchObject({ code: 'cycle.confirm', params: { warning: 'adopt-after-one' } })
    expect((await refuse(decideCycle, leading, { ...of, decision: 'adopt', reason: '', confirmed: ['adopt-after-one'] })).code).toBe(
      'cycle.reason_missing',
    )
    await succeed(decideCycle, leading, { ...of, decision: 'adopt', reason: 'Works', confirmed: ['adopt-after-one'] })
    const ended = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    expect(ended).toMatchObject({ next: { kind: 'done', opens: 'spread' }, can: { reopen: true, follow: true, decide: [], answer: [] } })
    await succeed(reopenCycle, leading, { ...of, reason: 'Too soon' })
    expect((await succeed(readCycle, leading, { cycleId, locale: 'en' })).end).toBeNull()
  })

  test('adapting opens the next cycle of the ramp with what carries over and the changes marked; then the decision stands', async () => {
    const world = await begunCycle()
    const { leading, cycleId, of, toAct, say } = world
    expect((await refuse(startCycle, leading, pdsaPlan(world, { followsId: cycleId }))).code).toBe('cycle.follows_what_runs')
    await toAct()
    await say('nextPlan', { one: 'Use the rehearsal card' })
    await succeed(decideCycle, leading, { ...of, decision: 'adapt', reason: 'Cards helped', confirmed: [] })
    const { carried, models } = await succeed(prepareCycle, leading, { planId: 'plan-1', followsId: cycleId, locale: 'en' })
    expect(carried).toMatchObject({
      number: 1,
      title: 'Protected Wednesday',
      decision: 'Adapt',
      answers: { questions: { q1: 'Is the block kept?' }, scale: { one: 'one' } },
      words: [{ label: 'What will you change next time?', text: 'Use the rehearsal card' }],
    })
    expect(Object.keys(carried?.answers ?? {})).not.toContain('found')
    expect(models[0]).toMatchObject({ key: 'same', id: 'pdsa' })
    const answers = Object.entries({ ...carried?.answers, scale: { one: 'few' } }).map(([prompt, rows]) => ({ prompt, rows }))
    const next = await succeed(startCycle, leading, pdsaPlan(world, { followsId: cycleId, model: 'same', answers }))
    expect(next.number).toBe(2)
    const seen = await succeed(readCycle, leading, { cycleId: next.cycleId, locale: 'en' })
    expect(seen.follows).toMatchObject({ number: 1, decision: 'Adapt' })
    const marked = seen.stages[0]?.prompts.filter(prompt => prompt.before !== null)
    expect(marked?.map(prompt => [prompt.id, prompt.before])).toEqual([['scale', { one: 'one' }]])
    expect(seen.ramp).toMatchObject([
      { number: 1, height: 1, state: 'done', decision: 'Adapt', scope: 'One classroom or one person' },
      { number: 2, height: 2, state: 'planned', decision: null, scope: 'A few classrooms, three to five' },
    ])
    expect((await refuse(reopenCycle, leading, { ...of, reason: 'Wait' })).code).toBe('cycle.already_followed')
    expect((await refuse(startCycle, leading, pdsaPlan(world, { followsId: cycleId }))).code).toBe('cycle.already_followed')
  })
})

describe('who sees and who may', () => {
  test('the thread back ends where this viewer’s sight ends', async () => {
    const { district, leading, contexts, cycleId } = await begunCycle()
    const kinds = async (context: DistrictContext) =>
      (await succeed(readCycle, context, { cycleId, locale: 'en' })).cause.map(knot => knot.kind)
    expect(await kinds(leading)).toEqual(['condition', 'priority', 'challenge', 'idea', 'cycle', 'measure'])
    expect(await kinds(contexts[0] ?? leading)).toEqual(['condition', 'priority', 'challenge', 'idea', 'cycle', 'measure'])
    const outside = await district.as(await district.addPerson('Uma', 'member'))
    expect(await kinds(outside)).toEqual(['challenge', 'idea', 'cycle', 'measure'])
    const elsewhere = await district.as(await district.addPerson('Otto', 'member', district.schoolId))
    expect((await refuse(readCycle, elsewhere, { cycleId, locale: 'en' })).code).toBe('not_found')
    expect((await succeed(listCycles, elsewhere, { planId: null, orgId: null, locale: 'en' })).cycles).toEqual([])
  })

  test('a cycle at a school is open there without its plan', async () => {
    const district = await createTestDistrict()
    const { cycleId, of, move } = await begunCycle(district, { orgId: district.schoolId })
    await move('do')
    const there = await district.as(await district.addPerson('Otto', 'member', district.schoolId))
    const seen = await succeed(readCycle, there, { cycleId, locale: 'es' })
    expect([seen.plan, seen.cause.map(knot => knot.kind), seen.can.log, seen.can.answer]).toEqual([
      null,
      ['idea', 'cycle', 'measure'],
      true,
      [],
    ])
    await succeed(logOnCycle, there, { ...of, entryId: 'line-school', ...counted })
  })

  test('its owner and its team write it, only its owner ends it, and an owner who left is shown and replaced', async () => {
    const district = await createTestDistrict()
    const owner = await district.addPerson('Dana', 'member')
    const helper = await district.addPerson('Luis', 'member')
    const { cycleId, of, leading, toAct, facilitator } = await begunCycle(district, { ownerId: owner.personId, team: [helper.personId] })
    const [asOwner, asHelper] = [await district.as(owner), await district.as(helper)]
    await toAct()
    await succeed(answerCycle, asHelper, { ...of, prompt: 'earlier', rows: { one: 'No baseline' }, seen: 0 })
    expect((await succeed(readCycle, asHelper, { cycleId, locale: 'en' })).can).toMatchObject({ decide: [], edit: false, extend: true })
    expect((await refuse(decideCycle, asHelper, { ...of, decision: 'abandon', reason: 'No', confirmed: [] })).code).toBe('denied')
    expect((await succeed(readCycle, asOwner, { cycleId, locale: 'en' })).can.decide).toEqual(['abandon'])
    await leading.db.write([toStatement(query.update(person).set({ removedAt: leading.now() }).where(eq(person.id, owner.personId)))])
    expect((await succeed(readCycle, leading, { cycleId, locale: 'en' })).owner).toMatchObject({ name: 'Dana', isGone: true })
    const header = { title: 'Protected Wednesday', ownerId: owner.personId, team: [helper.personId], plannedStart: '2026-09-07' }
    const renamed = { ...of, ...header, title: 'Wednesday block', seen: header }
    await succeed(editCycle, leading, renamed)
    await succeed(editCycle, leading, { ...of, ...header, ownerId: facilitator.personId, seen: header })
    expect((await refuse(editCycle, leading, { ...renamed, title: 'Another' })).code).toBe('conflict.cycle_changed')
    expect(
      (await refuse(editCycle, leading, { ...of, ...header, ownerId: 'nobody', seen: { ...header, ownerId: facilitator.personId } })).code,
    ).toBe('cycle.unknown_person')
    const seen = await succeed(readCycle, leading, { cycleId, locale: 'en' })
    expect([seen.title, seen.owner.name, seen.team.map(each => each.name)]).toEqual(['Wednesday block', 'Facilitator', ['Luis']])
  })
})

test('the history says who did what, in the words of the reader’s language, and holds every event', async () => {
  const { leading, cycleId, of, toAct } = await begunCycle()
  await toAct()
  await succeed(decideCycle, leading, { ...of, decision: 'abandon', reason: 'No room', confirmed: [] })
  const [rows] = await readMany(leading.db, [query.select().from(cycleEvent)])
  const seen = await succeed(readCycle, leading, { cycleId, locale: 'en' })
  expect(seen.history).toHaveLength(rows.length)
  expect(seen.history.slice(0, 2)).toMatchObject([
    { kind: 'decided', about: 'Abandon', text: 'No room', by: { name: 'Facilitator' } },
    { kind: 'moved', about: 'Act' },
  ])
  expect(seen.history.find(entry => entry.about === 'How big is this test?')?.text).toBe('One classroom or one person')
  expect((await succeed(readCycle, leading, { cycleId, locale: 'es' })).history[1]?.about).toBe('Actuar')
})
