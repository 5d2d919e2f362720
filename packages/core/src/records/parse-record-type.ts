import { checkMarkup } from '../document/check-markup.ts'
import { checkTranslations } from '../document/check-translations.ts'
import { Names } from '../document/names.ts'
import { type Reading, Spot } from '../document/shape.ts'
import { within } from '../document/within.ts'
import { checkFields, type KnownFields } from '../fields/check-fields.ts'
import type { FieldKind } from '../fields/field.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import { checkRecordAccess } from './check-record-access.ts'
import type { RecordLife, RecordType, RecordView } from './record-type.ts'
import { recordTypeLimits, recordTypeShape } from './record-type-shape.ts'
import { recordTypePlaces } from './record-type-texts.ts'

type Draft = Reading<RecordType>

interface Context {
  readonly spot: Spot
  readonly fields: KnownFields
}

const namesOf = ({ spot, fields }: Context): Names => {
  const names = new Names(spot, 'field')
  for (const id of fields.keys()) names.add(id)
  return names
}

const expectEach = (ids: readonly (string | undefined)[] | undefined, { names, spot }: { readonly names: Names; readonly spot: Spot }) => {
  ids?.forEach((id, index) => {
    names.expect(index, id)
  })
  if (ids && new Set(ids).size < ids.length) spot.report('duplicate_code')
}

const checkLife = (life: Reading<RecordLife> | undefined, context: Context): void => {
  if (!life) return
  const { spot } = context
  const statuses = new Names(spot, 'status')
  const moves = new Names(spot, 'move')
  const fields = namesOf(context)
  spot.at('life', () => {
    if (life.statuses?.length === 0) spot.at('statuses', () => spot.report('empty_list'))
    within(spot, 'statuses').each(life.statuses, status => statuses.claim('id', status.id))
    within(spot, 'moves').each(life.moves, move => {
      moves.claim('id', move.id)
      if (move.from?.length === 0) spot.at('from', () => spot.report('empty_list'))
      spot.at('from', () => expectEach(move.from, { names: statuses, spot }))
      statuses.expect('to', move.to)
      spot.at('needs', () => expectEach(move.needs, { names: fields, spot }))
    })
  })
}

const checkKind = (
  id: string | undefined,
  { kind, code, at, context }: { readonly kind: FieldKind; readonly code: string; readonly at: string; readonly context: Context },
): void => {
  namesOf(context).expect(at, id)
  const field = context.fields.get(id ?? '')
  if (field && field.kind !== kind) context.spot.at(at, () => context.spot.report(code))
}

const checkView = (view: Reading<RecordView>, { context, life }: { readonly context: Context; readonly life: Draft['life'] }): void => {
  const { spot } = context
  const names = namesOf(context)
  if (view.kind === 'list') spot.at('columns', () => expectEach(view.columns, { names, spot }))
  else if (view.kind === 'board') {
    if (!life) spot.at('kind', () => spot.report('board_without_statuses'))
    spot.at('card', () => expectEach(view.card, { names, spot }))
  } else if (view.kind === 'matrix') {
    checkKind(view.rows, { kind: 'choice', code: 'not_a_choice', at: 'rows', context })
    checkKind(view.columns, { kind: 'choice', code: 'not_a_choice', at: 'columns', context })
  } else if (view.kind === 'timeline') {
    checkKind(view.from, { kind: 'date', code: 'not_a_day', at: 'from', context })
    checkKind(view.until, { kind: 'date', code: 'not_a_day', at: 'until', context })
  }
}

/**
 * Reads a record type and collects every issue with its path.
 *
 * Issues, all `record_type.*`: those of the form (`missing_field`, `unknown_field`, `wrong_type`, `unknown_value`, `empty_text`,
 * `text_too_long`, `forbidden_character`, `malformed`, `out_of_range`, `too_many`, `too_many_issues`), `markup`, `empty_list`,
 * `duplicate_code`, `dangling_reference`, `board_without_statuses`, `not_a_choice` and `not_a_day` (a view of a field of another kind),
 * `translates_own_language`, `unknown_path`.
 */
export const parseRecordType = (document: unknown): Result<RecordType, Issue[]> => {
  const spot = new Spot('record_type', recordTypeLimits.issues)
  const reading = recordTypeShape(document, spot)
  if (reading && !spot.isCutShort) {
    checkMarkup(reading, spot)
    if (reading.fields?.length === 0) spot.at('fields', () => spot.report('empty_list'))
    const fields = checkFields(reading.fields, { spot, key: 'fields' })
    const context = { spot, fields }
    namesOf(context).expect('named', reading.named)
    checkLife(reading.life, context)
    checkRecordAccess(reading.access, context)
    within(spot, 'views').each(reading.views, view => checkView(view, { context, life: reading.life }))
    checkTranslations(reading, { spot, places: recordTypePlaces(reading) })
  }
  return spot.issues.length === 0 ? ok(reading as RecordType) : err(spot.issues)
}
