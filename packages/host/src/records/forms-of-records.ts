import type { Form } from '@tilth/core/records'
import type { DistrictContext } from '../use-case/context.ts'
import { formOf, readPinnedForms } from './form-document.ts'
import { readEditions } from './record-store.ts'
import type { FormName } from './views.ts'

/** A form as each of its records was written with it, by hash, in the document's own language. */
export const readFormsOf = async (context: DistrictContext, name: FormName): Promise<ReadonlyMap<string, Form>> => {
  const editions = await readEditions(context, { of: name })
  const documents = await readPinnedForms(
    context,
    editions.map(({ hash }) => hash),
  )
  return new Map([...documents].map(([hash, document]) => [hash, formOf(document)]))
}
