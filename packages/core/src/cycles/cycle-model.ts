import type { Licence, Translation } from '../conditions/framework.ts'

/**
 * A cycle model document: how one change idea is tested. Stages in order, what each asks, what it needs before it opens, and the
 * decisions that end a cycle. Plain JSON; prose in the document's `language`, other languages in `translations`.
 */
export interface CycleModel {
  /** Version of this form of document, not of the content. */
  readonly format: 1
  /** Permanent: cycles keep it. */
  readonly id: string
  /** Integer of the content; a published edition never changes. */
  readonly edition: number
  /** Its name in full. */
  readonly title: string
  /** For tabs and narrow columns. */
  readonly shortTitle: string
  /** When to test this way, in one or two sentences. */
  readonly summary: string
  /** Whose it is. */
  readonly owner: string
  /** Where the owner publishes it. */
  readonly url?: string
  /** Of everything that is written here: a language tag, `en` or `es-MX`. */
  readonly language: string
  readonly licence: Licence
  /** Sizes of a test, smallest first; empty where the model knows none. */
  readonly scales: readonly ScaleOfTest[]
  /** At least one, in the order in which they are walked. */
  readonly stages: readonly CycleStage[]
  /** What can be decided in the end; at least one. */
  readonly decisions: readonly CycleDecision[]
  /** What is asked once more before a decision. */
  readonly warnings: readonly CycleWarning[]
  /** Sentences that help, shown beside a cycle. */
  readonly tips: readonly {
    /** Permanent, within the model. */
    readonly id: string
    /** What is shown. */
    readonly text: string
  }[]
  /** By language tag. */
  readonly translations: Readonly<Record<string, Translation>>
}

/** How large a test is: one class, one school. */
export interface ScaleOfTest {
  /** Permanent: cycles keep it. */
  readonly id: string
  /** What people choose. */
  readonly label: string
}

/** One step of a cycle, with what it asks. */
export interface CycleStage {
  /** Permanent: cycles keep it. */
  readonly id: string
  /** What it is called ("Plan"). */
  readonly label: string
  /** What it is there for. */
  readonly purpose: string
  /** The part of the model the stage belongs to, where it has parts ("Prepare", "Inquire"). */
  readonly phase?: string
  /** What is asked, in order. */
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

/** Something that must be so before a stage opens. */
export type CycleNeed =
  | {
      /** A prompt has an answer. */
      readonly kind: 'answered'
      /** Id of that prompt, of a stage before. */
      readonly prompt: string
    }
  | {
      /** The log has entries. */
      readonly kind: 'logged'
      /** At least so many. */
      readonly atLeast: number
    }

export type PromptKind = 'text' | 'choice' | 'choices' | 'people' | 'measures' | 'date' | 'number' | 'scale' | 'task'

/** One thing that a stage asks. */
export interface CyclePrompt {
  /** Permanent: answers keep it. No two prompts of a model share one. */
  readonly id: string
  /** The question. */
  readonly label: string
  /** What to think of when answering. */
  readonly help?: string
  /** What an answer is: words, one or several of the options, people, measures, a day, a number, a size of test, or something to do by somebody. */
  readonly kind: PromptKind
  /** Several rows, each with a key of its own. */
  readonly many: boolean
  /** One row for each row of that other prompt (a prediction for each question). */
  readonly forEach?: string
  /** A stage is complete when its required prompts are answered. */
  readonly required:
    | 'always'
    | 'never'
    | {
        /** Id of a choice that is asked before it. */
        readonly when: string
        /** Id of the option that makes this one required. */
        readonly is: string
      }
  /** Of a choice. */
  readonly options?: readonly {
    /** Permanent: answers keep it. */
    readonly id: string
    /** What people choose. */
    readonly label: string
  }[]
}

/** What a team can decide at the end of a cycle. */
export interface CycleDecision {
  /** Permanent: cycles keep it. */
  readonly id: string
  /** What is decided ("Adopt"). */
  readonly label: string
  /** When to decide so. */
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
  /** Permanent, within the model. */
  readonly id: string
  /** Id of the decision it is asked before. */
  readonly decision: string
  /** Applies when the ramp has at most this many cycles, this one included. */
  readonly cyclesAtMost: number
  /** And the scale of this test is at most this one. */
  readonly scaleAtMost: string
  /** The question that is asked. */
  readonly text: string
}
