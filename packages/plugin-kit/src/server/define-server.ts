import type { FieldValues } from '@tilth/core/fields'

/** What a plugin computes and does on the server. Pure: no database, no request, no clock but what it is handed. */
export interface PluginServer {
  /** By the ids of the manifest's `analyses`. */
  readonly analyses?: Readonly<Record<string, Analysis>>
  /** By the ids of the manifest's `reactions`. */
  readonly reactions?: Readonly<Record<string, Reaction>>
}

/** Reads a snapshot and answers at once, not with a promise; run in a process of its own that is ended after two seconds or at 64 MB. */
export type Analysis = (input: AnalysisInput) => AnalysisResult

export interface AnalysisInput {
  /** The day it is run for, `YYYY-MM-DD`, in the district's time. */
  readonly today: string
  /** What is set where the analysis runs; what nobody set has the field's default. */
  readonly settings: Readonly<Record<string, string | number | boolean | null>>
  /** By the ids that the declaration reads (`assignment`, `udl/walkthrough`). What was deleted is not there. */
  readonly records: Readonly<Record<string, readonly AnalysisRecord[]>>
  /** Schools and classes below the org it runs for, itself first. */
  readonly orgs: readonly AnalysisOrg[]
  /** Days on which school is held, by org id, ascending; empty where the calendar is not read. */
  readonly schoolDays: Readonly<Record<string, readonly string[]>>
}

export interface AnalysisRecord {
  readonly id: string
  readonly orgId: string
  /** Null for logs. */
  readonly status: string | null
  readonly values: FieldValues
  /** Marks by item code, for visits and checks. */
  readonly marks: Readonly<Record<string, number>>
  /** Days, `YYYY-MM-DD`. */
  readonly createdOn: string
  readonly changedOn: string
}

export interface AnalysisOrg {
  readonly id: string
  readonly parentId: string | null
  readonly kind: 'district' | 'school' | 'department' | 'program' | 'class'
  readonly name: string
}

export interface AnalysisResult {
  readonly measures?: readonly MeasureValue[]
  readonly findings?: readonly AnalysisFinding[]
  /** Rows by the ids of the declaration's tables. */
  readonly tables?: Readonly<Record<string, readonly TableRow[]>>
}

/** One value of one of the manifest's measures. */
export interface MeasureValue {
  readonly measure: string
  readonly orgId: string
  /** Last day of what it counts, `YYYY-MM-DD`: a Sunday for a week. */
  readonly on: string
  /** Numerator of a share or a rate; the number itself otherwise. */
  readonly value: number
  readonly denominator?: number
}

/** Something to be told to people, as a message of the manifest. */
export interface AnalysisFinding {
  /** Key below `findings/` in the manifest's messages, in ICU syntax with the parameters by name. */
  readonly code: string
  readonly orgId?: string
  readonly params?: Readonly<Record<string, string | number>>
}

/**
 * By column id; what is not there is empty. A cell of kind `words` names a message below `words/` in the manifest's messages, with its
 * numbers after it: `too-few 2 5` is the message `words/too-few`, in which `{1}` is 2 and `{2}` is 5.
 */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>

/** Told of one event after it was written; answers with what is to be done about it. May be told of the same event again. */
export type Reaction = (event: ReactionEvent, input: ReactionInput) => readonly ReactionCommand[]

export interface ReactionEvent {
  readonly no: number
  readonly kind: string
  readonly orgId: string | null
  /** Id of what it is about. */
  readonly subject: string | null
  /** The day it happened, `YYYY-MM-DD`. */
  readonly on: string
}

export interface ReactionInput {
  readonly settings: AnalysisInput['settings']
  /** The record the event is about, where it is one of the plugin's own. */
  readonly record: (AnalysisRecord & { readonly type: string }) | null
}

export type ReactionCommand =
  | { readonly do: 'record.create'; readonly type: string; readonly orgId: string; readonly values: FieldValues }
  | { readonly do: 'record.move'; readonly recordId: string; readonly move: string; readonly reason?: string }
  | {
      readonly do: 'measure.enter'
      readonly measure: string
      readonly orgId: string
      readonly on: string
      readonly value: number
      readonly denominator?: number
    }

/** Gives the types to whoever writes a server part and returns its argument. */
export const defineServer = <const T extends PluginServer>(server: T): T => server
