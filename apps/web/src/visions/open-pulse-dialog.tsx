import { TextField, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { visionCommands } from './queries.ts'

/** Asks everybody at a place and below it for one sentence. */
export const OpenPulseDialog = (props: {
  readonly orgId: string
  readonly onOpened: (pulseId: string) => void
  readonly onClose: () => void
}) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [question, setQuestion] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const opening = useMutationWithIssues({
    mutate: () => visionCommands(slug()).openPulse({ orgId: props.orgId, question: question().trim() }),
    touches: ['visions', 'home'],
  })
  const open = async (): Promise<void> => {
    setAttempts(count => count + 1)
    const outcome = await opening.run(undefined)
    if (outcome.ok) props.onOpened(outcome.value.pulseId)
  }
  return (
    <FormDialog
      title={t('visions.pulse_open_title')}
      lead={<p>{t('visions.pulse_open_text')}</p>}
      saveLabel={t('visions.pulse_open')}
      isBusy={opening.isBusy()}
      error={opening.error()}
      attempt={attempts()}
      onSave={() => void open()}
      onClose={props.onClose}
    >
      <TextField
        label={t('visions.pulse_question')}
        hint={t('visions.pulse_question_hint', { question: t('visions.pulse_usual') })}
        value={question()}
        maxlength={300}
        width="full"
        onInput={setQuestion}
        optional
      />
    </FormDialog>
  )
}
