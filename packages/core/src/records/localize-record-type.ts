import { coverageOf, type Localized, sayFields, sayIn } from '../document/say-in.ts'
import { sayInFields } from '../fields/field-texts.ts'
import type { RecordType } from './record-type.ts'
import { recordTypeTexts } from './record-type-texts.ts'

/** A record type whose texts are in another language as far as they are translated; what it holds is the same. */
export interface LocalizedRecordType extends RecordType, Localized {}

/** How much of a record type exists in a language, in texts. */
export const recordTypeCoverage = (type: RecordType, locale: string): { readonly translated: number; readonly total: number } =>
  coverageOf(type, { texts: recordTypeTexts(type), locale })

/** The same record type with its texts in `locale`; a text without a translation stays as it is and its path is in `missing`. */
export const localizeRecordType = (type: RecordType, locale: string): LocalizedRecordType => {
  const { say, localized } = sayIn(type, { texts: recordTypeTexts(type), locale })
  return {
    ...sayFields(type, { place: '', fields: ['title', 'plural', 'summary'], say }),
    fields: sayInFields(type.fields, { place: 'fields', say }),
    ...(type.life && {
      life: {
        statuses: type.life.statuses.map(status => sayFields(status, { place: `statuses/${status.id}`, fields: ['label'], say })),
        moves: type.life.moves.map(move => sayFields(move, { place: `moves/${move.id}`, fields: ['label'], say })),
      },
    }),
    ...localized,
  }
}
