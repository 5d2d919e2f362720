import type { Answer, AnswerValue, NewCycleModel, NewCycleView } from './queries.ts'

/** A cycle as the five-minute plan holds it, before it is begun. */
export interface CycleDraft {
  /** Made here, so that a plan sent twice is begun once. */
  readonly cycleId: string
  /** Id of a known idea; empty for a new one. */
  readonly ideaId: string
  readonly newIdea: string
  readonly model: string
  readonly title: string
  readonly orgId: string
  readonly ownerId: string
  readonly team: readonly string[]
  readonly start: string
  readonly end: string
  readonly answers: Readonly<Record<string, Answer>>
}

/** Two weeks: long enough to see something, short enough to change course. */
const usualDays = 14

const addDays = (day: string, count: number): string => {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

const isRow = (value: AnswerValue): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : typeof value === 'number'
      ? true
      : 'what' in value
        ? value.what.trim() !== ''
        : value.length > 0

/** One blank row under every prompt with rows that asks to be answered, so that there is a place to write. */
const blankAnswers = (model: NewCycleModel | undefined, newRow: () => string): CycleDraft['answers'] => {
  const answers: Record<string, Answer> = {}
  for (const prompt of model?.prompts ?? []) {
    if (!prompt.many || prompt.forEach !== null || !prompt.isAlwaysRequired) continue
    answers[prompt.id] = { [newRow()]: prompt.kind === 'task' ? { what: '', who: [], on: null, where: '' } : '' }
  }
  return answers
}

export const startDraft = (
  view: NewCycleView,
  made: { readonly newId: () => string; readonly newRow: () => string; readonly ideaId: string | null },
): CycleDraft => {
  const { carried } = view
  const first = view.models[0]
  const idea = carried?.ideaId ?? (view.ideas.some(known => known.id === made.ideaId) ? made.ideaId : view.ideas[0]?.id) ?? ''
  return {
    cycleId: made.newId(),
    ideaId: idea,
    newIdea: '',
    model: carried?.modelKey ?? first?.key ?? '',
    title: carried?.title ?? '',
    orgId: carried && view.places.some(place => place.id === carried.orgId) ? carried.orgId : view.plan.orgId,
    ownerId: carried && view.people.some(person => person.id === carried.ownerId) ? carried.ownerId : view.me,
    team: carried?.team.filter(id => view.people.some(person => person.id === id)) ?? [],
    start: view.today,
    end: addDays(view.today, usualDays),
    answers: { ...blankAnswers(first, made.newRow), ...carried?.answers },
  }
}

/** What is still missing before a cycle can be begun; gaps in the plan itself are asked for by the cycle. */
export const problemsOf = (draft: CycleDraft): readonly ('idea' | 'end')[] => [
  ...(draft.ideaId === '' && draft.newIdea.trim() === '' ? (['idea'] as const) : []),
  ...(draft.start !== '' && draft.end !== '' && draft.end < draft.start ? (['end'] as const) : []),
]

const shorten = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 199).trimEnd()}…`)

/** What it is called: as written, else what its idea says. */
export const titleOf = (draft: CycleDraft, ideas: NewCycleView['ideas']): string =>
  shorten(draft.title.trim() || draft.newIdea.trim() || (ideas.find(idea => idea.id === draft.ideaId)?.text ?? ''))

/** Answers with what says nothing left out, and nothing that belongs to a row that is not there. */
export const answersToSend = (
  draft: CycleDraft,
  model: NewCycleModel | undefined,
): { prompt: string; rows: Record<string, AnswerValue> }[] => {
  const sound = (prompt: string): Record<string, AnswerValue> =>
    Object.fromEntries(Object.entries(draft.answers[prompt] ?? {}).filter(([, value]) => isRow(value)))
  return (model?.prompts ?? []).flatMap(prompt => {
    const rows = sound(prompt.id)
    const roots = prompt.forEach === null ? null : sound(prompt.forEach)
    const kept = roots === null ? rows : Object.fromEntries(Object.entries(rows).filter(([key]) => Object.hasOwn(roots, key)))
    return Object.keys(kept).length === 0 ? [] : [{ prompt: prompt.id, rows: kept }]
  })
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isDraft = (value: unknown): value is CycleDraft => {
  if (typeof value !== 'object' || value === null) return false
  const draft: Partial<Record<keyof CycleDraft, unknown>> = value
  const texts = ['cycleId', 'ideaId', 'newIdea', 'model', 'title', 'orgId', 'ownerId', 'start', 'end'] as const
  return (
    texts.every(key => typeof draft[key] === 'string') &&
    Array.isArray(draft.team) &&
    typeof draft.answers === 'object' &&
    draft.answers !== null
  )
}

/** The plan as far as it was written, in this window, for a reload or a way there and back. */
export const keptCycle = (
  storage: Store,
  of: { readonly districtId: string; readonly personId: string; readonly planId: string; readonly followsId: string | null },
) => {
  const key = `tilth.new-cycle.${of.districtId}.${of.personId}.${of.planId}.${of.followsId ?? ''}`
  return {
    read: (): CycleDraft | null => {
      try {
        const parsed: unknown = JSON.parse(storage.getItem(key) ?? 'null')
        return isDraft(parsed) ? parsed : null
      } catch {
        return null
      }
    },
    /** Where the browser keeps nothing, nothing is kept; the form itself is unharmed. */
    keep: (draft: CycleDraft): void => {
      try {
        storage.setItem(key, JSON.stringify(draft))
      } catch {
        return
      }
    },
    forget: (): void => {
      try {
        storage.removeItem(key)
      } catch {
        return
      }
    },
  }
}
