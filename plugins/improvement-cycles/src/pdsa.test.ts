import { type CycleModel, loadPlugin } from '@tilth/plugin-kit'
import { type TriedCycle, tryCycle } from '@tilth/plugin-kit/testing'
import { describe, expect, test } from 'vitest'
import { improvementCycles } from './index.ts'

const loadModel = (id: string): CycleModel => {
  const loaded = loadPlugin(improvementCycles)
  const model = loaded.ok ? loaded.value.cycleModels.find(candidate => candidate.id === id) : undefined
  if (!model) throw new Error(`The plugin holds no cycle model ${id} that can be read`)
  return model
}

const pdsa = loadModel('pdsa')

type Command = Parameters<TriedCycle['act']>[0]

const say = (prompt: string, text: string): Command => ({ kind: 'answer', prompt, rows: { one: text } })
const toEach = (prompt: string, text: string): Command => ({ kind: 'answer', prompt, rows: { q1: text, q2: text } })
const go = (stage: string): Command => ({ kind: 'move', stage })
const end = (decision: string, confirmed: readonly string[] = []): Command => ({
  kind: 'decide',
  decision,
  reason: 'The time was used to practice',
  confirmed,
})
const line = (id: string, value: number | null = null): Command => ({ kind: 'log', id, text: 'Kept in all rooms', value, measure: null })

/** What somebody types in five minutes, and nothing else. */
const plan: readonly Command[] = [
  { kind: 'answer', prompt: 'questions', rows: { q1: 'Is the block kept?', q2: 'Is it used to practice?' } },
  toEach('predictions', 'In most weeks'),
  say('scale', 'one'),
  { kind: 'answer', prompt: 'tasks', rows: { t1: { what: 'Hold the block', who: ['dana'], on: '2026-09-16', where: 'Room 12' } } },
]
const doing: readonly Command[] = [...plan, go('do'), line('l1'), say('asPlanned', 'yes')]
const studied: readonly Command[] = [
  ...doing,
  go('study'),
  toEach('found', 'Kept in 5 of 6 weeks'),
  toEach('confirmed', 'partly'),
  say('learned', 'A protocol helps'),
  say('improved', 'too-early'),
]
const acting: readonly Command[] = [...studied, go('act')]

const walked = (commands: readonly Command[], options: Parameters<typeof tryCycle>[1] = {}): TriedCycle => {
  const cycle = tryCycle(pdsa, options)
  for (const command of commands) expect([command, cycle.act(command)]).toEqual([command, 'ok'])
  return cycle
}
const without = (commands: readonly Command[], prompt: string): readonly Command[] =>
  commands.filter(command => command.kind !== 'answer' || command.prompt !== prompt)

describe('a plan in five minutes', () => {
  test('four answers are enough to begin', () => {
    expect(walked(plan).next()).toEqual({ kind: 'move', stage: 'do' })
  })

  test.each(['questions', 'predictions', 'scale', 'tasks'])('Do waits for %s', prompt => {
    const commands = prompt === 'questions' ? without(without(plan, 'questions'), 'predictions') : without(plan, prompt)
    expect(walked(commands).act(go('do'))).toBe('cycle.needs_answer')
  })

  test('every question has a prediction before Do', () => {
    const cycle = walked(without(plan, 'predictions'))
    cycle.act({ kind: 'answer', prompt: 'predictions', rows: { q1: 'In most weeks' } })
    expect(cycle.act(go('do'))).toBe('cycle.needs_answer')
  })

  test('a measure, the scope in words and all else may wait', () => {
    const required = pdsa.stages[0]?.prompts.filter(prompt => prompt.required === 'always').map(prompt => prompt.id)
    expect(required).toEqual(['questions', 'predictions', 'scale', 'tasks'])
  })
})

