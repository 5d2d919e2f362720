import type { FieldValues } from '@tilth/core/fields'
import { type Form, type RecordAudience, type RecordViewer, seesRollUp } from '@tilth/core/records'
import type { RecordRowOf } from './record-store.ts'
import type { FormRights } from './views.ts'

const idsIn = (value: FieldValues[string] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : []

interface Place {
  readonly orgPath: readonly string[]
  /** Null for the system. */
  readonly viewer: RecordViewer | null
  /** Records of the plugin, to find whom those of other forms name. */
  readonly others: readonly RecordRowOf[]
}

/** Whether somebody could be let in by an audience with a record of their own. */
const couldBeAmong = (audience: RecordAudience, { form, place }: { readonly form: Form; readonly place: Place }): boolean => {
  const { viewer, orgPath, others } = place
  if (viewer === null) return true
  if (audience.who === 'role') return viewer.roles.some(held => held.role === audience.role && orgPath.includes(held.orgId))
  if (audience.who === 'author') return false
  const led = new Set(viewer.roles.filter(held => held.role === 'lead').map(held => held.orgId))
  const fits = (id: string): boolean => (audience.who === 'named' ? id === viewer.personId : led.has(id))
  const [own = '', beyond] = audience.field.split('.')
  if (beyond === undefined) return audience.who === 'named' ? viewer.roles.length > 0 : led.size > 0
  const field = form.fields.find(candidate => candidate.id === own)
  const pointed = field?.kind === 'reference' ? field.recordType : undefined
  return others.some(row => row.formId === pointed && row.removedAt === null && idsIn(row.fields[beyond]).some(fits))
}

/** The fields that this person could fill in at an org; empty: none, so they may not begin. */
export const creatableFields = (form: Form, place: Place): { readonly fields: readonly string[]; readonly isWhole: boolean } => {
  const all = form.fields.map(field => field.id)
  const isAdministrator =
    place.viewer === null || place.viewer.roles.some(held => held.role === 'administrator' && place.orgPath.includes(held.orgId))
  const admitted = form.access.write.filter(audience => couldBeAmong(audience, { form, place }))
  if (isAdministrator || admitted.some(audience => audience.fields === undefined)) return { fields: all, isWhole: true }
  const named = new Set(admitted.flatMap(audience => audience.fields ?? []))
  return { fields: all.filter(id => named.has(id)), isWhole: false }
}

export const formRights = (form: Form, { isOff, ...place }: Place & { readonly isOff: boolean }): FormRights => {
  const creatable = creatableFields(form, place)
  const isVisit = form.kind === 'walkthrough' || form.kind === 'checklist'
  return {
    create: !isOff && (creatable.isWhole || creatable.fields.length > 0),
    rollUp: isVisit && form.items.length > 0 && (place.viewer === null || seesRollUp(form, { ...place, viewer: place.viewer })),
  }
}
