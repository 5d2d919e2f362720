/** A language that a document has beside its own. */
export interface TranslationView {
  readonly language: string
  readonly translated: number
  readonly total: number
  readonly by: 'owner' | 'ours'
  readonly reviewed: boolean
}

/** A cycle model or a plan template: what anybody must know before using it. */
export interface WorkDocumentView {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly edition: number
  readonly licenceName: string
  readonly attribution: string
  /** Names of the stages or parts, in their order. */
  readonly steps: readonly string[]
  readonly language: string
  readonly translations: readonly TranslationView[]
}

export interface PluginView {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly summary: string
  readonly maker: string
  readonly languages: readonly string[]
  readonly enabled: boolean
  readonly frameworks: readonly {
    readonly id: string
    readonly title: string
    readonly edition: number
    readonly licenceName: string
    readonly attribution: string
    readonly completeness: string
    readonly conditions: number
    /** Layers' sizes from the inside out: the framework's seal is drawn from it. */
    readonly rings: readonly number[]
    readonly translations: readonly TranslationView[]
  }[]
  readonly cycleModels: readonly WorkDocumentView[]
  readonly planTemplates: readonly WorkDocumentView[]
}

export interface PluginsView {
  readonly plugins: readonly PluginView[]
  /** What did not load and why, for administrators. */
  readonly refused: readonly { readonly id: string; readonly issues: readonly { readonly code: string; readonly path: string }[] }[]
  readonly may: { readonly enable: boolean }
}
