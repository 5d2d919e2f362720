import type { Licence, Translation } from '../conditions/framework.ts'

/**
 * A cycle model document: how one change idea is tested. Stages in order, what each asks, what it needs before it opens, and the
 * decisions that end a cycle. Plain JSON; prose in the document's `language`, other languages in `translations`.
 */
export interface CycleModel {
  readonly format: 1
  readonly id: string
  readonly edition: number
  readonly title: string
  readonly shortTitle: string
  readonly summary: string
  readonly owner: string
  readonly url?: string
  readonly language: string
  readonly licence: Licence
  /** Sizes of a test, smallest first; empty where the model knows none. */
  readonly scales: readonly ScaleOfTest[]
  /** At least one, in the order in which they are walked. */
  readonly stages: readonly CycleStage[]
  readonly decisions: readonly CycleDecision[]
  readonly warnings: readonly CycleWarning[]
  readonly tips: readonly { readonly id: string; readonly text: string }[]
  readonly translations: Readonly<Record<string, Translation>>
}

export interface ScaleOfTest {
  readonly id: string
  readonly label: string
}

export interface CycleStage {
  readonly id: string
  readonly label: string
  readonly purpose: string
  /** The part of the model the stage belongs to, where it has parts ("Prepare", "Inquire"). */
  readonly phase?: string
  readonly prompts: readonly CyclePrompt[]
  /** Entries of a log may be written while this stage is the current one: what happened, a value, a picture. */
  readonly keepsLog: boolean
  /** What must be so before the stage opens. */
  readonly needs: readonly CycleNeed[]
  /** Prompts that can no longer be changed once the stage has opened, for good. What is known later is added as a dated note. */
  readonly locks: readonly string[]
  /** A cycle that stands here past its planned end is asked what it wants: extend, go on with what there is, or stop. */
  readonly nudges: boolean
}

export type CycleNeed = { readonly kind: 'answered'; readonly prompt: string } | { readonly kind: 'logged'; readonly atLeast: number }

export type PromptKind = 'text' | 'choice' | 'choices' | 'people' | 'measures' | 'date' | 'number' | 'scale' | 'task'

export interface CyclePrompt {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly kind: PromptKind
  /** Several rows, each with a key of its own. */
  readonly many: boolean
  /** One row for each row of that other prompt (a prediction for each question). */
  readonly forEach?: string
  /** A stage is complete when its required prompts are answered. */
  readonly required: 'always' | 'never' | { readonly when: string; readonly is: string }
  /** Of a choice. */
  readonly options?: readonly { readonly id: string; readonly label: string }[]
}

export interface CycleDecision {
  readonly id: string
  readonly label: string
  readonly meaning: string
  /** What opens after it: the next cycle of the ramp, a spread card, or nothing. */
  readonly opens: 'next-cycle' | 'spread' | 'nothing'
  /** Prompts that must be answered for this decision, beside a reason. */
  readonly needs: readonly string[]
  /** May be made before the last stage too, to stop: then the reason alone is asked for, and its `needs` are not. */
  readonly anytime?: boolean
}

/** Asks once before a decision and never forbids it. */
export interface CycleWarning {
  readonly id: string
  readonly decision: string
  /** Applies when the ramp has at most this many cycles, this one included. */
  readonly cyclesAtMost: number
  /** And the scale of this test is at most this one. */
  readonly scaleAtMost: string
  readonly text: string
}
