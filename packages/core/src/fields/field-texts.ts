import { type Say, sayFields } from '../document/say-in.ts'
import type { Reading } from '../document/shape.ts'
import type { Field } from './field.ts'

type Place = readonly [path: string, text: unknown]

const optionsOf = (field: Reading<Field>) => ('options' in field ? (field.options ?? []) : [])

/** Every place of fields that holds a text for people: `fields/subject/label`, `fields/subject/options/math/label` … */
export const fieldPlaces = (fields: Reading<readonly Field[]> | undefined, place: string): readonly Place[] =>
  (fields ?? []).flatMap(field => {
    if (!field) return []
    const own = `${place}/${field.id}`
    return [
      [`${own}/label`, field.label] as const,
      [`${own}/help`, field.help] as const,
      ...(field.kind === 'number' ? [[`${own}/unit`, field.unit] as const] : []),
      ...(field.kind === 'text' ? [[`${own}/default`, field.default] as const] : []),
      ...optionsOf(field).flatMap(option => [
        [`${own}/options/${option?.id}/label`, option?.label] as const,
        [`${own}/options/${option?.id}/help`, option?.help] as const,
      ]),
    ]
  })

/** The same fields with their texts said by `say`. */
export const sayInFields = (fields: readonly Field[], { place, say }: { readonly place: string; readonly say: Say }): readonly Field[] =>
  fields.map(field => {
    const own = `${place}/${field.id}`
    const said = sayFields(field, { place: own, fields: ['label', 'help'], say })
    if (said.kind === 'number') return sayFields(said, { place: own, fields: ['unit'], say })
    if (said.kind === 'text') return sayFields(said, { place: own, fields: ['default'], say })
    if (said.kind !== 'choice' && said.kind !== 'choices' && said.kind !== 'ranking') return said
    return {
      ...said,
      options: said.options.map(option => sayFields(option, { place: `${own}/options/${option.id}`, fields: ['label', 'help'], say })),
    }
  })
