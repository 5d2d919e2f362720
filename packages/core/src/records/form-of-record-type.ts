import type { Form } from './form.ts'
import type { RecordType } from './record-type.ts'

/** A record type as it is filled in; without a life it is a log. */
export const formOfRecordType = (type: RecordType): Form => ({
  id: type.id,
  kind: type.life ? 'record' : 'log',
  title: type.title,
  plural: type.plural,
  summary: type.summary,
  question: '',
  fields: type.fields,
  items: [],
  subsets: [],
  ...(type.life && { life: type.life }),
  access: type.access,
  views: type.views,
  named: type.named,
  ...(type.keepMonths !== undefined && { keepMonths: type.keepMonths }),
})
