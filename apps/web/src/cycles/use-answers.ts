import { type Accessor, createEffect, createSignal, on, onCleanup, onMount, untrack } from 'solid-js'
import { isReachable } from '../server/reachability.ts'
import type { TilthError } from '../server/tilth-error.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import {
  type AnswerDraft,
  chooseAnswer,
  isUnsaved,
  keptAnswer,
  maySend,
  meetAnswer,
  setRow,
  settleAnswer,
  startAnswer,
} from './answer-draft.ts'
import { promptsOf } from './matrices.ts'
import { type AnswerValue, type CycleView, cyclesCommands, type PromptView, touchedByCycles } from './queries.ts'

/** One prompt's answer on this screen: typed, saved by itself, met with what others write. */
export interface AnswerControl {
  readonly draft: Accessor<AnswerDraft>
  readonly savedAt: Accessor<Date | null>
  /** A refusal that is no clash; what was typed stays. */
  readonly error: Accessor<TilthError | null>
  readonly change: (row: string, value: AnswerValue | null) => void
  /** Sends what waits. True when the server has all of it. */
  readonly save: () => Promise<boolean>
  readonly choose: (choice: 'theirs' | 'mine') => void
  /** What was typed is left, the server's stands. */
  readonly leave: () => void
}

export interface Answers {
  readonly of: (prompt: string) => AnswerControl
  /** Sends everything that waits, in the order in which it was typed. */
  readonly saveAll: () => Promise<boolean>
  readonly isUnsaved: Accessor<boolean>
}

export interface AnswersOf {
  readonly slug: Accessor<string>
  readonly locale: Accessor<'en' | 'es'>
  readonly view: Accessor<CycleView>
  /** Reads the cycle again; resolves when it is on the screen. */
  readonly reload: () => Promise<unknown>
}

const pauseBeforeSaving = 1_000
const pauseBeforeTryingAgain = 5_000
const clash = 'conflict.cycle_answer_changed'

/** Comes right by itself: no answer came, or the row it is about is still on its way. */
const isPassing = ({ kind, code }: TilthError): boolean => kind === 'offline' || kind === 'fault' || code === 'cycle.unknown_row'

const createAnswer = (of: AnswersOf, id: string): AnswerControl => {
  const prompt = (): PromptView | undefined => promptsOf(of.view().stages).find(candidate => candidate.id === id)
  const kept = () => keptAnswer(prompt() ?? { rows: {}, answeredNo: 0, answeredBy: null })
  const [draft, setDraft] = createSignal(untrack(() => startAnswer(kept())))
  const [savedAt, setSavedAt] = createSignal<Date | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  const saving = useMutationWithIssues({
    mutate: (input: Parameters<ReturnType<typeof cyclesCommands>['answer']>[0]) => cyclesCommands(of.slug()).answer(input),
    touches: touchedByCycles,
  })
  createEffect(
    on(
      kept,
      now => {
        // One's own save comes back by the stream as well, sometimes before its answer.
        if (!saving.isBusy()) setDraft(current => meetAnswer(current, now))
      },
      { defer: true },
    ),
  )
  const saveSoon = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
  }
  let sending: Promise<boolean> | null = null
  /** One at a time: what was typed while a save is on its way goes with the next, under the event the first came to. */
  const save = async (): Promise<boolean> => {
    while (sending !== null) await sending
    sending = send()
    try {
      return await sending
    } finally {
      sending = null
    }
  }
  const send = async (): Promise<boolean> => {
    clearTimeout(timer)
    if (!maySend(draft())) return !isUnsaved(draft())
    const { rows, no } = draft()
    const outcome = await saving.run({ cycleId: of.view().id, locale: of.locale(), prompt: id, rows, seen: no })
    if (outcome.ok) {
      setDraft(current => settleAnswer(current, { rows, no: outcome.value.no }))
      setDraft(current => meetAnswer(current, kept()))
      setSavedAt(new Date())
      if (maySend(draft())) saveSoon(pauseBeforeSaving)
      return !isUnsaved(draft())
    }
    if (outcome.error.code === clash) {
      await of.reload()
      setDraft(current => meetAnswer(current, kept()))
      if (maySend(draft())) saveSoon(0)
    } else if (isPassing(outcome.error)) saveSoon(pauseBeforeTryingAgain)
    return false
  }
  createEffect(
    on(
      isReachable,
      reachable => {
        if (reachable) void save()
      },
      { defer: true },
    ),
  )
  onCleanup(() => {
    clearTimeout(timer)
    void save()
  })
  const isText = (value: AnswerValue | null): boolean =>
    value !== null &&
    (typeof value === 'string' ? prompt()?.kind === 'text' || prompt()?.kind === 'number' : typeof value === 'object' && 'what' in value)
  return {
    draft,
    savedAt,
    error: () => (saving.error()?.code === clash || saving.error()?.code === 'cycle.unknown_row' ? null : saving.error()),
    change: (row, value) => {
      setDraft(current => setRow(current, { key: row, value }))
      saveSoon(isText(value) ? pauseBeforeSaving : 0)
    },
    save,
    choose: choice => {
      saving.clear()
      setDraft(current => chooseAnswer(current, choice))
      void save()
    },
    leave: () => {
      saving.clear()
      clearTimeout(timer)
      setDraft(startAnswer(kept()))
    },
  }
}

/** The answers of one cycle on this page, each with its own draft; made once and kept while the page stands. */
export const useAnswers = (of: AnswersOf): Answers => {
  const controls = new Map<string, AnswerControl>()
  for (const { id } of untrack(() => promptsOf(of.view().stages))) controls.set(id, createAnswer(of, id))
  const all = (): readonly AnswerControl[] => [...controls.values()]
  const unsaved = () => all().some(control => isUnsaved(control.draft()))
  const saveAll = async (): Promise<boolean> => {
    let isAll = true
    for (const control of all()) if (!(await control.save())) isAll = false
    return isAll
  }
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void saveAll()
  }
  const onUnload = (event: BeforeUnloadEvent): void => {
    if (unsaved()) event.preventDefault()
  }
  onMount(() => {
    document.addEventListener('visibilitychange', onHide)
    addEventListener('beforeunload', onUnload)
  })
  onCleanup(() => {
    document.removeEventListener('visibilitychange', onHide)
    removeEventListener('beforeunload', onUnload)
  })
  return {
    of: id => {
      const found = controls.get(id)
      if (!found) throw new Error(`The cycle's model asks no "${id}".`)
      return found
    },
    saveAll,
    isUnsaved: unsaved,
  }
}
