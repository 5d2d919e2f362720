import { Button, Notice, SavedAt, TextArea, useI18n } from '@tilth/ui'
import { createEffect, createSignal, on, onCleanup, onMount, Show, untrack } from 'solid-js'
import { isReachable } from '../server/reachability.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import styles from './layer-notes.module.css'
import { chooseNote, isUnsaved, maySend, meetNote, settleNote, startNote } from './note-draft.ts'
import { type LayerNoteView, writeLayerNote } from './queries.ts'

export interface LayerNoteProps {
  readonly roundId: string
  readonly layer: string
  readonly note: LayerNoteView
  /** Reads the notes again; resolves when they are on the screen. */
  readonly onReload: () => Promise<unknown>
}

const pauseBeforeSaving = 1_000
const pauseBeforeTryingAgain = 5_000

/** One question with the team's answer: saved by itself a moment after typing, beside what others write meanwhile. */
export const LayerNote = (props: LayerNoteProps) => {
  const { t, dateTime, locale } = useI18n()
  const { slug } = useDistrict()
  const [draft, setDraft] = createSignal(untrack(() => startNote(props.note)))
  const [savedAt, setSavedAt] = createSignal<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  const saving = useMutationWithIssues({ mutate: writeLayerNote })
  // A text that saves itself in a moment needs no question; one that cannot be saved does.
  useUnsavedGuard(() => isUnsaved(draft()) && (draft().theirs !== null || saving.error() !== null))

  createEffect(
    on(
      () => props.note,
      note => {
        // My own save comes back by the stream as well, sometimes before its answer.
        if (!saving.isBusy()) setDraft(current => meetNote(current, note))
      },
      { defer: true },
    ),
  )

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    // While one runs, its answer is about the older text: what was typed since goes afterwards.
    if (saving.isBusy()) return saveSoon(pauseBeforeSaving)
    if (!maySend(draft())) return
    const { text, version } = draft()
    const outcome = await saving.run({ slug: slug(), roundId: props.roundId, layer: props.layer, prompt: props.note.prompt, version, text })
    if (outcome.ok) {
      setDraft(current => settleNote(current, { text, version: outcome.value.version }))
      setDraft(current => meetNote(current, props.note))
      setSavedAt(outcome.value.writtenAt)
      if (maySend(draft())) saveSoon(pauseBeforeSaving)
      return
    }
    if (outcome.error.code === 'conflict.layer_note_changed') await props.onReload()
    else if (outcome.error.kind === 'offline' || outcome.error.kind === 'fault') saveSoon(pauseBeforeTryingAgain)
  }
  const saveSoon = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
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
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void save()
  }
  const onUnload = (event: BeforeUnloadEvent): void => {
    if (isUnsaved(draft())) event.preventDefault()
  }
  onMount(() => {
    document.addEventListener('visibilitychange', onHide)
    addEventListener('beforeunload', onUnload)
  })
  onCleanup(() => {
    removeEventListener('beforeunload', onUnload)
    document.removeEventListener('visibilitychange', onHide)
    void save()
  })

  const choose = (choice: 'theirs' | 'mine' | 'both'): void => {
    saving.clear()
    setDraft(current => chooseNote(current, choice))
    void save()
  }
  const refusal = () => (saving.error()?.code === 'conflict.layer_note_changed' ? null : saving.error())
  const writtenBy = (): string | null => {
    const { writtenBy: name, writtenAt } = props.note
    return name === null || writtenAt === null ? null : t('layer-notes.by', { name, time: dateTime(writtenAt) })
  }
  const Choice = (choice: { readonly title: string; readonly text: string; readonly act: string; readonly onTake: () => void }) => (
    <section class={styles.text} aria-label={choice.title}>
      <h3>{choice.title}</h3>
      <p class={styles.words}>{choice.text === '' ? t('layer-notes.conflict_empty') : choice.text}</p>
      <Button onClick={() => choice.onTake()}>{choice.act}</Button>
    </section>
  )

  return (
    <div class={styles.note}>
      <TextArea
        label={props.note.question ?? t('layer-notes.in_place')}
        hint={props.note.question === null ? t('layer-notes.in_place_hint') : undefined}
        rows={props.note.question === null ? 4 : 2}
        value={draft().text}
        maxLength={4000}
        onInput={text => {
          setDraft(current => ({ ...current, text }))
          saveSoon(pauseBeforeSaving)
        }}
        onCommit={() => void save()}
      />
      <Show when={draft().theirs}>
        {theirs => (
          <div class={styles.conflict}>
            <Notice tone="straw" role="alert" title={t('layer-notes.conflict_title')}>
              {t('layer-notes.conflict_text')}
            </Notice>
            <div class={styles.texts}>
              <Choice
                title={
                  theirs().writtenBy === null
                    ? t('layer-notes.conflict_theirs_unknown')
                    : t('layer-notes.conflict_theirs', { name: theirs().writtenBy ?? '' })
                }
                text={theirs().text}
                act={t('layer-notes.take_theirs')}
                onTake={() => choose('theirs')}
              />
              <Choice
                title={t('layer-notes.conflict_mine')}
                text={draft().text}
                act={t('layer-notes.keep_mine')}
                onTake={() => choose('mine')}
              />
            </div>
            <Button variant="quiet" onClick={() => choose('both')}>
              {t('layer-notes.keep_both')}
            </Button>
          </div>
        )}
      </Show>
      <p class={styles.state}>
        <Show when={refusal()} fallback={<State isUnsaved={isUnsaved(draft())} savedAt={savedAt()} writtenBy={writtenBy()} />}>
          {error => (
            <span role="alert">
              {error().kind === 'offline'
                ? t('layer-notes.waiting')
                : t('layer-notes.not_saved', { reason: errorWords(locale(), error()) })}
            </span>
          )}
        </Show>
      </p>
    </div>
  )
}

const State = (props: { readonly isUnsaved: boolean; readonly savedAt: string | null; readonly writtenBy: string | null }) => (
  <Show when={props.isUnsaved || props.savedAt} fallback={props.writtenBy}>
    <SavedAt at={props.savedAt} state={props.isUnsaved ? 'saving' : 'saved'} />
  </Show>
)
