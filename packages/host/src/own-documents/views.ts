import type { OwnRights } from '../plugins/load-own-document.ts'

export interface DocumentIssueView {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** From the root of what was put in, with dots; empty for the whole. */
  readonly path: string
  /** From 1; null where it is about no place in the text. */
  readonly line: number | null
}

/** What a text would be, or why it cannot be. Nothing is stored by looking. */
export interface DocumentJudgement {
  /** A bare framework becomes a plugin of the district's own and needs an id; a manifest has one. */
  readonly kind: 'framework' | 'manifest' | 'unreadable'
  readonly suggestedId: string | null
  readonly issues: readonly DocumentIssueView[]
  /** Issues beyond those listed. */
  readonly more: number
  /** Null where something is wrong. */
  readonly preview: DocumentPreview | null
}

export interface DocumentPreview {
  readonly pluginId: string
  readonly version: string
  readonly name: string
  readonly summary: string
  readonly maker: string
  readonly languages: readonly string[]
  readonly frameworks: readonly FrameworkPreview[]
  readonly cycleModels: readonly string[]
  readonly planTemplates: readonly string[]
  readonly recordTypes: readonly string[]
  /** The version that stands now and would be followed by this one. */
  readonly follows: { readonly version: string; readonly editions: readonly EditionStep[] } | null
}

/** An edition of which rounds may exist, and the one that would be offered from now on. */
export interface EditionStep {
  readonly frameworkId: string
  readonly from: number
  readonly to: number
}

export interface FrameworkPreview {
  readonly id: string
  readonly title: string
  readonly edition: number
  readonly versionLabel: string
  readonly notice: string | null
  readonly owner: string
  readonly licenceName: string
  readonly attribution: string
  readonly completeness: string
  readonly labelsOnly: boolean
  readonly officialText: boolean
  readonly conditions: number
  readonly rated: number
  readonly layers: readonly { readonly label: string; readonly conditions: readonly string[] }[]
  readonly instruments: readonly { readonly title: string; readonly kind: string; readonly items: number }[]
  readonly language: string
  readonly translations: readonly {
    readonly language: string
    readonly translated: number
    readonly total: number
    readonly by: 'owner' | 'ours'
    readonly reviewed: boolean
  }[]
}

export interface StoredDocument {
  readonly judgement: DocumentJudgement
  /** Null where something was wrong; then nothing was stored. */
  readonly documentId: string | null
}

export interface OwnDocumentsView {
  readonly plugins: readonly OwnPluginView[]
}

export interface OwnPluginView {
  readonly pluginId: string
  readonly name: string
  /** Offered for new rounds where it is switched on. */
  readonly isInUse: boolean
  /** Newest first. */
  readonly versions: readonly OwnVersionView[]
  /** Why the version that should stand does not. */
  readonly issues: readonly DocumentIssueView[]
}

export interface OwnVersionView {
  readonly documentId: string
  readonly version: string
  readonly addedBy: string
  readonly addedAt: string
  readonly rights: { readonly kind: OwnRights; readonly statement: string }
  readonly retiredAt: string | null
  readonly stands: boolean
  readonly editions: readonly { readonly frameworkId: string; readonly title: string; readonly edition: number }[]
}
