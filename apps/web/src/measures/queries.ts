import { useQuery } from '@tanstack/solid-query'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { sendFile } from '../server/send-file.ts'
import { server } from '../server/server.ts'

export type MeasuresView = Awaited<ReturnType<typeof server.measures.list.query>>
export type MeasureCard = MeasuresView['measures'][number]
export type MeasureDescription = MeasureCard['measure']
export type MeasureChart = MeasureCard['chart']
export type MeasureView = Awaited<ReturnType<typeof server.measures.read.query>>
export type DatumView = MeasureView['data'][number]
export type MeasureHistory = Awaited<ReturnType<typeof server.measures.history.query>>
export type MeasureChoices = Awaited<ReturnType<typeof server.measures.choices.query>>
export type ValuesLook = Awaited<ReturnType<typeof server.measures.look.mutate>>
export type ValuesPreview = Awaited<ReturnType<typeof server.measures.check.mutate>>
export type ValuesTaken = Awaited<ReturnType<typeof server.measures.take.mutate>>

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export type TableInput = InputOf<typeof server.measures.check>
export type ValueSource = TableInput['source']
export type ValueColumns = TableInput['columns']
export type MeasureInput = InputOf<typeof server.measures.create>

type Locale = 'en' | 'es'

export const useMeasures = (input: () => { readonly slug: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'measures', name: 'list', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.measures.list.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export interface OfMeasure {
  readonly slug: string
  readonly measureId: string
  /** Null: where this person meets it. */
  readonly orgId: string | null
  readonly group: string
  readonly control: boolean
  readonly locale: Locale
}

/** Another place, group or line of the same measure: what was shown stays until it has come, and with it what is open and where the focus is. */
const keepWithinMeasure =
  (measureId: string) =>
  <Shown>(shown: Shown | undefined, of: { readonly queryKey: readonly unknown[] } | undefined): Shown | undefined => {
    const before: unknown = of?.queryKey[4]
    const isSame = typeof before === 'object' && before !== null && 'measureId' in before && before.measureId === measureId
    return isSame ? shown : undefined
  }

export const useMeasure = (input: () => OfMeasure) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = districtKey(slug, { slice: 'measures', name: 'read', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.measures.read.query({ slug, ...asked }, { signal }),
      placeholderData: keepWithinMeasure(asked.measureId),
    }
  })

export const useComparison = (
  input: () => {
    readonly slug: string
    readonly measureId: string
    readonly orgId: string | null
    readonly by: 'place' | 'group'
    readonly locale: Locale
  },
) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = districtKey(slug, { slice: 'measures', name: 'compare', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.measures.compare.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useMeasureHistory = (input: () => { readonly slug: string; readonly measureId: string; readonly orgId: string }) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    return {
      queryKey: districtKey(slug, { slice: 'measures', name: 'history', input: asked }),
      queryFn: ({ signal }) => server.measures.history.query({ slug, ...asked }, { signal }),
    }
  })

export const useMeasureChoices = (slug: () => string) =>
  useQuery(() => ({
    queryKey: districtKey(slug(), { slice: 'measures', name: 'choices' }),
    queryFn: ({ signal }) => server.measures.choices.query({ slug: slug() }, { signal }),
  }))

/** What a change of a measure may show elsewhere. */
export const touchedByMeasures = ['measures', 'cycles', 'plans', 'portfolio', 'home'] as const

export const measuresCommands = (slug: string) => ({
  create: (input: MeasureInput) => server.measures.create.mutate({ slug, ...input }),
  edit: (input: InputOf<typeof server.measures.edit>) => server.measures.edit.mutate({ slug, ...input }),
  archive: (input: InputOf<typeof server.measures.archive>) => server.measures.archive.mutate({ slug, ...input }),
  restore: (input: InputOf<typeof server.measures.restore>) => server.measures.restore.mutate({ slug, ...input }),
  delete: (input: InputOf<typeof server.measures.delete>) => server.measures.delete.mutate({ slug, ...input }),
  setChart: (input: InputOf<typeof server.measures.setChart>) => server.measures.setChart.mutate({ slug, ...input }),
  enter: (input: InputOf<typeof server.measures.enter>) => server.measures.enter.mutate({ slug, ...input }),
  correct: (input: InputOf<typeof server.measures.correct>) => server.measures.correct.mutate({ slug, ...input }),
  removeDatum: (input: InputOf<typeof server.measures.removeDatum>) => server.measures.removeDatum.mutate({ slug, ...input }),
  putDatumBack: (input: InputOf<typeof server.measures.putDatumBack>) => server.measures.putDatumBack.mutate({ slug, ...input }),
  note: (input: InputOf<typeof server.measures.note>) => server.measures.note.mutate({ slug, ...input }),
  decide: (input: InputOf<typeof server.measures.decide>) => server.measures.decide.mutate({ slug, ...input }),
  removeMark: (input: InputOf<typeof server.measures.removeMark>) => server.measures.removeMark.mutate({ slug, ...input }),
  putMarkBack: (input: InputOf<typeof server.measures.putMarkBack>) => server.measures.putMarkBack.mutate({ slug, ...input }),
  /** A file goes to the server once; what is pasted is sent as it stands. */
  upload: ({ file, measureId, orgId }: { readonly file: File; readonly measureId: string; readonly orgId: string }) =>
    sendFile(`/api/d/${slug}/uploads/measures?${new URLSearchParams({ measure: measureId, org: orgId })}`, file),
  look: (input: InputOf<typeof server.measures.look>) => server.measures.look.mutate({ slug, ...input }),
  check: (input: TableInput) => server.measures.check.mutate({ slug, ...input }),
  take: (input: InputOf<typeof server.measures.take>) => server.measures.take.mutate({ slug, ...input }),
})

export const exportAddress = (
  slug: string,
  { measureId, ...asked }: { readonly measureId: string } & Readonly<Record<string, string>>,
): string => `/api/d/${slug}/measures/${encodeURIComponent(measureId)}/export?${new URLSearchParams(asked)}`
