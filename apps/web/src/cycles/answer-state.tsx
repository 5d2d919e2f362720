import { Button, SavedAt, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { errorWords } from '../shell/error-words.ts'
import { isUnsaved } from './answer-draft.ts'
import styles from './fields.module.css'
import type { AnswerControl } from './use-answers.ts'

export interface AnswerStateProps {
  readonly control: AnswerControl
  /** What was typed when the prompt was locked meanwhile becomes a dated note. */
  readonly onNote: (text: string) => void
}

/** Whether what was typed is kept, and what stands in the way where it is not. */
export const AnswerState = (props: AnswerStateProps) => {
  const { t, locale } = useI18n()
  const typed = (): string =>
    Object.entries(props.control.draft().rows)
      .filter(([row, value]) => typeof value === 'string' && value !== props.control.draft().base[row])
      .map(([, value]) => String(value))
      .join('\n')
  return (
    <div class={styles.state}>
      <Switch>
        <Match when={props.control.error()}>
          {error => (
            <span role="alert">
              {error().kind === 'offline' ? t('cycles.waiting') : t('cycles.not_saved', { reason: errorWords(locale(), error()) })}
              <Show when={error().code === 'cycle.locked' && typed() !== ''}>
                {' '}
                <Button variant="quiet" onClick={() => props.onNote(typed())}>
                  {t('cycles.as_note')}
                </Button>
              </Show>
            </span>
          )}
        </Match>
        <Match when={isUnsaved(props.control.draft()) || props.control.savedAt()}>
          <SavedAt at={props.control.savedAt()} state={isUnsaved(props.control.draft()) ? 'saving' : 'saved'} />
        </Match>
      </Switch>
    </div>
  )
}
