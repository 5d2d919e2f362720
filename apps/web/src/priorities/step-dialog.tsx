import { Button, Dialog, Notice, useI18n } from '@tilth/ui'
import { type JSX, Show } from 'solid-js'
import { FormErrors, type FormErrorsProps } from '../shell/form-errors.tsx'
import styles from './dialogs.module.css'
import type { PrioritySteps } from './use-priority-steps.ts'

export interface StepDialogProps {
  readonly title: string
  readonly confirm: string
  /** What stands over the fields, where it needs words. */
  readonly explanation?: string
  readonly steps: PrioritySteps
  readonly attempt: number
  readonly problems: NonNullable<FormErrorsProps['problems']>
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: JSX.Element
}

/** A step of the choice that needs words or a day: what is wrong, what somebody else changed meanwhile, and the fields. */
export const StepDialog = (props: StepDialogProps) => {
  const { t } = useI18n()
  return (
    <Dialog
      open
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={props.title}
      actions={
        <>
          <Button variant="primary" busy={props.steps.isBusy()} onClick={() => props.onConfirm()}>
            {props.confirm}
          </Button>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div class={styles.form}>
        <Show when={props.steps.isClash()}>
          <Notice tone="straw" role="alert" title={t('priorities.conflict_title')}>
            {t('priorities.conflict_text')}
          </Notice>
        </Show>
        <Show when={props.explanation}>{words => <p>{words()}</p>}</Show>
        <FormErrors attempt={props.attempt} error={props.steps.error()} problems={props.problems} />
        {props.children}
      </div>
    </Dialog>
  )
}
