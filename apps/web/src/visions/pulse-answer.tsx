import { Button, SavedAt, TextArea, useI18n } from '@tilth/ui'
import { createEffect, createSignal, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import styles from './pulse.module.css'
import { type PulseView, visionCommands } from './queries.ts'

const longest = 400

export interface PulseAnswerProps {
  readonly pulse: PulseView
  /** Hears what is typed and not kept yet; empty where there is nothing of that kind. */
  readonly onUnsent: (words: string) => void
}

/** One sentence of one's own, alone; changeable until the reveal. */
export const PulseAnswer = (props: PulseAnswerProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [text, setText] = createSignal(untrack(() => props.pulse.mine ?? ''))
  const [kept, setKept] = createSignal(untrack(() => props.pulse.mine ?? ''))
  const [keptAt, setKeptAt] = createSignal<Date | null>(null)
  const answering = useMutationWithIssues({
    mutate: (words: string) => visionCommands(slug()).answerPulse({ pulseId: props.pulse.id, text: words }),
    touches: ['visions', 'home'],
  })
  const isChanged = () => text().trim() !== '' && text().trim() !== kept()
  useUnsavedGuard(isChanged)
  createEffect(() => props.onUnsent(isChanged() ? text().trim() : ''))
  const keep = async (): Promise<void> => {
    const words = text().trim()
    if (words === '') return
    const outcome = await answering.run(words)
    if (!outcome.ok) return
    setKept(words)
    setKeptAt(new Date())
  }
  return (
    <form
      class={styles.answer}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <FormErrors error={answering.error()} />
      <TextArea
        label={t('visions.pulse_mine')}
        hint={t('visions.pulse_mine_hint')}
        value={text()}
        rows={4}
        maxLength={longest}
        onInput={setText}
      />
      <div class={styles.acts}>
        <Button type="submit" variant="primary" busy={answering.isBusy()} disabled={!isChanged()}>
          {t(kept() === '' ? 'visions.pulse_keep' : 'visions.pulse_keep_change')}
        </Button>
        <Show when={!isChanged() && kept() !== ''}>
          <Show when={keptAt()} fallback={<span class={styles.quiet}>{t('visions.pulse_in')}</span>}>
            {at => <SavedAt at={at()} />}
          </Show>
        </Show>
      </div>
    </form>
  )
}
