import type { CycleCommand } from './cycle-state.ts'

/** What a command is aimed at, without what is typed into it: enough for a screen to know which buttons to draw. */
export type CycleTarget =
  | { readonly kind: 'answer'; readonly prompt: string }
  | { readonly kind: 'note'; readonly prompt: string }
  | { readonly kind: 'log' }
  | { readonly kind: 'strike'; readonly id: string }
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'move'; readonly stage: string }
  | { readonly kind: 'extend' }
  | { readonly kind: 'decide'; readonly decision: string }
  | { readonly kind: 'reopen' }

export const targetOf = (command: CycleCommand): CycleTarget => {
  switch (command.kind) {
    case 'answer':
    case 'note':
      return { kind: command.kind, prompt: command.prompt }
    case 'strike':
    case 'restore':
      return { kind: command.kind, id: command.id }
    case 'move':
      return { kind: 'move', stage: command.stage }
    case 'decide':
      return { kind: 'decide', decision: command.decision }
    case 'log':
    case 'extend':
    case 'reopen':
      return { kind: command.kind }
  }
}
