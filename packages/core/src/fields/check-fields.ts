import { Names } from '../document/names.ts'
import type { Reading, Spot } from '../document/shape.ts'
import { within } from '../document/within.ts'
import type { Field, FieldCondition } from './field.ts'

type DraftField = Reading<Field>

/** Values that a field can be asked to have; none where nothing can be made to depend on it. */
const answersOf = (field: DraftField): readonly (string | undefined)[] => {
  if (field.kind === 'yes-no') return ['yes', 'no']
  return field.kind === 'choice' || field.kind === 'choices' ? (field.options ?? []).map(option => option?.id) : []
}

export type KnownFields = ReadonlyMap<string, DraftField>

/** What is asked only when a field has a value asks of a field that is there and of values that it can have. */
export const checkFieldCondition = (
  when: Reading<FieldCondition> | undefined,
  { spot, fields }: { readonly spot: Spot; readonly fields: KnownFields },
): void => {
  if (when?.field === undefined) return
  const asked = fields.get(when.field)
  const answers = asked ? answersOf(asked) : []
  spot.at('when', () => {
    if (answers.length === 0) spot.at('field', () => spot.report('dangling_reference', { kind: 'field', name: String(when.field) }))
    else {
      if (when.is?.length === 0) spot.at('is', () => spot.report('empty_list'))
      const names = new Names(spot, 'option')
      for (const answer of answers) names.add(answer)
      spot.at('is', () => {
        when.is?.forEach((answer, index) => {
          names.expect(index, answer)
        })
      })
    }
  })
}

const checkOptions = (field: DraftField, spot: Spot): void => {
  if (field.kind !== 'choice' && field.kind !== 'choices' && field.kind !== 'ranking') return
  const names = new Names(spot, 'option')
  if (field.options?.length === 0) spot.at('options', () => spot.report('empty_list'))
  within(spot, 'options').each(field.options, option => names.claim('id', option.id))
  if (field.kind === 'choice' && field.options) names.expect('default', field.default)
}

/** Those that the field has: whoever reads of a number that is out of them wants to know them. */
const limitsOf = ({
  min,
  max,
}: {
  readonly min?: number | undefined
  readonly max?: number | undefined
}): Readonly<Record<string, number>> => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
})

const checkNumber = (field: DraftField, spot: Spot): void => {
  if (field.kind !== 'number') return
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field
  if (min > max) spot.at('max', () => spot.report('out_of_range', { min, found: max }))
  const found = field.default
  if (found === undefined) return
  if (found < min || found > max) spot.at('default', () => spot.report('out_of_range', { found, ...limitsOf(field) }))
  else if (field.whole && !Number.isInteger(found))
    spot.at('default', () => spot.report('wrong_type', { expected: 'whole number', found: 'number' }))
}

const checkReference = (field: DraftField, spot: Spot): void => {
  if (field.kind !== 'reference' || field.to === undefined) return
  const isRecord = field.to === 'record'
  if (isRecord !== (field.recordType !== undefined)) spot.at('recordType', () => spot.report(isRecord ? 'missing_field' : 'unknown_field'))
  if (field.framework !== undefined && field.to !== 'condition') spot.at('framework', () => spot.report('unknown_field'))
}

/**
 * What fields say about themselves and one another, read in their order: ids and options once, a condition only on what is asked before,
 * defaults that can be chosen. Returns the fields by their ids.
 */
export const checkFields = (
  fields: Reading<readonly Field[]> | undefined,
  { spot, key }: { readonly spot: Spot; readonly key: string },
): KnownFields => {
  const names = new Names(spot, 'field')
  const known = new Map<string, DraftField>()
  within(spot, key).each(fields, field => {
    names.claim('id', field.id)
    checkFieldCondition(field.when, { spot, fields: known })
    checkOptions(field, spot)
    checkNumber(field, spot)
    checkReference(field, spot)
    if (field.becomes !== undefined && field.kind !== 'text') spot.at('becomes', () => spot.report('unknown_field'))
    if (field.id !== undefined && !known.has(field.id)) known.set(field.id, field)
  })
  return known
}
