import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { available } from './available.ts'
import type { Answer, AnswerValue, CycleCommand, CycleEvent, CycleMoment, CycleState } from './cycle-state.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { gardenCycle as model } from './garden-cycle.fixture.ts'
import { nextThing } from './next-thing.ts'
import { firstBreach, isLocked } from './standing.ts'
import { startCycle } from './start-cycle.ts'
import { targetOf } from './target.ts'

const day = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-20', 'soon')
const word = fc.constantFrom('', ' ', 'yes', 'no', 'pot', 'bed', 'It grows')
const key = fc.constantFrom('one', 'q1', 'q2', 'zz')
const value: fc.Arbitrary<AnswerValue> = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.double(),
  fc.array(fc.constantFrom('ana', 'ben'), { maxLength: 2 }),
  fc.record({ what: word, who: fc.constant(['ana']), on: fc.option(day), where: fc.constant('') }),
)
const promptId = fc.constantFrom(...model.stages.flatMap(stage => stage.prompts.map(prompt => prompt.id)), 'rain')
const entryId = fc.constantFrom('e1', 'e2', 'e3')

/** Mostly what somebody would try, so that walks get far; the rest is anything. */
const sensible: fc.Arbitrary<CycleCommand> = fc.oneof(
  fc.constantFrom<CycleCommand>(
    { kind: 'answer', prompt: 'question', rows: { q1: 'Does it?' } },
    { kind: 'answer', prompt: 'guess', rows: { q1: 'It will' } },
    { kind: 'answer', prompt: 'size', rows: { one: 'pot' } },
    { kind: 'answer', prompt: 'asPlanned', rows: { one: 'yes' } },
    { kind: 'answer', prompt: 'found', rows: { q1: 'It did' } },
    { kind: 'answer', prompt: 'next', rows: { one: 'More water' } },
  ),
  fc.constantFrom(...model.stages).map(stage => ({ kind: 'move' as const, stage: stage.id })),
  entryId.map(id => ({ kind: 'log' as const, id, text: 'Seen', value: 3, measure: null })),
  fc.constantFrom('keep', 'change', 'drop').map(decision => ({ kind: 'decide' as const, decision, reason: 'So', confirmed: ['one-pot'] })),
)
const anything: fc.Arbitrary<CycleCommand> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    prompt: promptId,
    rows: fc.dictionary(key, value, { maxKeys: 2, noNullPrototype: true }) as fc.Arbitrary<Answer>,
  }),
  fc.record({ kind: fc.constant('note' as const), id: entryId, prompt: promptId, text: word }),
  fc.record({ kind: fc.constant('log' as const), id: entryId, text: word, value: fc.option(fc.double()), measure: fc.constant(null) }),
  fc.record({ kind: fc.constantFrom('strike' as const, 'restore' as const), id: entryId }),
  fc.record({ kind: fc.constant('extend' as const), until: day, reason: word }),
  fc.record({
    kind: fc.constant('decide' as const),
    decision: fc.constantFrom('keep', 'change', 'drop', 'stop', 'rain'),
    reason: word,
    confirmed: fc.constant([]),
  }),
  fc.record({ kind: fc.constant('reopen' as const), reason: word }),
)
const walks = fc.array(fc.oneof({ weight: 4, arbitrary: sensible }, { weight: 1, arbitrary: anything }), { maxLength: 60 })
const moment: CycleMoment = { by: 'ana', on: '2026-03-02', cyclesInRamp: 1, isFollowed: false }

const run = (
  commands: readonly CycleCommand[],
  look: (before: CycleState, after: CycleState, command: CycleCommand) => void = () => {},
) => {
  let state = startCycle(model, { plannedEnd: null })
  const history: CycleEvent[] = []
  for (const command of commands) {
    const decided = decide({ model, state, moment }, command)
    if (!decided.ok) continue
    const after = decided.value.reduce(evolve, state)
    history.push(...decided.value)
    look(state, after, command)
    state = after
  }
  return { state, history }
}

