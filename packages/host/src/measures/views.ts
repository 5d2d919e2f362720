import type { CadenceRule } from '@tilth/core/cycles'
import type {
  Assurance,
  Chart,
  ChartSentence,
  DateOrder,
  SuitedChart,
  TimeGap,
  ValueColumns,
  ValueKind,
  Variation,
  WrongRowReason,
} from '@tilth/core/measures'

export interface ChartValue {
  /** Calendar day. */
  readonly on: string
  /** As plotted: a share from 0 to 1, a rate for one. */
  readonly y: number
  readonly numerator: number | null
  readonly n: number | null
  /** Null for those who do not hold the values. */
  readonly note: string | null
  /** Why it is left out of lines and rules; null where it counts. */
  readonly leftOut: string | null
}

export interface ChartPin {
  readonly cycleId: string
  readonly number: number
  readonly title: string
  readonly on: string
  readonly endedOn: string | null
  readonly decision: string | null
}

export interface ChartPhase {
  readonly id: string
  readonly on: string
  readonly label: string
  readonly reason: string
}

/** Everything a chart of one measure at one place shows. Where nothing may be shown it looks as where nothing is. */
export interface MeasureChart {
  readonly orgId: string
  readonly group: string
  /** Whether the reader holds these values: may enter them, and so sees them as they are. */
  readonly isHolder: boolean
  readonly values: readonly ChartValue[]
  /** Null where there is no value to be shown. */
  readonly chart: Chart | null
  /** The control chart that was drawn, and why this kind; null for a run chart. */
  readonly control: SuitedChart | null
  readonly isShare: boolean
  readonly unit: string
  readonly multiplier: number
  readonly target: number | null
  readonly direction: 'up' | 'down' | 'neither'
  readonly rules: 'anhoj' | 'ihi'
  readonly phases: readonly ChartPhase[]
  readonly baselineUntil: string | null
  readonly pins: readonly ChartPin[]
  readonly notes: readonly { readonly id: string; readonly on: string; readonly label: string }[]
  readonly gaps: readonly TimeGap[]
  /** Useful points missing before any rule is run, and the day by which they can be there. */
  readonly expected: { readonly missing: number; readonly by: string | null } | null
  readonly sentence: ChartSentence
  readonly variation: Variation | null
  readonly assurance: Assurance | null
  readonly last: { readonly on: string; readonly y: number } | null
  readonly dueOn: string | null
  readonly isStale: boolean
}

export interface MeasureDescription {
  readonly id: string
  readonly name: string
  readonly kind: 'outcome' | 'process' | 'driver' | 'balancing'
  readonly definition: string
  readonly valueKind: ValueKind
  readonly numerator: string
  readonly denominator: string
  readonly unit: string
  readonly multiplier: number
  readonly direction: 'up' | 'down' | 'neither'
  readonly target: number | null
  readonly source: string
  readonly cadence: CadenceRule
  readonly collectorId: string | null
  readonly counts: 'students' | 'families' | 'staff' | 'things'
  readonly purpose: 'implementation' | 'impact' | null
  readonly isInTime: boolean | null
  readonly orgId: string
  readonly orgName: string
  readonly planId: string | null
  readonly planTitle: string | null
  readonly collectorName: string | null
  readonly isArchived: boolean
}

export interface MeasureCard {
  readonly measure: MeasureDescription
  /** Of the place where this person meets it. */
  readonly chart: MeasureChart
  /** Other places with values this person sees. */
  readonly placesWithValues: number
  readonly mayEnter: boolean
}

/** Stale ones first, then by name; archived ones last. */
export interface MeasuresView {
  readonly today: string
  readonly measures: readonly MeasureCard[]
  readonly may: { readonly create: boolean }
}

export interface MeasurePlace {
  readonly id: string
  readonly name: string
  readonly depth: number
  readonly hasValues: boolean
  readonly mayEnter: boolean
}

