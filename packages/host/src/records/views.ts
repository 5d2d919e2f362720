import type { LookFor, Scale } from '@tilth/core/conditions'
import type { Field, FieldValues } from '@tilth/core/fields'
import type { RecordStatus, RecordView as ViewOfRecords } from '@tilth/core/records'
import type { Tally } from '@tilth/core/rubrics'

/** A form is known by its plugin and its own id: that of a record type, or `framework/instrument`. */
export interface FormName {
  readonly pluginId: string
  readonly formId: string
}

export type FormKind = 'record' | 'log' | 'walkthrough' | 'checklist'

/** What this person may do with a form at an org. */
export interface FormRights {
  /** May fill in one. Perhaps not all of its fields: `FormView.writes`. */
  readonly create: boolean
  /** Sees what adds up. */
  readonly rollUp: boolean
}

/** A place to go on to. */
export interface PlaceName {
  readonly orgId: string
  readonly name: string
}

export interface FormCard extends FormName {
  readonly kind: FormKind
  readonly title: string
  readonly plural: string
  readonly summary: string
  readonly pluginName: string
  /** How many this person sees at the org and below, final ones and removed ones left out. */
  readonly open: number
  /** Switched off here: what was filled in stays readable. */
  readonly isOff: boolean
  /** Where it is switched off here: the places below at which it is on. */
  readonly onBelow: readonly PlaceName[]
  readonly may: FormRights
}

/** What may be filled in at an org, and what was filled in before its plugin was switched off. */
export interface FormsView {
  readonly orgId: string
  readonly orgName: string
  readonly forms: readonly FormCard[]
}

export interface FormItemView {
  readonly code: string
  /** What is looked at: the condition's label. */
  readonly label: string
  readonly description: string
  /** How it is asked where the label is not enough. */
  readonly text: string | null
  /** What the framework calls it: `consideration`. */
  readonly kind: string | null
  /** Of which scale of `scales`. */
  readonly scale: string
  /** One for each level or anchor of the scale; empty where there are none. */
  readonly descriptors: readonly string[]
  readonly lookFors: readonly LookFor[]
  readonly condition: { readonly frameworkId: string; readonly code: string }
  readonly when: { readonly field: string; readonly is: readonly string[] } | null
}

/** A form in the reader's language. */
export interface FormView extends FormName {
  readonly kind: FormKind
  readonly title: string
  readonly plural: string
  readonly summary: string
  /** The sentence above every item; null for record types. */
  readonly question: string | null
  /** Shown before anything else; null where the framework has none. */
  readonly notice: string | null
  readonly attribution: string
  readonly licenceName: string
  readonly pluginName: string
  /** Only the fields this person may see or write, in the form's order. `when` may name one that is not among them. */
  readonly fields: readonly Field[]
  readonly items: readonly FormItemView[]
  readonly scales: readonly Scale[]
  /** Named parts of the items. */
  readonly subsets: readonly { readonly id: string; readonly label: string; readonly items: readonly string[] }[]
  readonly focus: { readonly least: number; readonly most: number } | null
  /** Id of the field by which one is told from another; empty where there is none. */
  readonly named: string
  /** In the order of a board; empty where it has no life. */
  readonly statuses: readonly RecordStatus[]
  readonly views: readonly ViewOfRecords[]
  /** Texts that stand in the original because nobody translated them. */
  readonly untranslated: number
  readonly keepMonths: number | null
}

/** A form that is about to be filled in at an org. */
export interface NewRecordView {
  readonly form: FormView
  readonly orgId: string
  readonly orgName: string
  /** A calendar day where the district is. */
  readonly today: string
  /** Values that fields say for themselves. */
  readonly defaults: FieldValues
  /** Ids of the fields this person may fill in. */
  readonly writes: readonly string[]
  readonly marks: boolean
  readonly may: FormRights
  readonly isOff: boolean
  readonly onBelow: readonly PlaceName[]
}

/** Something a person, org or reference field can be set to. */
export interface FieldChoice {
  readonly id: string
  readonly label: string
  /** What tells two of one name apart: a position, a school. */
  readonly detail: string | null
  /** Of a record: whom and what it names in fields that the form being filled in asks for under the same id and kind. */
  readonly brings?: { readonly values: FieldValues; readonly names: NamesOfValues }
}

export interface FieldChoicesView {
  readonly choices: readonly FieldChoice[]
  /** There are more; a search finds them. */
  readonly hasMore: boolean
}

/** Labels of what values point to, by id: people, orgs, records; conditions by `framework/code`. What is not there is gone or hidden. */
export type NamesOfValues = Readonly<Record<string, string>>

export interface RecordRow {
  readonly id: string
  readonly orgId: string
  readonly orgName: string
  /** By the field that names it, in words; empty where this person does not see that field. */
  readonly label: string
  /** Id of a status; null where it has no life or this person does not see it. */
  readonly status: string | null
  /** Only what this person may see; what is hidden is not there. */
  readonly fields: FieldValues
  readonly version: number
  /** Null where it is not shown to this person. */
  readonly createdBy: string | null
  readonly isMine: boolean
  /** Null where it is not shown to this person. */
  readonly changedAt: string | null
  readonly isRemoved: boolean
  /** A visit of two: joined already, or waiting for the other to join. */
  readonly pair: 'none' | 'waiting' | 'joined'
}

/** Records that were kept as long as their form says. */
export interface OverdueView {
  readonly count: number
  /** A calendar day where the district is: none of them was changed on it or later. */
  readonly before: string
}

