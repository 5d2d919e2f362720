import { type CycleTarget, evolve, startCycle as freshState } from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { cycle, cycleEvent } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pdsaPlan, plannedIdea } from '../../test/cycle-round.ts'
import { succeed } from '../../test/harness.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import { readModel } from './model-of-cycle.ts'
import {
  answerCycle,
  decideCycle,
  extendCycle,
  logOnCycle,
  moveCycle,
  noteOnCycle,
  readCycle,
  reopenCycle,
  restoreLogLine,
  startCycle,
  strikeLogLine,
} from './use-cases.ts'
import type { CycleOffers, CycleView } from './views.ts'

interface Step {
  /** `next`: whatever the cycle itself asks for next. */
  readonly target: CycleTarget | { readonly kind: 'next' }
  /** What is typed is sound: then an offered step must be taken. */
  readonly isSound: boolean
}

const prompts = [
  'questions',
  'predictions',
  'scale',
  'tasks',
  'asPlanned',
  'deviations',
  'found',
  'confirmed',
  'learned',
  'improved',
  'nextPlan',
]
const stages = ['plan', 'do', 'study', 'act']
const steps: fc.Arbitrary<Step> = fc.record({
  isSound: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  target: fc.oneof(
    { weight: 16, arbitrary: fc.constant({ kind: 'next' as const }) },
    { weight: 4, arbitrary: fc.constantFrom(...prompts).map(prompt => ({ kind: 'answer' as const, prompt })) },
    { weight: 4, arbitrary: fc.constantFrom(...stages).map(stage => ({ kind: 'move' as const, stage })) },
    { weight: 2, arbitrary: fc.constant({ kind: 'log' as const }) },
    fc.constantFrom(...prompts).map(prompt => ({ kind: 'note' as const, prompt })),
    fc.constantFrom('line-law-0', 'line-law-1').map(id => ({ kind: 'strike' as const, id })),
    fc.constantFrom('line-law-0', 'line-law-1').map(id => ({ kind: 'restore' as const, id })),
    fc.constant({ kind: 'extend' as const }),
    fc.constantFrom('adopt', 'adapt', 'abandon').map(decision => ({ kind: 'decide' as const, decision })),
    fc.constant({ kind: 'reopen' as const }),
  ),
})

const resolve = ({ next }: CycleView, { target }: Step): CycleTarget => {
  if (target.kind !== 'next') return target
  switch (next.kind) {
    case 'answer':
      return { kind: 'answer', prompt: next.prompt }
    case 'move':
      return { kind: 'move', stage: next.stage }
    case 'decide':
      return { kind: 'decide', decision: 'abandon' }
    case 'done':
      return { kind: 'reopen' }
    default:
      return { kind: 'log' }
  }
}

interface Resolved extends Step {
  readonly target: CycleTarget
}

const isOffered = (can: CycleOffers, target: CycleTarget): boolean => {
  switch (target.kind) {
    case 'answer':
      return can.answer.includes(target.prompt)
    case 'note':
      return can.note.includes(target.prompt)
    case 'strike':
      return can.strike.includes(target.id)
    case 'restore':
      return can.restore.includes(target.id)
    case 'move':
      return can.move.includes(target.stage)
    case 'decide':
      return can.decide.includes(target.decision)
    default:
      return can[target.kind]
  }
}

const rowsFor = (view: CycleView, prompt: string): object => {
  const keys = view.stages.flatMap(stage => stage.prompts).find(each => each.id === 'questions')?.rows ?? {}
  const each = (value: unknown) => Object.fromEntries(Object.keys(keys).map(key => [key, value]))
  if (prompt === 'scale') return { one: 'few' }
  if (prompt === 'tasks') return { t1: { what: 'Hold it', who: [], on: null, where: '' } }
  if (prompt === 'asPlanned' || prompt === 'improved') return { one: 'yes' }
  if (prompt === 'confirmed') return each('partly')
  return ['questions', 'predictions', 'found'].includes(prompt) ? each('So') : prompt === 'deviations' ? { d1: 'So' } : { one: 'So' }
}

