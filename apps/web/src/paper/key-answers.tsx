import { formatIssue } from '@tilth/i18n'
import { Button, useI18n } from '@tilth/ui'
import { createUniqueId, onMount } from 'solid-js'
import { QuestionInputs } from '../rate/question-inputs.tsx'
import styles from './key.module.css'
import type { Keying } from './use-keying.ts'

export interface KeyAnswersProps {
  /** On the sheet. */
  readonly number: number
  /** Of its row. */
  readonly place: number
  readonly keying: Keying
  readonly onDone: () => void
}

/** What one sheet says beside its marks, in the fields that whoever rates on a screen has. */
export const KeyAnswers = (props: KeyAnswersProps) => {
  const { t, locale } = useI18n()
  const titleId = createUniqueId()
  let panel: HTMLElement | undefined
  const sheet = () => props.keying.sheets()[props.place]
  const fields = () => {
    const shown = sheet()
    return shown === undefined ? [] : props.keying.questionsOf(shown)
  }
  const faultOf = (fieldId: string): string | undefined => {
    const wrong = props.keying.wrongAnswers().find(({ sheet: at, field }) => at === props.place && field.id === fieldId)
    return wrong && formatIssue(locale(), wrong.fault)
  }
  onMount(() => panel?.querySelector<HTMLElement>('input, textarea, select, button')?.focus())
  return (
    <section
      class={styles.panel}
      aria-labelledby={titleId}
      ref={element => {
        panel = element
      }}
    >
      <h3 id={titleId}>{t('paper.questions_title', { number: props.number })}</h3>
      <QuestionInputs
        fields={fields()}
        prefix={`keyed-${props.number}`}
        valueOf={field => sheet()?.answers[field.id] ?? null}
        faultOf={faultOf}
        onChange={(field, value) => props.keying.change(props.place, { answers: { ...sheet()?.answers, [field.id]: value } })}
      />
      <div>
        <Button onClick={() => props.onDone()}>{t('paper.questions_done')}</Button>
      </div>
    </section>
  )
}
