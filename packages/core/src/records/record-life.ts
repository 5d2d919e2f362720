import type { FieldValues } from '../fields/field.ts'
import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { askedFields } from './asked.ts'
import type { Form } from './form.ts'

/** As far as its life cares. */
export interface LivingRecord {
  /** Null for what has no life. */
  readonly status: string | null
  readonly fields: FieldValues
}

export interface AvailableMove {
  readonly id: string
  readonly label: string
  /** The status it leads to. */
  readonly to: string
  /** Ids of the fields that must be filled in first. */
  readonly missing: readonly string[]
  readonly asksReason: boolean
}

/** Where every record of the form begins; null where it has no life. */
export const firstStatus = (form: Pick<Form, 'life'>): string | null => form.life?.statuses[0]?.id ?? null

const isEmpty = (value: FieldValues[string] | undefined): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The moves that lead away from where the record stands, in the form's order. What is not asked of this record is not missing. */
export const availableMoves = (form: Pick<Form, 'life' | 'fields'>, record: LivingRecord): readonly AvailableMove[] => {
  const asked = new Set(askedFields(form, record.fields).map(field => field.id))
  return (form.life?.moves ?? [])
    .filter(move => record.status !== null && move.from.includes(record.status))
    .map(move => ({
      id: move.id,
      label: move.label,
      to: move.to,
      missing: move.needs.filter(id => asked.has(id) && isEmpty(record.fields[id])),
      asksReason: move.reason === true,
    }))
}

/**
 * The status after a move. Issues: `record.move_unknown`, `record.move_not_from_here`, `record.move_needs` with the path of the first
 * missing field and its label, `record.reason_missing`.
 */
export const decideMove = (
  form: Pick<Form, 'life' | 'fields'>,
  { record, move, reason }: { readonly record: LivingRecord; readonly move: string; readonly reason: string },
): Result<string, Issue> => {
  if (!form.life?.moves.some(candidate => candidate.id === move)) return err(issue('record.move_unknown', { path: ['move'] }))
  const found = availableMoves(form, record).find(candidate => candidate.id === move)
  if (!found) return err(issue('record.move_not_from_here', { path: ['move'] }))
  const [missing] = found.missing
  const label = form.fields.find(field => field.id === missing)?.label ?? ''
  if (missing !== undefined) return err(issue('record.move_needs', { path: ['fields', missing], params: { field: label } }))
  if (found.asksReason && reason.trim() === '') return err(issue('record.reason_missing', { path: ['reason'] }))
  return ok(found.to)
}