/** A value as it stands, for those who hold it. */
export interface DatumView {
  readonly on: string
  readonly value: number
  readonly denominator: number | null
  readonly note: string
  readonly version: number
  readonly source: 'screen' | 'paste' | 'file' | 'log' | 'plugin'
  readonly cycleId: string | null
  readonly enteredBy: string | null
  readonly enteredAt: string
}

export interface MeasureView {
  readonly today: string
  readonly measure: MeasureDescription
  readonly version: number
  readonly chart: MeasureChart
  readonly place: { readonly id: string; readonly name: string }
  readonly places: readonly MeasurePlace[]
  /** Groups that any place has values of. */
  readonly groups: readonly string[]
  /** Newest first; empty for those who do not hold the values. */
  readonly data: readonly DatumView[]
  /** A plugin gives the values, and nobody enters any by hand. */
  readonly isFed: boolean
  /** The measure of a manifest that its values are of; null where people enter them. */
  readonly fedBy: { readonly pluginId: string; readonly definitionId: string } | null
  /** The least number of people behind what others are shown; null where nobody is counted. */
  readonly floor: number | null
  readonly may: {
    readonly edit: boolean
    readonly enter: boolean
    /** Phases, points left out, the baseline. */
    readonly decide: boolean
    readonly settings: boolean
  }
}

/** Everything that was ever entered or decided at one place. */
export interface MeasureHistoryView {
  readonly values: readonly (DatumView & { readonly group: string; readonly isRemoved: boolean; readonly isStanding: boolean })[]
  readonly marks: readonly {
    readonly id: string
    readonly kind: 'phase' | 'note' | 'excluded'
    readonly on: string
    readonly label: string
    readonly reason: string
    readonly madeBy: string | null
    readonly madeAt: string
    readonly removedBy: string | null
    readonly removedAt: string | null
  }[]
}

export interface ComparedSeries {
  readonly orgId: string
  readonly orgName: string
  readonly group: string
  /** Null where nothing may be shown or nothing is: both look alike. */
  readonly chart: MeasureChart | null
}

export interface ComparisonOfMeasure {
  readonly by: 'place' | 'group'
  readonly floor: number | null
  readonly series: readonly ComparedSeries[]
}

/** What the form offers. */
export interface MeasureChoices {
  readonly orgs: readonly { readonly id: string; readonly name: string; readonly depth: number }[]
  readonly plans: readonly { readonly id: string; readonly title: string; readonly orgId: string }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** A table before anything is decided about it. */
export interface ValuesLookView {
  readonly name: string | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly rowCount: number
  readonly hasHeader: boolean
  readonly columns: ValueColumns
  readonly header: readonly string[]
  /** The first rows as they stand. */
  readonly sample: readonly (readonly string[])[]
}

export interface ValuesPreviewRow {
  readonly row: number
  readonly state: 'new' | 'changed' | 'same'
  readonly on: string
  readonly placeName: string
  readonly group: string
  readonly value: number
  readonly denominator: number | null
  readonly y: number
  /** What stands there now, for a change. */
  readonly before: { readonly value: number; readonly denominator: number | null; readonly y: number } | null
}

export interface WrongValueRow {
  readonly row: number
  /** What the column is called, or its letter; empty where the row as a whole is wrong. */
  readonly column: string
  readonly reason: WrongRowReason
  readonly found: string
  readonly other: number | null
}

export interface ValuesPreviewView {
  readonly rows: number
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number; readonly wrong: number }
  /** The first 500. */
  readonly preview: readonly ValuesPreviewRow[]
  /** The first 500. */
  readonly wrong: readonly WrongValueRow[]
  /** The order dates were read in; null where some could be two. */
  readonly dateOrder: DateOrder | null
  /** Of the values it was compared with: taking it in is refused once they have moved. */
  readonly seen: number
}

export interface ValuesTakenView {
  readonly new: number
  readonly changed: number
  readonly same: number
}
