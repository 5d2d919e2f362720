import { ConfirmDialog, useI18n } from '@tilth/ui'
import { leaving, setLeaving } from './use-unsaved-guard.ts'

/** Asks before unsaved text is left behind. Stands once, in the frame. */
export const LeaveQuestion = () => {
  const { t } = useI18n()
  return (
    <ConfirmDialog
      open={leaving() !== null}
      onOpenChange={isOpen => {
        if (!isOpen) setLeaving(null)
      }}
      title={t('shell.leave_title')}
      confirmLabel={t('shell.leave')}
      cancelLabel={t('shell.stay')}
      onConfirm={() => {
        const event = leaving()
        setLeaving(null)
        event?.retry(true)
      }}
    >
      {t('shell.leave_text')}
    </ConfirmDialog>
  )
}
