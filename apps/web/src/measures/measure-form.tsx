import { Button, LinkButton, useI18n } from '@tilth/ui'
import { createMemo, createSignal, type JSX, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { TilthError } from '../server/tilth-error.ts'
import { wordsAtField } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import { type MeasureDraft, type MeasureField, measureFields, problemsOfMeasure } from './measure-draft.ts'
import styles from './measure-form.module.css'
import { MeasureFormCounted } from './measure-form-counted.tsx'
import { MeasureFormAim, MeasureFormInventory, MeasureFormRhythm, MeasureFormWhom } from './measure-form-kept.tsx'
import type { MeasureFormPart } from './measure-form-part.ts'
import { MeasureFormWhat } from './measure-form-what.tsx'
import type { MeasureChoices } from './queries.ts'

export interface MeasureFormProps {
  readonly first: MeasureDraft
  readonly choices: MeasureChoices
  readonly hasValues: boolean
  readonly error: TilthError | null
  readonly isBusy: boolean
  readonly saveLabel: string
  readonly backHref: string
  /** Between the errors and the fields: who was faster, for one. It may save what is in the form. */
  readonly notice?: ((save: () => void) => JSX.Element) | undefined
  /** Null where it did not work; else where to go, once the form holds nothing unsaved. */
  readonly onSave: (draft: MeasureDraft) => Promise<(() => void) | null>
}

/** A measure on one page, one thing after another. */
export const MeasureForm = (props: MeasureFormProps) => {
  const { t, locale } = useI18n()
  const [draft, setDraft] = createStore<MeasureDraft>(untrack(() => ({ ...props.first })))
  const [attempt, setAttempt] = createSignal(0)
  const [isDirty, setDirty] = createSignal(false)
  useUnsavedGuard(isDirty)
  const problems = createMemo(() => (attempt() === 0 ? [] : problemsOfMeasure(draft)))
  const wrong = (field: MeasureField): string | undefined => {
    const found = problems().find(problem => problem.field === field)
    return found === undefined ? (wordsAtField(locale(), { error: props.error, field }) ?? undefined) : t(found.key)
  }
  const part: MeasureFormPart = {
    draft,
    change: change => {
      setDirty(true)
      setDraft(change)
    },
    wrong,
    get hasValues() {
      return props.hasValues
    },
  }
  const save = async (): Promise<void> => {
    setAttempt(count => count + 1)
    if (problems().length > 0) return
    const leave = await props.onSave({ ...draft })
    if (leave === null) return
    setDirty(false)
    leave()
  }
  return (
    <form
      class={styles.form}
      novalidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <FormErrors
        error={props.error}
        attempt={attempt()}
        problems={problems().map(problem => ({ field: measureFields[problem.field], message: t(problem.key) }))}
      />
      {props.notice?.(() => void save())}
      <MeasureFormWhat part={part} choices={props.choices} />
      <MeasureFormCounted part={part} />
      <MeasureFormAim part={part} />
      <MeasureFormRhythm part={part} choices={props.choices} />
      <MeasureFormWhom part={part} />
      <MeasureFormInventory part={part} />
      <div class={styles.bar}>
        <Button type="submit" variant="primary" busy={props.isBusy}>
          {props.saveLabel}
        </Button>
        <LinkButton href={props.backHref}>{t('common.cancel')}</LinkButton>
      </div>
    </form>
  )
}
