import type { Evidence, Framework, Instrument } from '@tilth/core/conditions'
import type { Field, FieldValue, FieldValues } from '@tilth/core/fields'
import type { Permission, Preset } from '@tilth/plugin-kit'
import type { OrgKind } from '../people/views.ts'
import type { FormView } from '../records/views.ts'

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

/** How many texts of a document are the owner's as published, are said to be so and were not checked, or were written for it. */
export type EvidenceCount = Readonly<Record<Evidence, number>>

export interface FrameworkCardView {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly owner: string
  readonly url: string | null
  readonly edition: number
  readonly versionLabel: string
  readonly revised: string | null
  readonly notice: string | null
  readonly licenceName: string
  readonly licenceUrl: string | null
  readonly attribution: string
  readonly completeness: Framework['completeness']
  /** The owner's descriptors may not be stored: labels and our own words only. */
  readonly labelsOnly: boolean
  readonly officialText: boolean
  readonly evidence: EvidenceCount
  /** Those that can be rated. */
  readonly conditions: number
  /** Layers' sizes from the inside out: the framework's seal is drawn from it. */
  readonly rings: readonly number[]
  readonly language: string
  readonly translations: readonly TranslationView[]
}

/** What there is more of once the plugin is on. */
export interface AddedView {
  readonly conditions: number
  readonly instruments: readonly { readonly kind: Instrument['kind']; readonly count: number }[]
  readonly cycleModels: number
  readonly planTemplates: number
  readonly recordTypes: number
  readonly analyses: number
  readonly measures: number
  readonly crosswalks: number
}

export interface PluginView {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly summary: string
  readonly maker: string
  readonly url: string | null
  readonly licence: string
  readonly languages: readonly string[]
  readonly hasServer: boolean
  /** A document that this district put in itself. */
  readonly own: boolean
  /** For the district as a whole; schools may have decided otherwise. */
  readonly enabled: boolean
  /** Of the schools that this person sees. */
  readonly schools: { readonly on: number; readonly all: number }
  readonly adds: AddedView
  readonly frameworks: readonly FrameworkCardView[]
  readonly cycleModels: readonly WorkDocumentView[]
  readonly planTemplates: readonly WorkDocumentView[]
}

export interface RefusalView {
  readonly code: string
  readonly path: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface PluginsView {
  readonly plugins: readonly PluginView[]
  /** What did not load and why, for administrators. */
  readonly refused: readonly { readonly id: string; readonly issues: readonly RefusalView[] }[]
  readonly may: { readonly enable: boolean }
}

/** `plugins.here` { orgId, locale }: of installed plugins, those that are on at an org; documents of a district have no parts in the app. */
export interface PluginsHereView {
  readonly orgId: string
  readonly plugins: readonly {
    readonly id: string
    readonly name: string
    /** Its own first. */
    readonly languages: readonly string[]
    /** Ids of its frameworks. */
    readonly frameworks: readonly string[]
  }[]
}

/** How a plugin stands at one place of the district. */
export interface PlaceView {
  readonly orgId: string
  readonly parentId: string | null
  readonly kind: OrgKind
  readonly name: string
  /** What this very place decided; null: as above. */
  readonly decided: boolean | null
  /** What would hold here without a decision of its own. */
  readonly inherited: boolean
  readonly enabled: boolean
  /** The place that decided it; null where the plugin's own default stands. */
  readonly decidedAt: string | null
  /** This very place holds a lock. */
  readonly locks: boolean
  /** A place above holds one. */
  readonly lockedAbove: string | null
  /** What this very place set. */
  readonly settingsHere: FieldValues
  /** What counts here, by field: its value and the place that set it; null for the default. */
  readonly settings: Readonly<Record<string, { readonly value: FieldValue; readonly from: string | null }>>
  /** What was made with the plugin at this very place. */
  readonly rounds: number
  readonly records: number
  /** May switch, set and lock here now. */
  readonly mayDecide: boolean
}

export interface ConditionView {
  readonly code: string
  readonly parent: string | null
  /** What the framework calls a condition of this depth, in its own words; null for `condition`. */
  readonly kind: string | null
  readonly officialNumber: string | null
  readonly codeStatus: Framework['conditions'][number]['codeStatus']
  readonly label: string
  /** The label as the owner printed it, where the shown one is a translation. */
  readonly originalLabel: string | null
  readonly description: string
  readonly evidence: Evidence
  /** Nobody has checked it against the owner's text yet. */
  readonly isUnverified: boolean
  readonly ratable: boolean
  readonly attributes: readonly { readonly label: string; readonly value: string }[]
  /** Of the variants that have it; empty where all have. */
  readonly variants: readonly string[]
  readonly lookFors: number
  readonly recommendations: number
}

export interface FrameworkContentsView extends FrameworkCardView {
  readonly variants: readonly { readonly label: string; readonly description: string }[]
  readonly attributes: readonly { readonly label: string; readonly description: string }[]
  readonly layers: readonly {
    readonly code: string
    readonly label: string
    readonly purpose: string
    readonly conditions: readonly ConditionView[]
  }[]
  readonly instruments: readonly {
    readonly id: string
    readonly kind: Instrument['kind']
    readonly title: string
    readonly purpose: string
    readonly items: number
    readonly fields: number
    readonly minutes: number | null
  }[]
  /** Editions that rounds of this district are pinned to. */
  readonly editionsInUse: readonly { readonly edition: number; readonly rounds: number }[]
}

export interface NamedPartView {
  readonly id: string
  readonly title: string
  readonly description: string
}

/** What the code of a plugin did wrong, the last time and how often; of nobody's data. */
export interface PluginFaultView {
  /** `analysis:dosage`. */
  readonly part: string
  readonly code: string
  readonly times: number
  /** ISO 8601. */
  readonly at: string
}

/** A visit, a check, a line of a log or a record to try out: nothing can be kept with it. */
export interface RehearsedFormView {
  readonly form: FormView
  /** Values that fields say for themselves. */
  readonly defaults: FieldValues
}

export interface PluginPageView {
  readonly plugin: PluginView
  readonly changes: string | null
  readonly permissions: readonly Permission[]
  /** From the district down, as far as this person sees it; a parent always before its children. Classes only where they decided. */
  readonly places: readonly PlaceView[]
  readonly settings: readonly Field[]
  readonly presets: readonly Preset[]
  readonly frameworks: readonly FrameworkContentsView[]
  readonly recordTypes: readonly (NamedPartView & { readonly fields: number; readonly statuses: readonly string[] })[]
  readonly analyses: readonly NamedPartView[]
  readonly reactions: readonly NamedPartView[]
  readonly measures: readonly NamedPartView[]
  readonly crosswalks: readonly NamedPartView[]
  readonly faults: readonly PluginFaultView[]
}