describe('whatever is done to a cycle', () => {
  it('never stands where its model forbids', () => {
    fc.assert(fc.property(walks, commands => void run(commands, (_, after) => expect(firstBreach(model, after)).toBeNull())))
  })

  it('what is locked never changes again', () => {
    fc.assert(
      fc.property(walks, commands => {
        run(commands, (before, after) => {
          const locked = ['question', 'guess'].filter(prompt => isLocked({ model, state: before }, prompt))
          expect(locked.map(prompt => after.answers[prompt])).toEqual(locked.map(prompt => before.answers[prompt]))
        })
      }),
    )
  })

  it('its history, folded from the start, is what it is', () => {
    fc.assert(
      fc.property(walks, commands => {
        const { state, history } = run(commands)
        expect((JSON.parse(JSON.stringify(history)) as CycleEvent[]).reduce(evolve, startCycle(model, { plannedEnd: null }))).toEqual(
          JSON.parse(JSON.stringify(state)),
        )
      }),
    )
  })

  it('what is not offered is refused, and what is taken was offered', () => {
    fc.assert(
      fc.property(walks, fc.oneof(sensible, anything), (commands, command) => {
        const { state } = run(commands)
        const offered = new Set(available({ model, state, moment }).map(target => JSON.stringify(target)))
        const isTaken = decide({ model, state, moment }, command).ok
        expect(isTaken && !offered.has(JSON.stringify(targetOf(command)))).toBe(false)
      }),
    )
  })

  it('every offered move and decision is taken', () => {
    fc.assert(
      fc.property(walks, walked => {
        const { state } = run(walked)
        const commands: readonly CycleCommand[] = available({ model, state, moment }).flatMap((target): readonly CycleCommand[] => {
          if (target.kind === 'move' || target.kind === 'strike' || target.kind === 'restore') return [target]
          if (target.kind === 'decide') return [{ ...target, reason: 'So', confirmed: ['one-pot'] }]
          if (target.kind === 'log') return [{ kind: 'log', id: 'new', text: 'x', value: null, measure: null }]
          return []
        })
        expect(commands.filter(command => !decide({ model, state, moment }, command).ok)).toEqual([])
      }),
    )
  })

  it('the one next thing can be done, and doing it again and again ends the cycle', () => {
    const reply: Readonly<Record<string, Answer>> = {
      question: { q1: 'Does it?' },
      guess: { q1: 'Yes' },
      size: { one: 'bed' },
      asPlanned: { one: 'yes' },
      deviation: { one: 'Rain' },
      found: { q1: 'It did', q2: 'It did', one: 'It did', zz: 'It did' },
    }
    fc.assert(
      fc.property(walks, commands => {
        let { state } = run(commands)
        for (let steps = 0; state.end === null; steps += 1) {
          expect(steps).toBeLessThan(20)
          const next = nextThing(model, { state, on: moment.on })
          const rows = (prompt: string): Answer => {
            const parent = model.stages.flatMap(stage => stage.prompts).find(candidate => candidate.id === prompt)?.forEach
            return parent ? Object.fromEntries(Object.keys(state.answers[parent] ?? {}).map(row => [row, 'Yes'])) : (reply[prompt] ?? {})
          }
          const command: CycleCommand =
            next.kind === 'answer'
              ? { kind: 'answer', prompt: next.prompt, rows: { ...state.answers[next.prompt], ...rows(next.prompt) } }
              : next.kind === 'log'
                ? { kind: 'log', id: `n${steps}`, text: 'Seen', value: null, measure: null }
                : next.kind === 'move'
                  ? next
                  : { kind: 'decide', decision: 'drop', reason: 'So', confirmed: [] }
          const decided = decide({ model, state, moment }, command)
          expect(decided.ok ? 'ok' : decided.error).toBe('ok')
          if (decided.ok) state = decided.value.reduce(evolve, state)
        }
      }),
    )
  })
})
