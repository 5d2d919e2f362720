import { Button, Dialog, Notice, useI18n } from '@tilth/ui'
import { createEffect, createSignal, on, Show, untrack } from 'solid-js'
import { AgreeForm } from './agree-form.tsx'
import type { MeetingView } from './queries.ts'

export interface AgreeDialogProps {
  readonly open: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly meeting: MeetingView
}

/**
 * Writing down what is agreed, at the computer of the screen, before everybody's eyes. It stays with the condition it was opened on, also
 * when another screen has gone on, and does not close over words that are not kept.
 */
export const AgreeDialog = (props: AgreeDialogProps) => {
  const { t } = useI18n()
  const [held, setHeld] = createSignal<{ readonly code: string; readonly label: string } | null>(null)
  const [isDirty, setDirty] = createSignal(false)
  const [isWarned, setWarned] = createSignal(false)
  createEffect(
    on(
      () => props.open,
      isOpen => {
        const current = untrack(() => props.meeting.current)
        setHeld(isOpen && current !== null ? { code: current.item.code, label: current.item.label } : null)
        setDirty(false)
        setWarned(false)
      },
    ),
  )
  return (
    <Dialog
      open={props.open}
      onOpenChange={isOpen => {
        if (!isOpen && isDirty()) setWarned(true)
        else props.onOpenChange(isOpen)
      }}
      title={t('meeting.agree_on', { label: held()?.label ?? '' })}
      width="wide"
    >
      <Show when={isWarned() && isDirty()}>
        <Notice
          tone="straw"
          role="alert"
          title={t('meeting.unkept')}
          actions={
            <Button variant="quiet" onClick={() => props.onOpenChange(false)}>
              {t('meeting.throw_away')}
            </Button>
          }
        >
          {t('meeting.unkept_text')}
        </Notice>
      </Show>
      <Show when={held()}>
        {known => (
          <AgreeForm roundId={props.meeting.round.id} code={known().code} onDirty={setDirty} onKept={() => props.onOpenChange(false)} />
        )}
      </Show>
    </Dialog>
  )
}
