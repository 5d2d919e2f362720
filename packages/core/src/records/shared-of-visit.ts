import type { Field } from '../fields/field.ts'
import type { Form } from './form.ts'

const saysWhere: ReadonlySet<Field['kind']> = new Set(['date', 'time', 'org', 'student', 'reference'])

/**
 * Ids of the fields that say which visit it is and nothing of what was seen: day, place, class, and short private ones such as a subject.
 * A second observer gets them from the first; words at length, persons and everything else each fills in alone.
 */
export const sharedOfVisit = (form: Pick<Form, 'fields'>): ReadonlySet<string> =>
  new Set(
    form.fields
      .filter(
        field =>
          saysWhere.has(field.kind) ||
          (field.private === true &&
            field.becomes === undefined &&
            (field.kind === 'choice' || (field.kind === 'text' && field.long !== true))),
      )
      .map(field => field.id),
  )
