import type { HeldRole } from '../access/actor.ts'
import type { FieldValue, FieldValues } from '../fields/field.ts'
import type { Form } from './form.ts'
import type { RecordAudience } from './record-type.ts'

/** A record, as far as it matters who may see it. */
export interface SeenRecord {
  /** From the district's root down to the record's org. */
  readonly orgPath: readonly string[]
  readonly createdBy: string | null
  readonly fields: FieldValues
  /** The fields of a record it points to; undefined for one that is not there. */
  readonly reach: (recordId: string) => FieldValues | undefined
}

export interface RecordViewer {
  readonly personId: string
  readonly roles: readonly HeldRole[]
}

/** Nothing at all, or some fields; `isWhole`: all of it, marks, status, history and author too. */
export type Sight = 'none' | { readonly fields: ReadonlySet<string>; readonly isWhole: boolean }

const idsIn = (value: FieldValue | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : []

/** What stands in a field, or one step away: `class`, `assignment.class`. */
const idsAt = (path: string, { fields, reach }: Pick<SeenRecord, 'fields' | 'reach'>): readonly string[] => {
  const [own = '', beyond] = path.split('.')
  const ids = idsIn(fields[own])
  return beyond === undefined ? ids : ids.flatMap(id => idsIn(reach(id)?.[beyond]))
}

const isAmong = (audience: RecordAudience, { record, viewer }: { readonly record: SeenRecord; readonly viewer: RecordViewer }): boolean => {
  switch (audience.who) {
    case 'role':
      return viewer.roles.some(held => held.role === audience.role && record.orgPath.includes(held.orgId))
    case 'author':
      return record.createdBy !== null && record.createdBy === viewer.personId
    case 'named':
      return idsAt(audience.field, record).includes(viewer.personId)
    case 'lead': {
      const led = new Set(viewer.roles.filter(held => held.role === 'lead').map(held => held.orgId))
      return idsAt(audience.field, record).some(orgId => led.has(orgId))
    }
  }
}

const wholes = new WeakMap<Pick<Form, 'fields'>['fields'], Sight>()

/** The same for all records of a form, of which there may be many. */
const wholeOf = ({ fields }: Pick<Form, 'fields'>): Sight => {
  const known = wholes.get(fields) ?? { fields: new Set(fields.map(field => field.id)), isWhole: true }
  wholes.set(fields, known)
  return known
}

const sightOf = (
  audiences: readonly RecordAudience[],
  { form, record, viewer }: { readonly form: Pick<Form, 'fields'>; readonly record: SeenRecord; readonly viewer: RecordViewer },
): Sight => {
  const isAdministrator = viewer.roles.some(held => held.role === 'administrator' && record.orgPath.includes(held.orgId))
  const admitted = audiences.filter(audience => isAmong(audience, { record, viewer }))
  if (isAdministrator || admitted.some(audience => audience.fields === undefined)) return wholeOf(form)
  const fields = new Set(admitted.flatMap(audience => audience.fields ?? []).filter(id => form.fields.some(field => field.id === id)))
  return fields.size === 0 ? 'none' : { fields, isWhole: false }
}

interface Look {
  readonly record: SeenRecord
  readonly viewer: RecordViewer
}

/** What this person sees of a record: what the audiences they belong to see together, and nothing else. */
export const whoSees = (form: Pick<Form, 'fields' | 'access'>, look: Look): Sight => sightOf(form.access.see, { form, ...look })

/** What this person may fill in or change. For one that is not there yet nobody is its author. */
export const whoWrites = (form: Pick<Form, 'fields' | 'access'>, look: Look): Sight => sightOf(form.access.write, { form, ...look })

/**
 * Whether a person is shown what adds up at an org: administrators, and holders of a role there that the form lets see anything. A role
 * that is named with no fields at all is shown what adds up and nothing else.
 */
export const seesRollUp = (
  form: Pick<Form, 'access'>,
  { orgPath, viewer }: { readonly orgPath: readonly string[]; readonly viewer: RecordViewer },
): boolean => {
  const named = new Set(['administrator', ...form.access.see.flatMap(audience => (audience.who === 'role' ? [audience.role] : []))])
  return viewer.roles.some(held => named.has(held.role) && orgPath.includes(held.orgId))
}
