/** What stands of an analysis at an org, whatever was found: `AnalysesView` lists them, `AnalysisView` reads one. */
export interface AnalysisSummary {
  readonly pluginId: string
  readonly pluginName: string
  readonly analysisId: string
  /** In the reader's language where the plugin has it. */
  readonly title: string
  readonly description: string
  /** Null where it has not run yet for this org or one above it. */
  readonly ranAt: string | null
  /** The day it was run for. */
  readonly on: string | null
  /** Something happened since that it may count, or the day is over. It runs again by itself. */
  readonly isStale: boolean
  /** What went wrong the last time; null where it ran well since. */
  readonly fault: AnalysisFault | null
}

export interface AnalysisFault {
  /** A code with a message in the catalogs: `analysis.timed_out`. */
  readonly code: string
  readonly at: string
  readonly times: number
}

/** `analyses.list` { orgId, locale }. */
export interface AnalysesView {
  readonly orgId: string
  readonly analyses: readonly AnalysisSummary[]
  /** Measures of plugins that can be chosen here, and what was chosen. */
  readonly measures: readonly PluginMeasureView[]
  readonly may: { readonly refresh: boolean; readonly feed: boolean }
}

export interface PluginMeasureView {
  readonly pluginId: string
  /** Id of the definition in the manifest. */
  readonly definitionId: string
  readonly name: string
  readonly definition: string
  /** The analyses that give its values. */
  readonly analyses: readonly string[]
  /** The measure of this very org that was made of it; null where nobody chose it. */
  readonly measureId: string | null
}

/** `analyses.read` { pluginId, analysisId, orgId, locale }. */
export interface AnalysisView extends AnalysisSummary {
  readonly orgId: string
  /** Where it was run: the org itself or the nearest above it. Null where it has not run. */
  readonly ranForOrgId: string | null
  /** Sentences in the reader's language. */
  readonly findings: readonly {
    readonly code: string
    readonly text: string
    readonly orgId: string | null
    readonly orgName: string | null
  }[]
  /** Only those that this reader may see; an empty table was seen and has no rows. */
  readonly tables: readonly AnalysisTableView[]
  readonly may: { readonly refresh: boolean }
}

export interface AnalysisTableView {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly about: 'records' | 'counts'
  /** Only rows about classes that the reader leads, or about the reader. */
  readonly isPart: boolean
  readonly columns: readonly { readonly id: string; readonly label: string; readonly kind: AnalysisColumnKind }[]
  readonly rows: readonly { readonly cells: readonly AnalysisCell[] }[]
  /** Under how many people a row of counts is not shown; null for tables about records. */
  readonly floor: number | null
  /** Rows of the whole, where more were found than are sent. */
  readonly rowCount: number
}

export type AnalysisColumnKind = 'text' | 'number' | 'share' | 'date' | 'yes-no' | 'org' | 'person' | 'student' | 'record' | 'words'

/** In the order of the columns. */
export type AnalysisCell =
  | { readonly kind: 'empty' }
  /** Not shown, so that nobody can be found out. */
  | { readonly kind: 'protected' }
  /** `code` is that of the message, for a cell of words. */
  | { readonly kind: 'text'; readonly text: string; readonly code?: string }
  /** As it is; a share from 0 to 1. */
  | { readonly kind: 'number' | 'share'; readonly value: number }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** `text` is the name, or the pseudonym of a student. */
  | { readonly kind: 'org' | 'person' | 'student' | 'record'; readonly id: string; readonly text: string }

/** `analyses.refresh` { pluginId, analysisId, orgId }: runs it now. */
export interface RefreshedView {
  readonly ranAt: string
}

/** `analyses.export` { pluginId, analysisId, orgId, tableId, locale }: GET /api/d/:slug/analyses/export with these in the query. */

/** `analyses.feedMeasure` { pluginId, definitionId, orgId, locale }: makes a measure of the org whose values come by themselves. */
export interface FedMeasureView {
  readonly measureId: string
}
