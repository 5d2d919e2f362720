import { Button, Dialog, useI18n } from '@tilth/ui'
import { createUniqueId, type JSX } from 'solid-js'
import type { TilthError } from '../server/tilth-error.ts'
import { FormErrors, type FormErrorsProps } from '../shell/form-errors.tsx'
import styles from './people.module.css'

export interface FormDialogProps {
  readonly title: string
  readonly lead?: JSX.Element
  readonly saveLabel: string
  readonly isBusy: boolean
  readonly error: TilthError | null
  readonly problems?: FormErrorsProps['problems']
  readonly attempt: number
  readonly width?: 'default' | 'wide'
  readonly onSave: () => unknown
  readonly onClose: () => void
  readonly children: JSX.Element
}

/** A short form over the page: what was typed stays while it is refused, and nothing is closed by a press beside it while it is sent. */
export const FormDialog = (props: FormDialogProps) => {
  const { t } = useI18n()
  const formId = createUniqueId()
  return (
    <Dialog
      open
      onOpenChange={isOpen => {
        if (!isOpen && !props.isBusy) props.onClose()
      }}
      title={props.title}
      width={props.width}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary" busy={props.isBusy}>
            {props.saveLabel}
          </Button>
          <Button onClick={() => props.onClose()} disabled={props.isBusy}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        class={styles.dialogForm}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          props.onSave()
        }}
      >
        {props.lead}
        <FormErrors attempt={props.attempt} error={props.error} problems={props.problems ?? []} />
        {props.children}
      </form>
    </Dialog>
  )
}
