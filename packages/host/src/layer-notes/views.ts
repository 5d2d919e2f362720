import type { FrameworkCredit } from '../rounds/views.ts'

/** What the team wrote under the document's questions, layer by layer, the design in the center first. */
export interface LayerNotesView {
  readonly round: {
    readonly id: string
    readonly title: string
    readonly orgName: string
    readonly state: 'draft' | 'open' | 'closed'
    readonly revealed: boolean
  }
  readonly framework: FrameworkCredit
  readonly layers: readonly NotedLayer[]
  readonly may: { readonly write: boolean }
}

export interface NotedLayer {
  readonly code: string
  readonly label: string
  readonly purpose: string
  readonly description: string
  readonly isCore: boolean
  readonly notes: readonly LayerNoteView[]
}

export interface LayerNoteView {
  /** Id of the document's question, or `in-place` for what is there already. */
  readonly prompt: string
  /** The document's question in words; null for `in-place`. */
  readonly question: string | null
  /** 0 while nothing was written. */
  readonly version: number
  readonly text: string
  readonly writtenBy: string | null
  readonly writtenAt: string | null
}
