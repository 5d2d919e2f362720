import { listOf, named, object, oneOf, optional, text, variant } from '../document/shape.ts'
import { fieldLimits, idShape } from '../fields/field-shape.ts'
import type { RecordAccess, RecordAudience } from './record-access.ts'

const fields = optional(listOf(idShape, { max: fieldLimits.fields }))

/** A field of the record itself, or one of a record it points to: `class`, `assignment.class`. */
const fieldPath = text({ min: 1, max: 129, pattern: /^[a-zA-Z0-9][\w-]*(\.[a-zA-Z0-9][\w-]*)?$/ })

type Audience<Who extends RecordAudience['who']> = Extract<RecordAudience, { readonly who: Who }>

const audience = named(
  'recordAudience',
  variant<'who', RecordAudience>('who', {
    role: object<Audience<'role'>>({
      who: oneOf('role'),
      role: oneOf('administrator', 'facilitator', 'coach', 'member', 'observer', 'viewer', 'lead'),
      fields,
    }),
    author: object<Audience<'author'>>({ who: oneOf('author'), fields }),
    named: object<Audience<'named'>>({ who: oneOf('named'), field: fieldPath, fields }),
    lead: object<Audience<'lead'>>({ who: oneOf('lead'), field: fieldPath, fields }),
  }),
)

const audiences = listOf(audience, { max: 50 })

export const recordAccessShape = named('recordAccess', object<RecordAccess>({ see: audiences, write: audiences }))
