import { useQuery } from '@tanstack/solid-query'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type FormsView = Awaited<ReturnType<typeof server.records.forms.query>>
export type FormCard = FormsView['forms'][number]
export type PlaceName = FormCard['onBelow'][number]
export type NewRecordView = Awaited<ReturnType<typeof server.records.form.query>>
export type FormView = NewRecordView['form']
export type FormItem = FormView['items'][number]
export type RecordsView = Awaited<ReturnType<typeof server.records.list.query>>
export type RecordRow = RecordsView['rows'][number]
export type NamesOfValues = RecordsView['names']
export type RecordView = Awaited<ReturnType<typeof server.records.read.query>>
export type OfferedMove = RecordView['moves'][number]
export type RecordHistoryLine = RecordView['history'][number]
export type JoinableVisit = Awaited<ReturnType<typeof server.records.joinable.query>>['visits'][number]
export type RollUpView = Awaited<ReturnType<typeof server.records.rollUp.query>>
export type RolledItem = NonNullable<RollUpView['items']>[number]
export type CompareView = Awaited<ReturnType<typeof server.records.compare.query>>
export type FieldChoice = Awaited<ReturnType<typeof server.records.choices.query>>['choices'][number]
export type RecordIdea = Awaited<ReturnType<typeof server.records.ideas.query>>['ideas'][number]

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>
type AskedOf<Procedure extends { query: (input: never) => unknown }> = Parameters<Procedure['query']>[0]

export type RecordsAsked = AskedOf<typeof server.records.list>
export type NewRecordInput = InputOf<typeof server.records.create>

type Locale = 'en' | 'es'

export interface OfForm {
  readonly slug: string
  readonly pluginId: string
  readonly formId: string
  readonly orgId: string
  readonly locale: Locale
}

export interface OfRecord {
  readonly slug: string
  readonly recordId: string
  readonly locale: Locale
}

const keyOf = (slug: string, { name, input }: { readonly name: string; readonly input: object }) =>
  districtKey(slug, { slice: 'records', name, input: { ...input } })

export const useForms = (input: () => { readonly slug: string; readonly orgId: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'forms', input: asked })
    return {
      queryKey: key,
      enabled: asked.orgId !== '',
      queryFn: ({ signal }) => server.records.forms.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useNewRecord = (input: () => OfForm) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'form', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.form.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

const formOfKey = (key: unknown): string => {
  const asked: unknown = Array.isArray(key) ? key[4] : undefined
  const held: { pluginId?: unknown; formId?: unknown; orgId?: unknown } = typeof asked === 'object' && asked !== null ? asked : {}
  return JSON.stringify([held.pluginId, held.formId, held.orgId])
}

/** Another filter keeps what is on the screen until its answer has come; another form or place does not. */
const keepWithinForm =
  (key: readonly unknown[]) =>
  <Shown>(shown: Shown | undefined, of: { readonly queryKey: readonly unknown[] } | undefined): Shown | undefined =>
    of !== undefined && formOfKey(of.queryKey) === formOfKey(key) ? shown : undefined

export const useRecords = (input: () => RecordsAsked) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'list', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.list.query({ slug, ...asked }, { signal }),
      placeholderData: keepWithinForm(key),
    }
  })

export const useRecord = (input: () => OfRecord) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'read', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.read.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useFieldChoices = (input: () => OfForm & { readonly fieldId: string; readonly search: string }) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    return {
      queryKey: keyOf(slug, { name: 'choices', input: asked }),
      queryFn: ({ signal }) => server.records.choices.query({ slug, ...asked }, { signal }),
    }
  })

export const useJoinable = (input: () => OfForm) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'joinable', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.joinable.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useRollUp = (input: () => OfForm) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'rollUp', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.rollUp.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useCompared = (input: () => OfRecord) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'compare', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.compare.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useIdeas = (input: () => { readonly slug: string; readonly orgId: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = keyOf(slug, { name: 'ideas', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.ideas.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** What a change of a record may show elsewhere. */
export const touchedByRecords = ['records', 'analyses'] as const

export const recordsCommands = (slug: string) => ({
  create: (input: NewRecordInput) => server.records.create.mutate({ slug, ...input }),
  edit: (input: InputOf<typeof server.records.edit>) => server.records.edit.mutate({ slug, ...input }),
  move: (input: InputOf<typeof server.records.move>) => server.records.move.mutate({ slug, ...input }),
  remove: (input: InputOf<typeof server.records.remove>) => server.records.remove.mutate({ slug, ...input }),
  restore: (input: InputOf<typeof server.records.restore>) => server.records.restore.mutate({ slug, ...input }),
  eraseOverdue: (input: InputOf<typeof server.records.eraseOverdue>) => server.records.eraseOverdue.mutate({ slug, ...input }),
  erase: (input: InputOf<typeof server.records.erase>) => server.records.erase.mutate({ slug, ...input }),
  pair: (input: InputOf<typeof server.records.pair>) => server.records.pair.mutate({ slug, ...input }),
  takeIdea: (input: InputOf<typeof server.records.takeIdea>) => server.records.takeIdea.mutate({ slug, ...input }),
})

/** The list as a file. What could name somebody is in no address, so a search and a chosen person do not narrow it. */
export const exportAddress = (of: OfForm, filters: Pick<RecordsAsked, 'status' | 'between' | 'onlyMine' | 'removed' | 'sort'>): string => {
  const { slug, ...form } = of
  return `/api/d/${slug}/records/export?${new URLSearchParams({ ...form, filters: JSON.stringify(filters) })}`
}
