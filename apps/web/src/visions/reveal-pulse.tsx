import { Button, ConfirmDialog, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type PulseView, visionCommands } from './queries.ts'

/** Asks once, with how many have answered; then all sentences are there at the same moment for everybody. */
export const RevealPulse = (props: { readonly pulse: PulseView; readonly variant?: 'primary' | 'secondary' }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [isAsking, setAsking] = createSignal(false)
  const revealing = useMutationWithIssues({
    mutate: () => visionCommands(slug()).revealPulse({ pulseId: props.pulse.id }),
    touches: ['visions', 'home'],
  })
  return (
    <>
      <Button variant={props.variant ?? 'secondary'} onClick={() => setAsking(true)}>
        {t('visions.pulse_reveal')}
      </Button>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('visions.pulse_reveal_title')}
        confirmLabel={t('visions.pulse_reveal')}
        error={errorWordsIfAny(locale(), revealing.error())}
        onConfirm={() => revealing.run(undefined).then(done => done.ok)}
      >
        <p>{t('visions.pulse_reveal_text', { answered: props.pulse.answered, people: props.pulse.people })}</p>
      </ConfirmDialog>
    </>
  )
}
