import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FieldResult } from './queries.ts'
import { QuestionPicture } from './question-picture.tsx'
import styles from './question-told.module.css'
import { questionWords } from './question-words.ts'

export interface QuestionToldProps {
  readonly field: FieldResult
  /** Of the heading, under what stands above it. */
  readonly level: 2 | 3 | 4
  /** How many of the words are shown; all where undefined. */
  readonly mostWords?: number | undefined
}

/** One question with how many answered, what they said together and what was written: to look at, on paper and on a wall. */
export const QuestionTold = (props: QuestionToldProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const words = () => props.field.words.slice(0, props.mostWords)
  const more = () => props.field.words.length - words().length
  return (
    <section class={styles.question} aria-label={props.field.label}>
      <Dynamic component={`h${props.level}`} class={styles.label}>
        {props.field.label}
      </Dynamic>
      <Show when={questionWords(props.field, i18n).answered}>{answered => <p class={styles.answered}>{answered()}</p>}</Show>
      <QuestionPicture field={props.field} />
      <Show when={words().length > 0}>
        <ul class={styles.words}>
          <For each={words()}>
            {({ text }) => (
              <li>
                <q>{text}</q>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={more() > 0}>
        <p class={styles.answered}>{t('results.question_more_words', { count: more() })}</p>
      </Show>
    </section>
  )
}
