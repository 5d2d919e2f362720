import { type Framework, indexFramework } from '@tilth/core/conditions'

export interface NotePrompt {
  readonly id: string
  /** Null for what is there already, which is asked in the product's words. */
  readonly question: string | null
}

export interface PromptedLayer {
  readonly code: string
  readonly label: string
  readonly purpose: string
  readonly description: string
  readonly isCore: boolean
  readonly prompts: readonly NotePrompt[]
}

const inPlace = 'in-place'

/** Where a team writes: the core and each layer, with what is there already and then the document's own questions for reflection. */
export const promptedLayers = (localized: Framework): readonly PromptedLayer[] => {
  const index = indexFramework(localized)
  const promptsOf = (code: string): readonly NotePrompt[] => [
    { id: inPlace, question: null },
    ...index.texts('reflection', code).map(text => ({ id: text.id, question: text.text })),
  ]
  const { core } = localized
  return [
    ...(core
      ? [
          {
            code: core.code,
            label: core.label,
            purpose: '',
            description: core.description,
            isCore: true,
            prompts: promptsOf(core.code),
          },
        ]
      : []),
    ...localized.layers.map(layer => ({
      code: layer.code,
      label: layer.label,
      purpose: layer.purpose,
      description: layer.description,
      isCore: false,
      prompts: promptsOf(layer.code),
    })),
  ]
}