describe('guard rails', () => {
  test('predictions are locked when Do starts, also after going back; a dated note can be added', () => {
    const cycle = walked(doing)
    expect(cycle.act(toEach('predictions', 'In every week'))).toBe('cycle.locked')
    expect(cycle.act({ kind: 'answer', prompt: 'questions', rows: { q1: 'Another?' } })).toBe('cycle.locked')
    expect(cycle.act(go('plan'))).toBe('ok')
    expect(cycle.act(toEach('predictions', 'In every week'))).toBe('cycle.locked')
    expect(cycle.act({ kind: 'note', id: 'n1', prompt: 'predictions', text: 'There was a substitute day.' })).toBe('ok')
  })

  test('what is not promised beforehand stays open: the measure can still be named in Do', () => {
    expect(walked(doing).act({ kind: 'answer', prompt: 'measures', rows: { one: ['minutes-kept'] } })).toBe('ok')
  })

  test('Study waits for a line in the log, and a number alone is one', () => {
    const bare = [...plan, go('do'), say('asPlanned', 'yes')]
    expect(walked(bare).act(go('study'))).toBe('cycle.needs_log')
    expect(walked([...bare, { kind: 'log', id: 'l1', text: '', value: 5, measure: null }]).act(go('study'))).toBe('ok')
    expect(walked([...bare, line('l1'), { kind: 'strike', id: 'l1' }]).act(go('study'))).toBe('cycle.needs_log')
  })

  test('the line that Study rests on cannot be struck from under it', () => {
    expect(walked(studied).act({ kind: 'strike', id: 'l1' })).toBe('cycle.still_needed')
  })

  test('what went differently is asked only where something did', () => {
    const otherwise = [...without(doing, 'asPlanned'), say('asPlanned', 'no')]
    expect(walked(otherwise).act(go('study'))).toBe('cycle.needs_answer')
    expect(walked([...otherwise, { kind: 'answer', prompt: 'deviations', rows: { d1: 'Lost in room 12' } }]).act(go('study'))).toBe('ok')
  })

  test('the log comes first in Do, how it went when it is over', () => {
    expect(walked([...plan, go('do')]).next()).toEqual({ kind: 'log', missing: 1 })
    expect(walked([...plan, go('do'), line('l1')]).next()).toEqual({ kind: 'answer', prompt: 'asPlanned' })
  })

  test('in Do past its planned end a cycle asks what to do; it can be extended, studied or stopped', () => {
    const cycle = walked(doing, { on: '2026-10-20', plannedEnd: '2026-10-17' })
    expect(cycle.next()).toEqual({ kind: 'past-end', days: 3 })
    expect(cycle.offers()).toEqual(expect.arrayContaining(['extend', 'move study', 'decide abandon']))
    expect(cycle.offers()).not.toContain('decide adopt')
    expect(cycle.act({ kind: 'extend', until: '2026-10-30', reason: 'Two more weeks' })).toBe('ok')
    expect(cycle.next()).toEqual({ kind: 'move', stage: 'study' })
  })

  test.each(['found', 'confirmed', 'learned', 'improved'])('Act waits for %s', prompt => {
    expect(walked(without(studied, prompt)).act(go('act'))).toBe('cycle.needs_answer')
  })

  test('Act cannot be reached past Study', () => {
    expect(walked(doing).act(go('act'))).toBe('cycle.stage_skipped')
  })
})

describe('decisions', () => {
  test('adopt asks what comes after it and opens the spread', () => {
    const cycle = walked(acting, { cyclesInRamp: 3 })
    expect(cycle.act(end('adopt'))).toBe('cycle.needs_answer')
    cycle.act(say('followUp', 'Three schools in January'))
    expect(cycle.act(end('adopt'))).toBe('ok')
    expect(cycle.next()).toEqual({ kind: 'done', opens: 'spread' })
  })

  test('adopt after one test of the smallest size asks once and does not forbid', () => {
    const cycle = walked([...acting, say('followUp', 'Three schools')])
    expect(cycle.act(end('adopt'))).toBe('cycle.confirm')
    expect(cycle.act(end('adopt', ['adopt-after-one']))).toBe('ok')
  })

  test.each([
    ['a larger test', 'school', 1],
    ['a second test', 'one', 2],
  ])('adopt after %s asks nothing', (_, scale, cyclesInRamp) => {
    expect(walked([...acting, say('scale', scale), say('followUp', 'On')], { cyclesInRamp }).act(end('adopt'))).toBe('ok')
  })

  test('adapt needs what will change and opens the next cycle', () => {
    const cycle = walked(acting)
    expect(cycle.act(end('adapt'))).toBe('cycle.needs_answer')
    cycle.act(say('nextPlan', 'Use the card'))
    expect(cycle.act(end('adapt'))).toBe('ok')
    expect(cycle.next()).toEqual({ kind: 'done', opens: 'next-cycle' })
  })

  test('abandon keeps what was learned and opens nothing; it may come early, with its reason', () => {
    const cycle = walked(acting)
    expect(cycle.act(end('abandon'))).toBe('ok')
    expect(cycle.next()).toEqual({ kind: 'done', opens: 'nothing' })
    expect(cycle.state().answers.learned).toEqual({ one: 'A protocol helps' })
    const early = walked(plan)
    expect(early.act({ ...end('abandon'), reason: '' } as Command)).toBe('cycle.reason_missing')
    expect(early.act(end('abandon'))).toBe('ok')
  })

  test('no decision without a reason', () => {
    const cycle = walked([...acting, say('nextPlan', 'Use the card')])
    expect(cycle.act({ kind: 'decide', decision: 'adapt', reason: ' ', confirmed: [] })).toBe('cycle.reason_missing')
  })
})
