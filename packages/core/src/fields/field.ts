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
  readonly id: string
  readonly label: string
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

export interface FieldCondition {
  readonly field: string
  /** Ids of choices; for a yes or no `yes` or `no`. */
  readonly is: readonly string[]
}

export type PupilRightsArea =
  | 'political-beliefs'
  | 'mental-problems'
  | 'sex'
  | 'illegal-or-demeaning-behavior'
  | 'appraisal-of-family'
  | 'privileged-relationships'
  | 'religion'
  | 'income'

export interface FieldOption {
  readonly id: string
  readonly label: string
  readonly help?: string
}

export interface TextField extends FieldBase {
  readonly kind: 'text'
  /** Several lines; one where absent. */
  readonly long?: boolean
  /** In characters; 500 for one line, 5000 for several where absent. */
  readonly most?: number
  readonly default?: string
}

export interface NumberField extends FieldBase {
  readonly kind: 'number'
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
  /** What it is in, in words: `minutes`. */
  readonly unit?: string
  readonly default?: number
}

/** A calendar day, `2026-09-01`. */
export interface DateField extends FieldBase {
  readonly kind: 'date'
  readonly default?: 'today'
}

/** A time of day, `09:15`. */
export interface TimeField extends FieldBase {
  readonly kind: 'time'
}

/** An amount in the currency's smallest unit. */
export interface MoneyField extends FieldBase {
  readonly kind: 'money'
  /** ISO 4217. */
  readonly currency: string
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly options: readonly FieldOption[]
  readonly default?: string
}

export interface ChoicesField extends FieldBase {
  readonly kind: 'choices'
  readonly options: readonly FieldOption[]
  /** At most so many. */
  readonly most?: number
}

/** All options put in order, the first the highest. */
export interface RankingField extends FieldBase {
  readonly kind: 'ranking'
  readonly options: readonly FieldOption[]
}

export interface YesNoField extends FieldBase {
  readonly kind: 'yes-no'
  readonly default?: boolean
}

/** Somebody of this district. */
export interface PersonField extends FieldBase {
  readonly kind: 'person'
}

export interface OrgField extends FieldBase {
  readonly kind: 'org'
  /** Any where absent. */
  readonly orgKinds?: readonly ('district' | 'school' | 'department' | 'program' | 'class')[]
}

/** A pseudonym that means nothing outside the district: never a name. */
export interface StudentField extends FieldBase {
  readonly kind: 'student'
}

/**
 * A link to something else. A record that is chosen brings along whom and what it names in fields which this form asks for under the same
 * id and kind: a student, a person, a place, another link.
 */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference'
  /** `document` is a web address. */
  readonly to: 'condition' | 'measure' | 'cycle' | 'plan' | 'record' | 'document'
  /** Id of the plugin's own record type, where `to` is `record`. */
  readonly recordType?: string
  /** Id of the framework, where `to` is `condition`; any that is on where absent. */
  readonly framework?: string
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
