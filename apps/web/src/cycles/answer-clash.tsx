import { Button, Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { answerWords, type Naming } from './answer-words.ts'
import styles from './fields.module.css'
import type { Answer, PromptView } from './queries.ts'
import type { AnswerControl } from './use-answers.ts'

export interface AnswerClashProps {
  readonly prompt: PromptView
  readonly naming: Naming
  readonly control: AnswerControl
}

/** Two answers to one prompt beside each other, until a person chooses. Both are whole: nothing that was typed is gone. */
export const AnswerClash = (props: AnswerClashProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const Side = (side: { readonly title: string; readonly rows: Answer; readonly act: string; readonly onTake: () => void }) => (
    <section class={styles.text} aria-label={side.title}>
      <h4>{side.title}</h4>
      <For
        each={answerWords(side.rows, { prompt: props.prompt, naming: props.naming, i18n })}
        fallback={<p class={styles.words}>{t('cycles.conflict_empty')}</p>}
      >
        {words => <p class={styles.words}>{words}</p>}
      </For>
      <Button onClick={() => side.onTake()}>{side.act}</Button>
    </section>
  )
  return (
    <Show when={props.control.draft().theirs}>
      {theirs => (
        <div class={styles.conflict}>
          <Notice tone="straw" role="alert" title={t('cycles.conflict_title')}>
            {t('cycles.conflict_text')}
          </Notice>
          <div class={styles.texts}>
            <Side
              title={theirs().by === null ? t('cycles.conflict_theirs_unknown') : t('cycles.conflict_theirs', { name: theirs().by ?? '' })}
              rows={theirs().rows}
              act={t('cycles.take_theirs')}
              onTake={() => props.control.choose('theirs')}
            />
            <Side
              title={t('cycles.conflict_mine')}
              rows={props.control.draft().rows}
              act={t('cycles.keep_mine')}
              onTake={() => props.control.choose('mine')}
            />
          </div>
        </div>
      )}
    </Show>
  )
}
