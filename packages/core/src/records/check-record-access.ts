import { Names } from '../document/names.ts'
import type { Reading, Spot } from '../document/shape.ts'
import { within } from '../document/within.ts'
import type { KnownFields } from '../fields/check-fields.ts'
import type { RecordAccess, RecordAudience } from './record-access.ts'

type Audience = Reading<RecordAudience>

/** A person is in a field for persons, a class in one for orgs, and a step to another record goes over a reference to it. */
const isFitting = (audience: Audience, fields: KnownFields): boolean => {
  if (audience.who !== 'named' && audience.who !== 'lead') return true
  const [first = '', further] = (audience.field ?? '').split('.')
  const field = fields.get(first)
  if (further !== undefined) return field?.kind === 'reference' && field.to === 'record' && field.several !== true
  return field?.kind === (audience.who === 'named' ? 'person' : 'org')
}

/** Whoever is let in is found by fields that are there; what a step away is found is checked where the other record type is known. */
export const checkRecordAccess = (
  access: Reading<RecordAccess> | undefined,
  { spot, fields }: { readonly spot: Spot; readonly fields: KnownFields },
): void => {
  const names = new Names(spot, 'field')
  for (const id of fields.keys()) names.add(id)
  const check = (audience: Audience): void => {
    const field = audience.who === 'named' || audience.who === 'lead' ? audience.field : undefined
    if (field !== undefined && !isFitting(audience, fields))
      spot.at('field', () => spot.report('dangling_reference', { kind: 'field', name: field }))
    spot.at('fields', () => {
      audience.fields?.forEach((id, index) => {
        names.expect(index, id)
      })
    })
  }
  spot.at('access', () => {
    within(spot, 'see').each(access?.see, check)
    within(spot, 'write').each(access?.write, check)
  })
}
