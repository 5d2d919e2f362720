import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './cycle.module.css'
import type { PromptView } from './queries.ts'

/** What became known after a prompt was locked, each with its date; and the way to add one. */
export const LateNotes = (props: { readonly prompt: PromptView; readonly mayNote: boolean; readonly onNote: () => void }) => {
  const { t, date } = useI18n()
  return (
    <Show when={props.prompt.notes.length > 0 || props.mayNote}>
      <div class={styles.notes}>
        <Show when={props.prompt.notes.length > 0}>
          <p class={styles.label}>{t('cycles.notes_to', { label: props.prompt.label })}</p>
          <ul class={styles.lines}>
            <For each={props.prompt.notes}>
              {note => (
                <li>
                  <strong>{date(note.on)}</strong> <span class={styles.said}>{note.text}</span>{' '}
                  <span class={styles.second}>{note.by.name}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.mayNote}>
          <button type="button" class={styles.addNote} onClick={() => props.onNote()}>
            {t('cycles.add_note', { label: props.prompt.label })}
          </button>
        </Show>
      </div>
    </Show>
  )
}
