import { useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import type { FieldResult, ResultsView } from '../results/queries.ts'
import { QuestionTold } from '../results/question-told.tsx'
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
            <div class={styles.question}>
              <QuestionTold level={3} field={field} mostWords={mostWords} />
            </div>
          )}
        </For>
      </div>
    </Sheet>
  )
}
