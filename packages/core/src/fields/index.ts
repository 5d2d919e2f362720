export { checkFields } from './check-fields.ts'
export type {
  ChoiceField,
  ChoicesField,
  DateField,
  Field,
  FieldCondition,
  FieldKind,
  FieldOption,
  FieldValue,
  FieldValues,
  MoneyField,
  NumberField,
  OrgField,
  PersonField,
  PupilRightsArea,
  RankingField,
  ReferenceField,
  StudentField,
  TextField,
  TimeField,
  YesNoField,
} from './field.ts'
export { fieldsShape, idShape } from './field-shape.ts'
export { fieldPlaces, sayInFields } from './field-texts.ts'
export type { MeasureDefinition } from './measure-definition.ts'
export { measureDefinitionShape } from './measure-definition-shape.ts'
export { type MergedPart, mergeSmall } from './merge-small.ts'
export { isRoundField, type RoundField, roundFields } from './round-field.ts'
export { fieldOfSheetKey, sheetKeyOf } from './sheet-key.ts'
export { type FieldAnswers, type FieldTally, tallyFields } from './tally-fields.ts'
