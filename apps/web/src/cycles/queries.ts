import { useQuery } from '@tanstack/solid-query'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { sendFile } from '../server/send-file.ts'
import { server } from '../server/server.ts'

export type CyclesView = Awaited<ReturnType<typeof server.cycles.list.query>>
export type CycleCard = CyclesView['cycles'][number]
export type CycleView = Awaited<ReturnType<typeof server.cycles.read.query>>
export type StageView = CycleView['stages'][number]
export type PromptView = StageView['prompts'][number]
export type Answer = Readonly<Record<string, AnswerValue>>
export type AnswerValue = string | number | readonly string[] | TaskValue
export type LogLine = CycleView['log'][number]
export type MeasureName = CycleView['measures'][number]
export type PersonName = CycleView['owner']
export type NewCycleView = Awaited<ReturnType<typeof server.cycles.prepare.query>>
export type NewCycleModel = NewCycleView['models'][number]

type Locale = 'en' | 'es'

export interface TaskValue {
  readonly what: string
  readonly who: readonly string[]
  readonly on: string | null
  readonly where: string
}

type SentRows = Parameters<typeof server.cycles.answer.mutate>[0]['rows']

/** The same rows as the server takes them: copies of their lists. */
const sent = (rows: Answer): SentRows =>
  Object.fromEntries(
    Object.entries(rows).map(([row, value]) => {
      if (typeof value !== 'object') return [row, value]
      return [row, 'what' in value ? { ...value, who: [...value.who] } : [...value]]
    }),
  )

export const useCycles = (input: () => { readonly slug: string; readonly planId?: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, planId = null, locale } = input()
    const key = districtKey(slug, { slice: 'cycles', name: 'list', input: { planId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.cycles.list.query({ slug, planId, orgId: null, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export interface OfCycle {
  readonly slug: string
  readonly cycleId: string
  readonly locale: Locale
}

export const useCycle = (input: () => OfCycle) =>
  useQuery(() => {
    const { slug, cycleId, locale } = input()
    const key = districtKey(slug, { slice: 'cycles', name: 'read', input: { cycleId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.cycles.read.query({ slug, cycleId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useNewCycle = (
  input: () => { readonly slug: string; readonly planId: string; readonly followsId: string | null; readonly locale: Locale },
) =>
  useQuery(() => {
    const { slug, planId, followsId, locale } = input()
    const key = districtKey(slug, { slice: 'cycles', name: 'prepare', input: { planId, followsId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.cycles.prepare.query({ slug, planId, followsId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** What a change of a cycle may show elsewhere. */
export const touchedByCycles = ['cycles', 'plans', 'measures', 'portfolio', 'home'] as const

export const cyclesCommands = (slug: string) => ({
  start: ({
    answers,
    ...input
  }: Omit<InputOf<typeof server.cycles.start>, 'answers'> & {
    readonly answers: readonly { readonly prompt: string; readonly rows: Answer }[]
  }) => server.cycles.start.mutate({ slug, ...input, answers: answers.map(({ prompt, rows }) => ({ prompt, rows: sent(rows) })) }),
  answer: ({ rows, ...input }: Omit<InputOf<typeof server.cycles.answer>, 'rows'> & { readonly rows: Answer }) =>
    server.cycles.answer.mutate({ slug, ...input, rows: sent(rows) }),
  note: (input: InputOf<typeof server.cycles.note>) => server.cycles.note.mutate({ slug, ...input }),
  log: (input: InputOf<typeof server.cycles.log>) => server.cycles.log.mutate({ slug, ...input }),
  strike: (input: InputOf<typeof server.cycles.strike>) => server.cycles.strike.mutate({ slug, ...input }),
  restore: (input: InputOf<typeof server.cycles.restore>) => server.cycles.restore.mutate({ slug, ...input }),
  /** The photo goes first; the line it belongs to makes it one. */
  attach: async ({ file, ...input }: Omit<InputOf<typeof server.cycles.attach>, 'uploadId'> & { readonly file: File }) => {
    const { uploadId } = await sendFile(`/api/d/${slug}/uploads/cycle?cycle=${encodeURIComponent(input.cycleId)}`, file)
    return server.cycles.attach.mutate({ slug, ...input, uploadId })
  },
  detach: (input: InputOf<typeof server.cycles.detach>) => server.cycles.detach.mutate({ slug, ...input }),
  move: (input: InputOf<typeof server.cycles.move>) => server.cycles.move.mutate({ slug, ...input }),
  extend: (input: InputOf<typeof server.cycles.extend>) => server.cycles.extend.mutate({ slug, ...input }),
  decide: (input: InputOf<typeof server.cycles.decide>) => server.cycles.decide.mutate({ slug, ...input }),
  reopen: (input: InputOf<typeof server.cycles.reopen>) => server.cycles.reopen.mutate({ slug, ...input }),
  edit: (input: InputOf<typeof server.cycles.edit>) => server.cycles.edit.mutate({ slug, ...input }),
})

export const photoAddress = (slug: string, { cycleId, fileId }: { readonly cycleId: string; readonly fileId: string }): string =>
  `/api/d/${slug}/cycles/${encodeURIComponent(cycleId)}/files/${encodeURIComponent(fileId)}`
