import type { Field, OrgField, PersonField, ReferenceField, StudentField } from './field.ts'

/** What may be asked in a round: nothing that points to somebody, to a place or to a thing somebody can be known by. */
export type RoundField = Exclude<Field, PersonField | OrgField | StudentField | ReferenceField>

const pointing: ReadonlySet<Field['kind']> = new Set(['person', 'org', 'student', 'reference'])

/**
 * Answers of a round are nobody's and are only shown added up, so a field that points to somebody cannot be asked there, and neither can one
 * that may never be added up. Takes fields that are not read in full yet.
 */
export const isRoundField = (field: { readonly kind?: Field['kind'] | undefined; readonly private?: boolean | undefined }): boolean =>
  field.kind !== undefined && !pointing.has(field.kind) && field.private !== true

export const roundFields = (fields: readonly Field[] | undefined): readonly RoundField[] =>
  (fields ?? []).filter((field): field is RoundField => isRoundField(field))
