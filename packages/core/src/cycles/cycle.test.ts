import { describe, expect, it } from 'vitest'
import { available } from './available.ts'
import type { CycleCommand, CycleMoment, CycleState } from './cycle-state.ts'
import { decide, warningsFor } from './decide.ts'
import { evolve } from './evolve.ts'
import { gardenCycle as model } from './garden-cycle.fixture.ts'
import { nextThing } from './next-thing.ts'
import { firstBreach, lacksForDecision } from './standing.ts'
import { startCycle } from './start-cycle.ts'

const moment: CycleMoment = { by: 'ana', on: '2026-03-02', cyclesInRamp: 1, isFollowed: false }
const fresh = startCycle(model, { plannedEnd: '2026-03-13' })

const one = (prompt: string, value: string): CycleCommand => ({ kind: 'answer', prompt, rows: { one: value } })
const planned: readonly CycleCommand[] = [
  { kind: 'answer', prompt: 'question', rows: { q1: 'Does it sprout?' } },
  { kind: 'answer', prompt: 'guess', rows: { q1: 'Within a week' } },
  one('size', 'pot'),
]
const grown: readonly CycleCommand[] = [
  ...planned,
  { kind: 'move', stage: 'grow' },
  one('asPlanned', 'yes'),
  { kind: 'log', id: 'l1', text: 'Two leaves', value: 2, measure: null },
]
const settled: readonly CycleCommand[] = [
  ...grown,
  { kind: 'move', stage: 'look' },
  { kind: 'answer', prompt: 'found', rows: { q1: 'It did' } },
  { kind: 'move', stage: 'settle' },
]

const step = (state: CycleState, command: CycleCommand, at: CycleMoment = moment): CycleState => {
  const decided = decide({ model, state, moment: at }, command)
  if (!decided.ok) throw new Error(`${command.kind}: ${decided.error.code}`)
  return decided.value.reduce(evolve, state)
}
const walk = (commands: readonly CycleCommand[]): CycleState => commands.reduce((state, command) => step(state, command), fresh)
const codeOf = (state: CycleState, command: CycleCommand, at: CycleMoment = moment): string => {
  const decided = decide({ model, state, moment: at }, command)
  return decided.ok ? 'ok' : decided.error.code
}