export interface RecordsView {
  readonly form: FormView
  readonly orgId: string
  readonly orgName: string
  /** A calendar day where the district is. */
  readonly today: string
  readonly rows: readonly RecordRow[]
  /** Of all rows that fit the filters and this person sees. */
  readonly total: number
  /** Whatever the filters; null where there are none, and to whoever cannot delete them. */
  readonly overdue: OverdueView | null
  readonly names: NamesOfValues
  readonly may: FormRights
  readonly isOff: boolean
  readonly onBelow: readonly PlaceName[]
}

export interface OfferedMove {
  readonly id: string
  readonly label: string
  /** Id of the status it leads to. */
  readonly to: string
  /** Ids of fields that must be filled in first; empty where nothing is missing. */
  readonly missing: readonly string[]
  readonly asksReason: boolean
}

export interface RecordHistoryLine {
  readonly version: number
  readonly kind: 'created' | 'edited' | 'moved' | 'removed' | 'restored'
  readonly at: string
  /** A name; null for the system and for who is not there any more. */
  readonly by: string | null
  /** Only what changed, field by field. */
  readonly changes: readonly { readonly field: string; readonly from: FieldValues[string]; readonly to: FieldValues[string] }[]
  /** Ids of statuses, for moves. */
  readonly status: { readonly from: string | null; readonly to: string | null } | null
  readonly reason: string
}

export interface MarkView {
  readonly mark: number
  readonly inWords: string
  readonly note: string
}

export interface RecordView {
  readonly form: FormView
  readonly record: RecordRow
  /** By item code; null where this person does not see marks, and for what has no items. */
  readonly marks: Readonly<Record<string, MarkView>> | null
  /** Codes of the items that were looked at; null for all. */
  readonly focus: readonly string[] | null
  readonly names: NamesOfValues
  readonly moves: readonly OfferedMove[]
  /** The newest first; empty for whoever sees only some fields. */
  readonly history: readonly RecordHistoryLine[]
  readonly createdAt: string | null
  /**
   * Null for what is no visit. `isBlind`: somebody else joins and does not see the first one's marks before handing in.
   * `canCompare`: both have handed in and this person may see them side by side.
   */
  readonly pair: {
    readonly state: 'none' | 'waiting' | 'joined'
    readonly isBlind: boolean
    readonly canJoin: boolean
    readonly canCompare: boolean
  } | null
  readonly may: {
    /** Ids of fields; empty: nothing. */
    readonly edit: readonly string[]
    readonly marks: boolean
    readonly move: boolean
    readonly remove: boolean
    readonly restore: boolean
    readonly erase: boolean
  }
}

/** A record, as a command leaves it. */
export interface WrittenRecord {
  readonly recordId: string
  readonly version: number
}

/** A visit that a second person can join. */
export interface JoinableVisit {
  readonly recordId: string
  readonly orgId: string
  readonly orgName: string
  readonly observer: string | null
  /** Only what says which visit it is: date, place, class. */
  readonly fields: FieldValues
  readonly focus: readonly string[] | null
  readonly createdAt: string
}

export interface JoinableView {
  readonly visits: readonly JoinableVisit[]
  readonly names: NamesOfValues
}

export interface RolledItem {
  readonly code: string
  readonly label: string
  readonly scale: string
  readonly tally: Tally
}

export interface RollUpView {
  readonly form: FormView
  readonly orgId: string
  readonly orgName: string
  /** Visits that are counted. Not all there are: those that are too few to be shown wait. */
  readonly visits: number
  /** Null where too few are counted to show anything. */
  readonly items: readonly RolledItem[] | null
  /** By school; empty where there is only one place. A place that is not shown looks like one without visits. */
  readonly places: readonly {
    readonly orgId: string
    readonly orgName: string
    readonly visits: number | null
    readonly items: readonly RolledItem[] | null
  }[]
  /** The rule, to be said in words: at least so many visits in at least so many classes. */
  readonly floor: { readonly visits: number; readonly classes: number }
}

export type AgreementOfTwo = 'same' | 'close' | 'apart' | 'one-only'

export interface ComparedItem {
  readonly code: string
  readonly label: string
  readonly a: MarkView | null
  readonly b: MarkView | null
  /** `one-only`: only one of them gave a level. Null where neither did. */
  readonly agreement: AgreementOfTwo | null
}

export interface CompareView {
  readonly form: FormView
  readonly observers: readonly [string | null, string | null]
  /** Ids of the two records, in the order of the observers. */
  readonly records: readonly [string, string]
  readonly items: readonly ComparedItem[]
  /** Items on which both gave a level. */
  readonly compared: number
  readonly same: number
  /** At most one level apart, the same among them. */
  readonly close: number
  /** Cohen's kappa by scale; a reason instead of a number where there is none. */
  readonly kappa: readonly {
    readonly scale: string
    readonly items: number
    readonly value: number | null
    readonly reason: 'no-variation' | 'too-few-raters' | 'too-few-units' | 'too-few-groups' | 'not-defined' | null
  }[]
  /** In one word: `too-few` under five items compared. */
  readonly word: 'together' | 'mostly' | 'apart' | 'too-few'
}

/** Words of a record that can become a change idea. */
export interface RecordIdea extends FormName {
  readonly recordId: string
  readonly fieldId: string
  readonly formTitle: string
  readonly fieldLabel: string
  readonly text: string
  readonly orgId: string
  readonly orgName: string
  /** A day; null where the form asks for none. */
  readonly on: string | null
  /** Not to be taken along unread: a person, class or student may be named in it. */
  readonly isPrivate: boolean
  /** Ids of plans it was taken into, those this person may read. */
  readonly takenInto: readonly string[]
}

export interface IdeasView {
  readonly ideas: readonly RecordIdea[]
}
