import { isDay } from '../cycles/day.ts'
import type { Field, FieldValue, OrgField, ReferenceField } from '../fields/field.ts'
import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { checkStudent } from './check-student.ts'

/** What a value can be held against; asked only about what points to something. */
export interface ValueFacts {
  readonly isPerson: (personId: string) => boolean
  /** Null for no org. */
  readonly orgKind: (orgId: string) => NonNullable<OrgField['orgKinds']>[number] | null
  /** Never asked about a web address. */
  readonly isThere: (field: ReferenceField, id: string) => boolean
}

export const valueLimits = { line: 500, text: 5000, references: 50, cents: 100_000_000_000 } as const

const forbidden = /[\p{Cc}\p{Cs}]/u
const lineBreaks = /[\t\n\r]/g
const webAddress = /^https?:\/\/[^\s"'<>\\]+$/
const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/

type Checked = Result<FieldValue, Issue>

const wrongType = (): Checked => err(issue('record.wrong_type'))
const isWords = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(entry => typeof entry === 'string')

const checkText = (text: string, { long = false, most }: { readonly long?: boolean; readonly most?: number }): Checked => {
  const trimmed = text.trim()
  const limit = most ?? (long ? valueLimits.text : valueLimits.line)
  if (trimmed.length > limit) return err(issue('record.text_too_long', { params: { limit, found: trimmed.length } }))
  if (forbidden.test(long ? trimmed.replaceAll(lineBreaks, ' ') : trimmed)) return err(issue('record.forbidden_character'))
  return ok(trimmed === '' ? null : trimmed)
}

const checkNumber = (
  value: number,
  { min, max, whole = false }: { readonly min?: number; readonly max?: number; readonly whole?: boolean },
): Checked => {
  if (!Number.isFinite(value)) return wrongType()
  if (whole && !Number.isInteger(value)) return err(issue('record.not_whole'))
  if (min !== undefined && value < min) return err(issue('record.too_small', { params: { limit: min } }))
  if (max !== undefined && value > max) return err(issue('record.too_large', { params: { limit: max } }))
  return ok(value)
}

const checkSet = (
  chosen: readonly string[],
  { options, most }: { readonly options: readonly string[]; readonly most?: number },
): Checked => {
  if (chosen.some(id => !options.includes(id))) return err(issue('record.unknown_choice'))
  if (new Set(chosen).size < chosen.length) return err(issue('record.duplicate'))
  if (most !== undefined && chosen.length > most) return err(issue('record.too_many', { params: { limit: most } }))
  return ok(chosen.length === 0 ? null : options.filter(id => chosen.includes(id)))
}

const checkRanking = (ranked: readonly string[], options: readonly string[]): Checked => {
  if (ranked.length === 0) return ok(null)
  if (ranked.some(id => !options.includes(id))) return err(issue('record.unknown_choice'))
  if (new Set(ranked).size < ranked.length) return err(issue('record.duplicate'))
  return ranked.length < options.length ? err(issue('record.ranking_incomplete', { params: { limit: options.length } })) : ok([...ranked])
}

const checkReference = (
  field: ReferenceField,
  { value, known, facts }: { readonly value: unknown; readonly known: ReadonlySet<string>; readonly facts: ValueFacts },
): Checked => {
  const ids = typeof value === 'string' && field.several !== true ? [value.trim()] : isWords(value) && field.several === true ? value : null
  if (ids === null) return wrongType()
  const given = ids.filter(id => id !== '')
  if (given.length === 0) return ok(null)
  if (new Set(given).size < given.length) return err(issue('record.duplicate'))
  if (given.length > valueLimits.references) return err(issue('record.too_many', { params: { limit: valueLimits.references } }))
  for (const id of given) {
    if (field.to === 'document' && (id.length > 2000 || !webAddress.test(id))) return err(issue('record.no_web_address'))
    if (field.to !== 'document' && !known.has(id) && !facts.isThere(field, id)) return err(issue('record.unknown_reference'))
  }
  return ok(field.several === true ? given : (given[0] ?? null))
}

const checkOrg = (
  field: OrgField,
  { id, known, facts }: { readonly id: string; readonly known: ReadonlySet<string>; readonly facts: ValueFacts },
): Checked => {
  if (known.has(id)) return ok(id)
  const kind = facts.orgKind(id)
  if (kind === null) return err(issue('record.unknown_org'))
  return field.orgKinds !== undefined && !field.orgKinds.includes(kind) ? err(issue('record.wrong_kind_of_org')) : ok(id)
}

const optionsOf = (field: Extract<Field, { readonly options: readonly unknown[] }>): readonly string[] =>
  field.options.map(option => option.id)

/**
 * One value as it is kept: texts trimmed, choices in the order of the options, what is empty null. What `before` held is not asked
 * about again, so that a person who left stays in what was written. Issues, all `record.*`: `wrong_type`, `text_too_long`,
 * `forbidden_character`, `not_whole`, `too_small`, `too_large`, `no_day`, `no_time`, `unknown_choice`, `duplicate`, `too_many`,
 * `ranking_incomplete`, `unknown_person`, `unknown_org`, `wrong_kind_of_org`, `student_is_named`, `student_malformed`,
 * `unknown_reference`, `no_web_address`.
 */
export const checkValue = (
  field: Field,
  { value, before, facts }: { readonly value: unknown; readonly before?: FieldValue | undefined; readonly facts: ValueFacts },
): Checked => {
  if (value === null || value === undefined) return ok(null)
  if (field.kind === 'yes-no') return typeof value === 'boolean' ? ok(value) : wrongType()
  if (field.kind === 'number') return typeof value === 'number' ? checkNumber(value, field) : wrongType()
  if (field.kind === 'money')
    return typeof value === 'number' ? checkNumber(value, { min: 0, max: valueLimits.cents, whole: true }) : wrongType()
  const known = new Set(typeof before === 'string' ? [before] : Array.isArray(before) ? before : [])
  if (field.kind === 'choices')
    return isWords(value)
      ? checkSet(value, { options: optionsOf(field), ...(field.most !== undefined && { most: field.most }) })
      : wrongType()
  if (field.kind === 'ranking') return isWords(value) ? checkRanking(value, optionsOf(field)) : wrongType()
  if (field.kind === 'reference') return checkReference(field, { value, known, facts })
  if (typeof value !== 'string') return wrongType()
  if (field.kind === 'text') return checkText(value, field)
  const text = value.trim()
  if (text === '') return ok(null)
  switch (field.kind) {
    case 'date':
      return isDay(text) ? ok(text) : err(issue('record.no_day'))
    case 'time':
      return time.test(text) ? ok(text) : err(issue('record.no_time'))
    case 'choice':
      return optionsOf(field).includes(text) ? ok(text) : err(issue('record.unknown_choice'))
    case 'person':
      return known.has(text) || facts.isPerson(text) ? ok(text) : err(issue('record.unknown_person'))
    case 'org':
      return checkOrg(field, { id: text, known, facts })
    case 'student': {
      const wrong = checkStudent(text)
      return wrong ? err(wrong) : ok(text)
    }
  }
}