const take = async (
  context: DistrictContext,
  { view, step, turn }: { readonly view: CycleView; readonly step: Resolved; readonly turn: number },
) => {
  const of = { cycleId: view.id, locale: 'en' }
  const { target, isSound } = step
  const words = isSound ? 'So' : ' '
  switch (target.kind) {
    case 'answer': {
      const seen = view.stages.flatMap(stage => stage.prompts).find(prompt => prompt.id === target.prompt)?.answeredNo ?? 0
      return runUseCase(answerCycle, context, {
        ...of,
        prompt: target.prompt,
        seen,
        rows: isSound ? rowsFor(view, target.prompt) : { zz: [1].map(String) },
      })
    }
    case 'note':
      return runUseCase(noteOnCycle, context, { ...of, prompt: target.prompt, noteId: `note-law-${turn}`, text: words })
    case 'log':
      return runUseCase(logOnCycle, context, {
        ...of,
        entryId: `line-law-${view.log.length}`,
        text: words,
        value: null,
        denominator: null,
        measureId: null,
        on: null,
      })
    case 'strike':
      return runUseCase(strikeLogLine, context, { ...of, entryId: target.id })
    case 'restore':
      return runUseCase(restoreLogLine, context, { ...of, entryId: target.id })
    case 'move':
      return runUseCase(moveCycle, context, { ...of, stage: target.stage })
    case 'extend':
      return runUseCase(extendCycle, context, { ...of, until: '2026-12-01', reason: words })
    case 'decide':
      return runUseCase(decideCycle, context, { ...of, decision: target.decision, reason: words, confirmed: ['adopt-after-one'] })
    case 'reopen':
      return runUseCase(reopenCycle, context, { ...of, reason: words })
  }
}

test('whatever is done: what is offered is taken unless what is typed is wrong, what is not offered is refused, and the history folds to what is stored', async () => {
  const world = await plannedIdea()
  const { leading, contexts } = world
  const stagesReached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 8, maxLength: 30 }), async walked => {
      const { cycleId } = await succeed(startCycle, leading, pdsaPlan(world))
      const model = await readModel(leading, { hash: (await rowOf(leading, cycleId)).modelHash, locale: 'en' })
      for (const [turn, wanted] of walked.entries()) {
        const context = turn % 7 === 6 ? (contexts[0] ?? leading) : leading
        const read = await runUseCase(readCycle, context, { cycleId, locale: 'en' })
        if (!read.ok) throw new Error(read.error.code)
        const view = read.value
        const step: Resolved = { ...wanted, target: resolve(view, wanted) }
        const isOpen = isOffered(view.can, step.target)
        const taken = await take(context, { view, step, turn })
        const said = taken.ok ? 'taken' : taken.error.code
        const typed = ['answer', 'note', 'log', 'extend', 'decide', 'reopen'].includes(step.target.kind)
        // An answer may be sound in itself and still take away what another, or an opened stage, rests on.
        const restsOn = ['cycle.still_needed', 'cycle.row_in_use']
        const isFair = isOpen
          ? taken.ok || (typed && !step.isSound) || (step.target.kind === 'answer' && restsOn.includes(said))
          : !taken.ok || isSilent(view, step)
        expect([step.target, isOpen, said, isFair]).toEqual([step.target, isOpen, said, true])
      }
      const row = await rowOf(leading, cycleId)
      stagesReached.add(row.state.end ? 'end' : row.state.stage)
      const [events] = await readMany(leading.db, [
        query.select().from(cycleEvent).where(eq(cycleEvent.cycleId, cycleId)).orderBy(asc(cycleEvent.no)),
      ])
      expect(events.map(event => event.no)).toEqual(events.map((_, index) => index + 1))
      expect(events.reduce((state, { event }) => evolve(state, event), freshState(model, { plannedEnd: '2026-10-02' }))).toEqual(row.state)
    }),
    { numRuns: 14 },
  )
  expect(stagesReached.size).toBeGreaterThan(1)
}, 60_000)

/** Saying again what already stands changes nothing and is answered as done, also where it is locked or over by now. */
const isSilent = (view: CycleView, { target, isSound }: Resolved): boolean =>
  target.kind === 'answer' &&
  isSound &&
  JSON.stringify(view.stages.flatMap(stage => stage.prompts).find(prompt => prompt.id === target.prompt)?.rows) ===
    JSON.stringify(rowsFor(view, target.prompt))

const rowOf = async (context: DistrictContext, cycleId: string) => {
  const [[row]] = await readMany(context.db, [query.select().from(cycle).where(eq(cycle.id, cycleId))])
  if (!row) throw new Error('no such cycle')
  return row
}
