import { createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../button/button.tsx'
import { FieldError } from '../field-error/field-error.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: JSX.Element
  /** What will happen, and what stays as it is. */
  children?: JSX.Element
  /** The verb of what will happen, not "OK". */
  confirmLabel: string
  cancelLabel?: string | undefined
  /** While a promise is pending the dialog stays open and busy; it closes when the promise resolves to anything but `false`. */
  onConfirm: () => unknown
  /** Why it did not work; the dialog is still open. */
  error?: string | undefined
}

/** Asks once before something that matters. Nothing happens on Escape or a press beside it. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const i18n = useI18n()
  const [isBusy, setBusy] = createSignal(false)
  const confirm = async () => {
    setBusy(true)
    try {
      const outcome = await props.onConfirm()
      if (outcome !== false) props.onOpenChange(false)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      role="alertdialog"
      open={props.open}
      onOpenChange={open => {
        if (!isBusy()) props.onOpenChange(open)
      }}
      title={props.title}
      actions={
        <>
          <Button variant="primary" busy={isBusy()} onClick={() => void confirm()}>
            {props.confirmLabel}
          </Button>
          <Button onClick={() => props.onOpenChange(false)} disabled={isBusy()}>
            {props.cancelLabel ?? i18n.t('common.cancel')}
          </Button>
        </>
      }
    >
      {props.children}
      <Show when={props.error}>
        <div role="alert">
          <FieldError message={props.error} />
        </div>
      </Show>
    </Dialog>
  )
}
