import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { FieldResult, ResultsView } from '../results/queries.ts'
import { QuestionPicture } from '../results/question-picture.tsx'
import styles from './questions-sheet.module.css'
import { Sheet } from './sheet.tsx'

/** So that a sheet stays a sheet; all of them are on the screen and in the file. */
const mostWords = 8

export interface QuestionsSheetProps {
  readonly results: ResultsView
  /** Those of which something may be told. */
  readonly fields: readonly FieldResult[]
  readonly districtName: string
  readonly page: number
  readonly pages: number
}

/** What was asked beside the conditions, under the same protection as on the screen. */
export const QuestionsSheet = (props: QuestionsSheetProps) => {
  const { t } = useI18n()
  return (
    <Sheet
      round={props.results.round}
      districtName={props.districtName}
      page={props.page}
      pages={props.pages}
      footnotes={[]}
      remark={t('results.questions_lead')}
    >
      <h2 class={styles.headline}>{t('results.questions')}</h2>
      <div class={styles.questions}>
        <For each={props.fields}>
          {field => (
            <section class={styles.question}>
              <h3 class={styles.label}>{field.label}</h3>
              <p>{t('results.question_answered', { count: field.tally?.answered ?? 0 })}</p>
              <QuestionPicture field={field} />
              <Show when={field.words.length > 0}>
                <ul class={styles.words}>
                  <For each={field.words.slice(0, mostWords)}>
                    {({ text }) => (
                      <li>
                        <q>{text}</q>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
              <Show when={field.words.length > mostWords}>
                <p>{t('print.more_words', { count: field.words.length - mostWords })}</p>
              </Show>
            </section>
          )}
        </For>
      </div>
    </Sheet>
  )
}
