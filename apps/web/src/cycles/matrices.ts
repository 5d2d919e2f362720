import type { PromptView, StageView } from './queries.ts'

/** A prompt with rows, and those that are asked for each of its rows: questions with what was predicted and what was seen. */
export interface Matrix<Prompt> {
  readonly root: Prompt
  readonly columns: readonly Prompt[]
}

type Asked = Pick<PromptView, 'id' | 'forEach'>

export const matricesOf = <Prompt extends Asked>(prompts: readonly Prompt[]): readonly Matrix<Prompt>[] =>
  prompts.flatMap(root => {
    const columns = prompts.filter(prompt => prompt.forEach === root.id)
    return columns.length === 0 ? [] : [{ root, columns }]
  })

export const promptsOf = (stages: readonly StageView[]): readonly PromptView[] => stages.flatMap(stage => stage.prompts)

/** What stands alone: neither a row's prompt nor one that has prompts a row. */
export const aloneOf = <Prompt extends Asked>(prompts: readonly Prompt[], all: readonly Prompt[]): readonly Prompt[] =>
  prompts.filter(prompt => prompt.forEach === null && !all.some(other => other.forEach === prompt.id))
