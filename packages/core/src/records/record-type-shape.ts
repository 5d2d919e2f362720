import { licenceShape } from '../document/licence-shape.ts'
import {
  dictionaryOf,
  document,
  listOf,
  named,
  object,
  oneOf,
  optional,
  text,
  trueOrFalse,
  variant,
  wholeNumber,
} from '../document/shape.ts'
import { languagePattern, translationShape } from '../document/translation-shape.ts'
import { fieldLimits, fieldsShape, idShape } from '../fields/field-shape.ts'
import { recordAccessShape } from './record-access-shape.ts'
import type { RecordLife, RecordMove, RecordStatus, RecordType, RecordView } from './record-type.ts'

/** Far above any real record type. */
export const recordTypeLimits = { statuses: 40, moves: 200, views: 20, languages: 50, issues: 1000 } as const

const label = text({ min: 1, max: 500 })
const prose = text({ min: 0, max: 5000 })
const fieldIds = listOf(idShape, { max: fieldLimits.fields })

const life = object<RecordLife>({
  statuses: listOf(object<RecordStatus>({ id: idShape, label, final: optional(trueOrFalse) }), { max: recordTypeLimits.statuses }),
  moves: listOf(
    object<RecordMove>({
      id: idShape,
      label,
      from: listOf(idShape, { max: recordTypeLimits.statuses }),
      to: idShape,
      needs: fieldIds,
      reason: optional(trueOrFalse),
    }),
    { max: recordTypeLimits.moves },
  ),
})

type View<Kind extends RecordView['kind']> = Extract<RecordView, { readonly kind: Kind }>

const view = variant<'kind', RecordView>('kind', {
  list: object<View<'list'>>({ kind: oneOf('list'), columns: fieldIds }),
  board: object<View<'board'>>({ kind: oneOf('board'), card: fieldIds }),
  matrix: object<View<'matrix'>>({ kind: oneOf('matrix'), rows: idShape, columns: idShape }),
  timeline: object<View<'timeline'>>({ kind: oneOf('timeline'), from: idShape, until: optional(idShape) }),
})

/** The form of a record type. What its parts say about each other is checked after it. */
export const recordTypeShape = named(
  'recordType',
  document<RecordType>({
    format: oneOf(1),
    id: idShape,
    edition: wholeNumber({ min: 1, max: 1_000_000 }),
    title: label,
    plural: label,
    summary: prose,
    language: text({ min: 1, max: 35, pattern: languagePattern, form: 'language' }),
    licence: licenceShape,
    fields: fieldsShape,
    named: idShape,
    life: optional(life),
    access: recordAccessShape,
    views: listOf(view, { max: recordTypeLimits.views }),
    keepMonths: optional(wholeNumber({ min: 1, max: 1200 })),
    translations: dictionaryOf(translationShape, { key: languagePattern, max: recordTypeLimits.languages }),
  }),
)
