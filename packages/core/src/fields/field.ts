/**
 * One typed thing that is filled in: a field of a record, an item of an instrument that is not on a scale, a setting of a plugin. Prose
 * is in the language of the document that holds it.
 */
export type Field =
  | TextField
  | NumberField
  | DateField
  | TimeField
  | MoneyField
  | ChoiceField
  | ChoicesField
  | RankingField
  | YesNoField
  | PersonField
  | OrgField
  | StudentField
  | ReferenceField

export type FieldKind = Field['kind']

interface FieldBase {
  /** Permanent: what was filled in is kept under it. */
  readonly id: string
  /** What is asked. */
  readonly label: string
  /** What to think of when filling it in. */
  readonly help?: string
  /** Must be filled in whenever it is asked. */
  readonly required?: boolean
  /** Asked only when another field, which stands before it, has one of these values. */
  readonly when?: FieldCondition
  /** Never in anything that adds records up or leaves the org: a class, a student, a person's words. */
  readonly private?: boolean
  /** Its words can be taken over into a plan as an idea for a change. */
  readonly becomes?: 'change-idea'
  /** Which protected area of the Protection of Pupil Rights Amendment (20 USC 1232h) it touches. */
  readonly pupilRights?: PupilRightsArea
}

/** Makes something be asked only where another field has one of some values. */
export interface FieldCondition {
  /** Id of that field. */
  readonly field: string
  /** Ids of choices; for a yes or no `yes` or `no`. */
  readonly is: readonly string[]
}

/** An area that the Protection of Pupil Rights Amendment (20 USC 1232h) protects. */
export type PupilRightsArea =
  | 'political-beliefs'
  | 'mental-problems'
  | 'sex'
  | 'illegal-or-demeaning-behavior'
  | 'appraisal-of-family'
  | 'privileged-relationships'
  | 'religion'
  | 'income'

/** One of the things that can be chosen. */
export interface FieldOption {
  /** Permanent: what was chosen is kept under it. */
  readonly id: string
  /** What people choose. */
  readonly label: string
  /** What is meant by it. */
  readonly help?: string
}

/** Words, on one line or several. */
export interface TextField extends FieldBase {
  /** Words. */
  readonly kind: 'text'
  /** Several lines; one where absent. */
  readonly long?: boolean
  /** In characters; 500 for one line, 5000 for several where absent. */
  readonly most?: number
  /** What stands there at first. */
  readonly default?: string
}

/** A number. */
export interface NumberField extends FieldBase {
  /** A number. */
  readonly kind: 'number'
  /** The smallest that is taken; any where absent. */
  readonly min?: number
  /** The largest that is taken; any where absent. */
  readonly max?: number
  /** Without a fraction. */
  readonly whole?: boolean
  /** What it is in, in words: `minutes`. */
  readonly unit?: string
  /** What stands there at first. */
  readonly default?: number
}

/** A calendar day, `2026-09-01`. */
export interface DateField extends FieldBase {
  /** A calendar day. */
  readonly kind: 'date'
  /** The day on which it is filled in stands there at first. */
  readonly default?: 'today'
}

/** A time of day, `09:15`. */
export interface TimeField extends FieldBase {
  /** A time of day. */
  readonly kind: 'time'
}

/** An amount in the currency's smallest unit. */
export interface MoneyField extends FieldBase {
  /** An amount of money. */
  readonly kind: 'money'
  /** ISO 4217. */
  readonly currency: string
}

/** One of several options. */
export interface ChoiceField extends FieldBase {
  /** One of several options. */
  readonly kind: 'choice'
  /** In the order in which they are offered. */
  readonly options: readonly FieldOption[]
  /** Id of the option that is chosen at first. */
  readonly default?: string
}

/** Any number of several options. */
export interface ChoicesField extends FieldBase {
  /** Any number of several options. */
  readonly kind: 'choices'
  /** In the order in which they are offered. */
  readonly options: readonly FieldOption[]
  /** At most so many. */
  readonly most?: number
}

/** All options put in order, the first the highest. */
export interface RankingField extends FieldBase {
  /** All options put in order. */
  readonly kind: 'ranking'
  /** What is put in order. */
  readonly options: readonly FieldOption[]
}

/** Yes or no. */
export interface YesNoField extends FieldBase {
  /** Yes or no. */
  readonly kind: 'yes-no'
  /** True where yes is chosen at first. */
  readonly default?: boolean
}

/** Somebody of this district. */
export interface PersonField extends FieldBase {
  /** Somebody of this district. */
  readonly kind: 'person'
}

/** A place of this district: a school, a class. */
export interface OrgField extends FieldBase {
  /** A place of this district. */
  readonly kind: 'org'
  /** Any where absent. */
  readonly orgKinds?: readonly ('district' | 'school' | 'department' | 'program' | 'class')[]
}

/** A pseudonym that means nothing outside the district: never a name. */
export interface StudentField extends FieldBase {
  /** A pseudonym of a student. */
  readonly kind: 'student'
}

/**
 * A link to something else. A record that is chosen brings along whom and what it names in fields which this form asks for under the same
 * id and kind: a student, a person, a place, another link.
 */
export interface ReferenceField extends FieldBase {
  /** A link to something else. */
  readonly kind: 'reference'
  /** `document` is a web address. */
  readonly to: 'condition' | 'measure' | 'cycle' | 'plan' | 'record' | 'document'
  /** Id of the plugin's own record type, where `to` is `record`. */
  readonly recordType?: string
  /** Id of the framework, where `to` is `condition`; any that is on where absent. */
  readonly framework?: string
  /** More than one can be named. */
  readonly several?: boolean
}

/**
 * What a field holds: text for `text`, `date`, `time`, `choice`, `person`, `org`, `student` and a single `reference` (a condition is
 * `framework/code`); a number for `number` and `money`; a list for `choices`, `ranking` and several references; true or false for `yes-no`.
 * Null where nothing was filled in.
 */
export type FieldValue = string | number | boolean | readonly string[] | null

/** Values by field id. A field that is not there holds nothing. */
export type FieldValues = Readonly<Record<string, FieldValue>>
