import { type Accessor, createSignal } from 'solid-js'
import type { TilthError } from '../server/tilth-error.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type PriorityStep, type Standing, stepsBack } from './priority-steps.ts'
import { prioritiesCommands } from './queries.ts'

export interface DoneStep {
  readonly step: PriorityStep
  readonly back: readonly PriorityStep[]
  readonly version: number
}

export interface PrioritySteps {
  /** True when it was done. When somebody else changed the choice meanwhile, it is read again and `isClash` says so. */
  readonly take: (step: PriorityStep) => Promise<boolean>
  /** What was done last on this screen and can still be taken back. */
  readonly last: Accessor<DoneStep | null>
  readonly takeBack: () => Promise<boolean>
  /** The last step stays as it is. */
  readonly forget: () => void
  readonly error: Accessor<TilthError | null>
  readonly isClash: Accessor<boolean>
  readonly isBusy: Accessor<boolean>
  readonly clear: () => void
}

export interface StepsOf {
  readonly slug: Accessor<string>
  readonly roundId: Accessor<string>
  /** The choice on the screen. */
  readonly standing: Accessor<Standing & { readonly version: number }>
  readonly codes: Accessor<readonly string[]>
  readonly reload: () => Promise<unknown>
}

const send = async (of: StepsOf, step: PriorityStep, version: number): Promise<number> => {
  const commands = prioritiesCommands(of.slug())
  const on = { roundId: of.roundId(), version }
  if (step.kind === 'choose') return (await commands.choose({ ...on, item: step.item, lens: step.lens, reason: step.reason })).version
  if (step.kind === 'park') return (await commands.park({ ...on, item: step.item, reason: step.reason, revisitOn: step.revisitOn })).version
  if (step.kind === 'parkRest') return (await commands.parkRest({ ...on, revisitOn: step.revisitOn })).version
  return (await commands.release({ ...on, item: step.item })).version
}

/** Changes of the choice, each against the version on the screen, the last of them with its way back. */
export const usePrioritySteps = (of: StepsOf): PrioritySteps => {
  const [last, setLast] = createSignal<DoneStep | null>(null)
  const [isClash, setClash] = createSignal(false)
  const sending = useMutationWithIssues({
    mutate: async (asked: { readonly steps: readonly PriorityStep[]; readonly version: number }) => {
      let { version } = asked
      for (const step of asked.steps) version = await send(of, step, version)
      return version
    },
    touches: ['priorities', 'results', 'home', 'rounds'],
  })

  const run = async (steps: readonly PriorityStep[], version: number): Promise<number | null> => {
    setClash(false)
    const outcome = await sending.run({ steps, version })
    if (outcome.ok) return outcome.value
    if (outcome.error.code === 'conflict.priorities_changed') setClash(true)
    setLast(null)
    await of.reload()
    return null
  }

  return {
    take: async step => {
      const before = of.standing()
      const back = stepsBack(step, { standing: before, codes: of.codes() })
      const version = await run([step], before.version)
      if (version === null) return false
      setLast({ step, back, version })
      return true
    },
    takeBack: async () => {
      const done = last()
      if (done === null) return false
      const version = await run(done.back, done.version)
      if (version === null) return false
      setLast(null)
      return true
    },
    last,
    forget: () => setLast(null),
    error: () => (isClash() ? null : sending.error()),
    isClash,
    isBusy: sending.isBusy,
    clear: () => {
      setClash(false)
      sending.clear()
    },
  }
}
