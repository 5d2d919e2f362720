import { type Issue, issue } from '@tilth/core'
import type { Field } from '@tilth/core/fields'
import type { RecordAccess, RecordType } from '@tilth/core/records'
import type { ReadDocuments } from './read-documents.ts'

type Path = readonly (string | number)[]

/** Whatever has fields and says who sees them: a record type, or an instrument that is filled in outside rounds. */
interface OwnForm {
  readonly path: Path
  readonly fields: readonly Field[]
  readonly access: RecordAccess | undefined
}

const formsOf = ({ recordTypes, frameworks }: Pick<ReadDocuments, 'recordTypes' | 'frameworks'>): readonly OwnForm[] => [
  ...recordTypes.map(({ list, index, document: { fields, access } }) => ({ path: [list, index], fields, access })),
  ...frameworks.flatMap(({ list, index, document }) =>
    document.instruments.map(({ fields = [], access }, at) => ({ path: [list, index, 'instruments', at], fields, access })),
  ),
]

const dangling = (path: Path, name: string): Issue =>
  issue('plugin.dangling_reference', { path, params: { kind: 'record type', name: name.slice(0, 80) } })

type Types = ReadonlyMap<string, RecordType>

const checkReferences = ({ path, fields }: OwnForm, types: Types): readonly Issue[] =>
  fields.flatMap((field, index) =>
    field.kind === 'reference' && field.recordType !== undefined && !types.has(field.recordType)
      ? [dangling([...path, 'fields', index, 'recordType'], field.recordType)]
      : [],
  )

/** The person or class that is meant stands in the record one step away, in a field of the fitting kind. */
const leadsSomewhere = (fieldPath: string, { form, types, kind }: { form: OwnForm; types: Types; kind: 'person' | 'org' }): boolean => {
  const [first, further] = fieldPath.split('.')
  const step = form.fields.find(({ id }) => id === first)
  if (further === undefined || step?.kind !== 'reference') return true
  const type = types.get(step.recordType ?? '')
  return type === undefined || type.fields.some(field => field.id === further && field.kind === kind)
}

const checkAudiences = (form: OwnForm, types: Types): readonly Issue[] =>
  (['see', 'write'] as const).flatMap(right =>
    (form.access?.[right] ?? []).flatMap((audience, index) => {
      if (audience.who !== 'named' && audience.who !== 'lead') return []
      const kind = audience.who === 'named' ? 'person' : 'org'
      return leadsSomewhere(audience.field, { form, types, kind })
        ? []
        : [dangling([...form.path, 'access', right, index, 'field'], audience.field)]
    }),
  )

/**
 * A record points only to records of its own plugin, because plugins never see each other, and whoever is let in by a field one step away
 * stands in a field that is there. Issue: `plugin.dangling_reference`.
 */
export const checkOwnForms = (read: Pick<ReadDocuments, 'recordTypes' | 'frameworks'>): readonly Issue[] => {
  const types = new Map(read.recordTypes.map(({ document }) => [document.id, document]))
  return formsOf(read).flatMap(form => [...checkReferences(form, types), ...checkAudiences(form, types)])
}
