import type { CycleModel } from './cycle-model.ts'
import type { CycleMoment, CycleState } from './cycle-state.ts'
import { refusal } from './decide.ts'
import type { CycleTarget } from './target.ts'

const targetsOf = (model: CycleModel, state: CycleState): readonly CycleTarget[] => [
  ...model.stages.flatMap(stage =>
    stage.prompts.flatMap(({ id }) => [{ kind: 'answer', prompt: id } as const, { kind: 'note', prompt: id } as const]),
  ),
  { kind: 'log' },
  ...state.log.flatMap(({ id }) => [{ kind: 'strike', id } as const, { kind: 'restore', id } as const]),
  ...model.stages.map(({ id }) => ({ kind: 'move', stage: id }) as const),
  { kind: 'extend' },
  ...model.decisions.map(({ id }) => ({ kind: 'decide', decision: id }) as const),
  { kind: 'reopen' },
]

/** All that can be done to a cycle now. It asks the very rules that `decide` asks, so a button that is drawn works. */
export const available = (before: {
  readonly model: CycleModel
  readonly state: CycleState
  readonly moment: CycleMoment
}): readonly CycleTarget[] => targetsOf(before.model, before.state).filter(target => refusal(before, target) === null)
