import { useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import type { FieldResult } from '../results/queries.ts'
import { QuestionTold } from '../results/question-told.tsx'
import type { MeetingView } from './queries.ts'
import room from './stage.module.css'
import styles from './stage-questions.module.css'

/** So that a wall stays a wall; all of them are on the results page. */
const mostWords = 3
/** From how many questions on they stand closer. */
const many = 7

/** What the round asked beside its conditions, large: the last stop, once all is revealed. */
export const StageQuestions = (props: { readonly meeting: MeetingView; readonly fields: readonly FieldResult[] }) => {
  const { t } = useI18n()
  /** What nothing is told of is no help to a talk; that it was asked stands on the results page and in the minutes. */
  const told = () => props.fields.filter(field => field.tally !== null)
  return (
    <div class={styles.stop}>
      <div>
        <p class={room.where}>{props.meeting.round.orgName}</p>
        <h1 class={room.title} data-long="">
          {t('results.questions')}
        </h1>
      </div>
      <div class={styles.questions} data-count={told().length < many ? Math.min(3, told().length) : 'many'}>
        <For each={told()} fallback={<p>{t('results.protected')}</p>}>
          {field => <QuestionTold level={2} field={field} mostWords={mostWords} />}
        </For>
      </div>
    </div>
  )
}
