import type { Issue } from '@tilth/core'
import { type FieldValue, type RoundField, sheetKeyOf } from '@tilth/core/fields'
import { checkValue, noFacts } from '@tilth/core/records'
import { formatIssue } from '@tilth/i18n'
import { LockIcon, Notice, PageTitle, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { valueWords } from '../records/value-words.ts'
import type { FormView } from '../rounds/queries.ts'
import type { SheetView } from './queries.ts'
import { QuestionInputs } from './question-inputs.tsx'
import styles from './rate.module.css'
import { RateFoot } from './rate-foot.tsx'
import questionStyles from './rate-questions.module.css'
import { SheetNotice } from './sheet-notice.tsx'
import type { Sheet } from './use-sheet.ts'

export interface RateQuestionsProps {
  readonly title: string
  readonly lead: string
  readonly form: Pick<FormView, 'framework'>
  /** Those that are asked, given what the sheet holds. */
  readonly fields: readonly RoundField[]
  readonly sheet: Sheet
  readonly view: SheetView
  readonly phase: SheetView['phase']
  /** Null on the first screen. */
  readonly onBack: (() => void) | null
  readonly onNext: () => void
  readonly isLast: boolean
  readonly onOverview: () => void
}

/** What is asked beside the conditions, a question under the other. What cannot be kept yet stays in its field and is not sent. */
export const RateQuestions = (props: RateQuestionsProps) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const [unsound, setUnsound] = createSignal<Readonly<Record<string, { readonly value: FieldValue; readonly fault: Issue }>>>({})
  /** The last condition is revealed, and with it what everybody answered. */
  const isTold = () => props.fields.every(field => props.view.frozen.includes(sheetKeyOf(field.id)))
  const isFixed = () => props.phase === 'closed' || isTold()
  const heldOf = (field: RoundField): FieldValue => props.sheet.state().items[sheetKeyOf(field.id)]?.value ?? null
  const change = (field: RoundField, value: FieldValue): void => {
    const checked = checkValue(field, { value, facts: noFacts })
    setUnsound(({ [field.id]: _, ...others }) => (checked.ok ? others : { ...others, [field.id]: { value, fault: checked.error } }))
    if (checked.ok) props.sheet.change(sheetKeyOf(field.id), { value })
  }
  const faultOf = (id: string): string | undefined => {
    const fault = unsound()[id]?.fault
    return fault && formatIssue(locale(), fault)
  }
  const wordsOf = (field: RoundField): string => valueWords(field, { value: heldOf(field), names: {}, i18n })
  return (
    <>
      <article class={styles.item}>
        <FrameworkNotice notice={props.form.framework.notice} />
        <SheetNotice phase={props.phase === 'closed' ? 'closed' : 'open'} state={props.sheet.state()} view={props.view} />
        <PageTitle title={props.title} lead={props.lead} />
        <Show
          when={!isFixed()}
          fallback={
            <>
              <Show when={isTold()}>
                <Notice tone="wash" icon={LockIcon}>
                  {t(props.view.submittedAt === null ? 'rate.questions_closed_without' : 'rate.questions_closed')}
                </Notice>
              </Show>
              <dl class={questionStyles.answers}>
                <For each={props.fields.filter(field => !isTold() || wordsOf(field) !== '')}>
                  {field => (
                    <div>
                      <dt>{field.label}</dt>
                      <dd>{wordsOf(field) || t('rate.question_unanswered')}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </>
          }
        >
          <QuestionInputs
            fields={props.fields}
            prefix="question"
            valueOf={field => unsound()[field.id]?.value ?? heldOf(field)}
            faultOf={faultOf}
            onChange={change}
            wish={t('rate.question_wished')}
          />
        </Show>
      </article>
      <RateFoot
        sheet={props.sheet}
        view={props.view}
        phase={props.phase}
        onBack={props.onBack}
        next={t(props.isLast ? 'rate.to_overview' : 'rate.next')}
        isDone
        onNext={props.onNext}
        onOverview={props.onOverview}
      />
    </>
  )
}
