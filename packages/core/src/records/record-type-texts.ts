import type { Reading } from '../document/shape.ts'
import { fieldPlaces } from '../fields/field-texts.ts'
import type { RecordType } from './record-type.ts'

type Place = readonly [path: string, text: unknown]

/** Every place of a record type that holds a text for people, by the path a translation uses: `fields/subject/label`, `moves/end/label` … */
export const recordTypePlaces = (type: Reading<RecordType>): readonly Place[] => [
  ...(['title', 'plural', 'summary'] as const).map(field => [field, type[field]] as const),
  ...fieldPlaces(type.fields, 'fields'),
  ...(type.life?.statuses ?? []).map(status => [`statuses/${status?.id}/label`, status?.label] as const),
  ...(type.life?.moves ?? []).map(move => [`moves/${move?.id}/label`, move?.label] as const),
]

/** Every text of a record type that is written for people and may be translated, in its order. */
export const recordTypeTexts = (type: RecordType): readonly { readonly path: string; readonly text: string }[] =>
  recordTypePlaces(type).flatMap(([path, text]) => (typeof text === 'string' && text !== '' ? [{ path, text }] : []))