describe('a cycle', () => {
  it.each<[string, readonly CycleCommand[], CycleCommand, string]>([
    ['growing without a guess', planned.slice(0, 1), { kind: 'move', stage: 'grow' }, 'cycle.needs_answer'],
    ['growing when planned', planned, { kind: 'move', stage: 'grow' }, 'ok'],
    ['looking before growing', planned, { kind: 'move', stage: 'look' }, 'cycle.stage_skipped'],
    ['looking with nothing written down', [...grown.slice(0, -1)], { kind: 'move', stage: 'look' }, 'cycle.needs_log'],
    ['a guess once it grows', grown, { kind: 'answer', prompt: 'guess', rows: { q1: 'Within two' } }, 'cycle.locked'],
    ['a late note on the guess', grown, { kind: 'note', id: 'n1', prompt: 'guess', text: 'It was cold.' }, 'ok'],
    ['a late note without words', grown, { kind: 'note', id: 'n1', prompt: 'guess', text: ' ' }, 'cycle.empty_note'],
    ['a later stage’s answer', grown, { kind: 'answer', prompt: 'found', rows: { q1: 'x' } }, 'cycle.stage_not_open'],
    ['saying it went otherwise', grown, one('asPlanned', 'no'), 'ok'],
    ['saying it went otherwise without how, when looking has begun', settled, one('asPlanned', 'no'), 'cycle.still_needed'],
    ['striking the only entry that looking rests on', settled, { kind: 'strike', id: 'l1' }, 'cycle.still_needed'],
    ['striking an entry before looking', grown, { kind: 'strike', id: 'l1' }, 'ok'],
    ['restoring what stands', grown, { kind: 'restore', id: 'l1' }, 'cycle.entry_stands'],
    ['an entry of nothing', grown, { kind: 'log', id: 'l2', text: ' ', value: null, measure: null }, 'cycle.empty_entry'],
    ['an entry that is no number', grown, { kind: 'log', id: 'l2', text: '', value: Number.NaN, measure: null }, 'cycle.wrong_answer'],
    ['an entry while planning', planned, { kind: 'log', id: 'l2', text: 'x', value: null, measure: null }, 'cycle.no_log_here'],
    ['a guess about no question', planned, { kind: 'answer', prompt: 'guess', rows: { q9: 'x' } }, 'cycle.unknown_row'],
    ['taking away a question that is guessed about', planned, { kind: 'answer', prompt: 'question', rows: {} }, 'cycle.row_in_use'],
    ['a size that is none', [], one('size', 'planet'), 'cycle.wrong_answer'],
    ['two rows where there is one', [], { kind: 'answer', prompt: 'size', rows: { one: 'pot', two: 'bed' } }, 'cycle.unknown_row'],
    ['the same person twice', [], { kind: 'answer', prompt: 'hands', rows: { one: ['ana', 'ana'] } }, 'cycle.wrong_answer'],
    ['a day that is none', [], one('first', '2026-02-30'), 'cycle.wrong_answer'],
    [
      'a step on a day that is none',
      [],
      { kind: 'answer', prompt: 'steps', rows: { a: { what: 'Dig', who: [], on: 'soon', where: '' } } },
      'cycle.wrong_answer',
    ],
    ['an end before today', [], { kind: 'extend', until: '2026-03-01', reason: 'Rain' }, 'cycle.end_in_the_past'],
    ['an end without a reason', [], { kind: 'extend', until: '2026-04-01', reason: '' }, 'cycle.reason_missing'],
    ['deciding while it grows', grown, { kind: 'decide', decision: 'drop', reason: 'x', confirmed: [] }, 'cycle.decision_too_early'],
    ['deciding without a reason', settled, { kind: 'decide', decision: 'drop', reason: ' ', confirmed: [] }, 'cycle.reason_missing'],
    ['changing without what is next', settled, { kind: 'decide', decision: 'change', reason: 'x', confirmed: [] }, 'cycle.needs_answer'],
    ['keeping after one pot', settled, { kind: 'decide', decision: 'keep', reason: 'x', confirmed: [] }, 'cycle.confirm'],
    ['keeping after one pot, asked again', settled, { kind: 'decide', decision: 'keep', reason: 'x', confirmed: ['one-pot'] }, 'ok'],
    ['reopening what runs', settled, { kind: 'reopen', reason: 'x' }, 'cycle.still_running'],
    ['going back', settled, { kind: 'move', stage: 'plan' }, 'ok'],
    ['staying', settled, { kind: 'move', stage: 'settle' }, 'cycle.already_there'],
  ])('%s', (_, before, command, expected) => {
    expect(codeOf(walk(before), command)).toBe(expected)
  })

  it('stays locked when it goes back, and returns to any stage that was open', () => {
    const back = step(walk(settled), { kind: 'move', stage: 'plan' })
    expect(codeOf(back, { kind: 'answer', prompt: 'guess', rows: { q1: 'x' } })).toBe('cycle.locked')
    expect(codeOf(back, { kind: 'move', stage: 'settle' })).toBe('ok')
  })

  it('ends once; the end can be taken back until what it opened has begun', () => {
    const ended = step(walk(settled), { kind: 'decide', decision: 'drop', reason: 'Too cold', confirmed: [] })
    expect(ended.end).toEqual({ decision: 'drop', reason: 'Too cold', on: '2026-03-02', by: 'ana' })
    expect(codeOf(ended, one('next', 'x'))).toBe('cycle.ended')
    expect(codeOf(ended, { kind: 'reopen', reason: 'Spring came' }, { ...moment, isFollowed: true })).toBe('cycle.already_followed')
    expect(step(ended, { kind: 'reopen', reason: 'Spring came' }).end).toBeNull()
  })

  it('may be stopped at any stage, with a reason and nothing else', () => {
    const growing = walk(grown)
    expect(codeOf(growing, { kind: 'decide', decision: 'stop', reason: ' ', confirmed: [] })).toBe('cycle.reason_missing')
    const stopped = step(growing, { kind: 'decide', decision: 'stop', reason: 'Frost', confirmed: [] })
    expect([stopped.stage, stopped.end?.decision]).toEqual(['grow', 'stop'])
    expect(firstBreach(model, stopped)).toBeNull()
    expect(step(stopped, { kind: 'reopen', reason: 'Thaw' }).end).toBeNull()
    expect(lacksForDecision({ model, state: walk([]) }, 'stop')).toEqual([])
  })

  it('asks for a line in the log before it asks how it went', () => {
    const begun = walk([...planned, { kind: 'move', stage: 'grow' }])
    expect(nextThing(model, { state: begun, on: '2026-03-05' })).toEqual({ kind: 'log', missing: 1 })
    const logged = step(begun, { kind: 'log', id: 'l1', text: 'Two leaves', value: 2, measure: null })
    expect(nextThing(model, { state: logged, on: '2026-03-05' })).toEqual({ kind: 'answer', prompt: 'asPlanned' })
  })

  it('takes the same entry once, from however many devices', () => {
    const entry = { kind: 'log', id: 'l1', text: 'Two leaves', value: 2, measure: null } as const
    expect(decide({ model, state: walk(grown), moment }, entry)).toEqual({ ok: true, value: [] })
  })

  it('warns of one small test and of nothing else', () => {
    const state = walk(settled)
    expect(warningsFor({ model, state, moment }, 'keep').map(warning => warning.id)).toEqual(['one-pot'])
    expect(warningsFor({ model, state, moment }, 'drop')).toEqual([])
    expect(warningsFor({ model, state, moment: { ...moment, cyclesInRamp: 2 } }, 'keep')).toEqual([])
    const larger = step(state, one('size', 'bed'))
    expect(warningsFor({ model, state: larger, moment }, 'keep')).toEqual([])
  })

  it('says the one next thing', () => {
    const at = (commands: readonly CycleCommand[], on = '2026-03-05') => nextThing(model, { state: walk(commands), on })
    expect(at([])).toEqual({ kind: 'answer', prompt: 'question' })
    expect(at(planned.slice(0, 1))).toEqual({ kind: 'answer', prompt: 'guess' })
    expect(at(planned)).toEqual({ kind: 'move', stage: 'grow' })
    expect(at(grown.slice(0, -1))).toEqual({ kind: 'log', missing: 1 })
    expect(at(grown)).toEqual({ kind: 'move', stage: 'look' })
    expect(at(grown, '2026-03-15')).toEqual({ kind: 'past-end', days: 2 })
    expect(at(planned, '2026-03-15')).toEqual({ kind: 'move', stage: 'grow' })
    expect(at(settled)).toEqual({ kind: 'decide' })
    expect(at([...settled, { kind: 'decide', decision: 'drop', reason: 'x', confirmed: [] }])).toEqual({ kind: 'done', opens: 'nothing' })
  })

  it('offers what can be done and no more', () => {
    const offered = available({ model, state: walk(planned), moment }).map(target => JSON.stringify(Object.values(target)))
    expect(offered).toContain('["move","grow"]')
    expect(offered).not.toContain('["move","look"]')
    expect(offered).not.toContain('["log"]')
    expect(offered).not.toContain('["reopen"]')
  })
})
