import { amount, listOf, named, object, oneOf, optional, text, trueOrFalse, variant, wholeNumber } from '../document/shape.ts'
import type {
  ChoiceField,
  ChoicesField,
  DateField,
  Field,
  FieldCondition,
  FieldOption,
  MoneyField,
  NumberField,
  OrgField,
  PersonField,
  RankingField,
  ReferenceField,
  StudentField,
  TextField,
  TimeField,
  YesNoField,
} from './field.ts'

/** Far above any real form, and low enough that a person could still fill it in. */
export const fieldLimits = { fields: 200, options: 200, letters: 20_000 } as const

/** Ids become keys of plain objects, so what every object inherits is none. */
export const idPattern =
  /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[a-zA-Z0-9][\w-]*$/

export const idShape = text({ min: 1, max: 64, pattern: idPattern, form: 'id' })

const label = text({ min: 1, max: 500 })
const prose = text({ min: 0, max: 5000 })
const bound = amount({ min: -1e12, max: 1e12 })

export const fieldConditionShape = named(
  'fieldCondition',
  object<FieldCondition>({ field: idShape, is: listOf(idShape, { max: fieldLimits.options }) }),
)

export const pupilRightsShape = oneOf(
  'political-beliefs',
  'mental-problems',
  'sex',
  'illegal-or-demeaning-behavior',
  'appraisal-of-family',
  'privileged-relationships',
  'religion',
  'income',
)

const base = {
  id: idShape,
  label,
  help: optional(prose),
  required: optional(trueOrFalse),
  when: optional(fieldConditionShape),
  private: optional(trueOrFalse),
  becomes: optional(oneOf('change-idea')),
  pupilRights: optional(pupilRightsShape),
}

const option = named('fieldOption', object<FieldOption>({ id: idShape, label, help: optional(prose) }))
const options = listOf(option, { max: fieldLimits.options })

/** The form of one field. What it says about its options and about other fields is checked by `checkFields`. */
const fieldShape = named(
  'field',
  variant<'kind', Field>('kind', {
    text: object<TextField>({
      ...base,
      kind: oneOf('text'),
      long: optional(trueOrFalse),
      most: optional(wholeNumber({ min: 1, max: fieldLimits.letters })),
      default: optional(prose),
    }),
    number: object<NumberField>({
      ...base,
      kind: oneOf('number'),
      min: optional(bound),
      max: optional(bound),
      whole: optional(trueOrFalse),
      unit: optional(label),
      default: optional(bound),
    }),
    date: object<DateField>({ ...base, kind: oneOf('date'), default: optional(oneOf('today')) }),
    time: object<TimeField>({ ...base, kind: oneOf('time') }),
    money: object<MoneyField>({
      ...base,
      kind: oneOf('money'),
      currency: text({ min: 1, max: 64, pattern: /^[A-Z]{3}$/, form: 'currency' }),
    }),
    choice: object<ChoiceField>({ ...base, kind: oneOf('choice'), options, default: optional(idShape) }),
    choices: object<ChoicesField>({
      ...base,
      kind: oneOf('choices'),
      options,
      most: optional(wholeNumber({ min: 1, max: fieldLimits.options })),
    }),
    ranking: object<RankingField>({ ...base, kind: oneOf('ranking'), options }),
    'yes-no': object<YesNoField>({ ...base, kind: oneOf('yes-no'), default: optional(trueOrFalse) }),
    person: object<PersonField>({ ...base, kind: oneOf('person') }),
    org: object<OrgField>({
      ...base,
      kind: oneOf('org'),
      orgKinds: optional(listOf(oneOf('district', 'school', 'department', 'program', 'class'), { max: 5 })),
    }),
    student: object<StudentField>({ ...base, kind: oneOf('student') }),
    reference: object<ReferenceField>({
      ...base,
      kind: oneOf('reference'),
      to: oneOf('condition', 'measure', 'cycle', 'plan', 'record', 'document'),
      recordType: optional(idShape),
      framework: optional(text({ min: 1, max: 64 })),
      several: optional(trueOrFalse),
    }),
  }),
)

export const fieldsShape = listOf(fieldShape, { max: fieldLimits.fields })
