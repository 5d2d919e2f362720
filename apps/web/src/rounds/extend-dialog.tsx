import { Button, Dialog, RadioGroup, showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { wordsAtField } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './form.module.css'
import { fromLocalTime, toLocalTime } from './local-time.ts'
import { type RoundView, roundCommands } from './queries.ts'
import { suggestedClosing } from './round-draft.ts'

/** Another time to close an open round, sooner or later, or none. */
export const ExtendDialog = (props: { readonly round: RoundView; readonly onClose: () => void }) => {
  const { t, day, time, locale } = useI18n()
  const { slug, me } = useDistrict()
  const id = createUniqueId()
  const timeZone = () => me().district.timeZone
  const [closes, setCloses] = createSignal<'at' | 'never'>(untrack(() => (props.round.closesAt === null ? 'never' : 'at')))
  const [closesAt, setClosesAt] = createSignal(
    untrack(() =>
      props.round.closesAt === null ? suggestedClosing(Date.now(), timeZone()) : toLocalTime(props.round.closesAt, timeZone()),
    ),
  )
  const [attempts, setAttempts] = createSignal(0)
  const extending = useMutationWithIssues({
    mutate: (at: string | null) => roundCommands(slug()).extend({ roundId: props.round.id, closesAt: at }),
    touches: ['rounds', 'home'],
  })
  const chosen = () => (closes() === 'never' ? null : fromLocalTime(closesAt(), timeZone()))
  const problem = (): string | undefined => {
    if (attempts() === 0 || closes() === 'never') return undefined
    const at = chosen()
    if (at === null) return t('rounds.problem_closes')
    return Date.parse(at) <= Date.now() ? t('rounds.problem_closes_past') : undefined
  }
  const wrong = () => problem() ?? wordsAtField(locale(), { error: extending.error(), field: 'closesAt' }) ?? undefined
  const extend = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const at = chosen()
    const outcome = await extending.run(at)
    if (!outcome.ok) return
    showToast({ text: at === null ? t('rounds.extended_toast_never') : t('rounds.extended_toast', { day: day(at), time: time(at) }) })
    props.onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={t('rounds.extend_title')}
      actions={
        <>
          <Button variant="primary" busy={extending.isBusy()} onClick={() => void extend()}>
            {t('rounds.extend_confirm')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div class={styles.part}>
        <FormErrors attempt={attempts()} error={extending.error()} problems={[{ field: id, message: problem() }]} />
        <RadioGroup
          legend={t('rounds.form_closes')}
          options={[
            { value: 'at', label: t('rounds.form_closes_at') },
            { value: 'never', label: t('rounds.form_closes_never') },
          ]}
          value={closes()}
          onChange={setCloses}
        />
        <Show when={closes() === 'at'}>
          <TextField
            id={id}
            type="datetime-local"
            width="medium"
            label={t('rounds.form_closes_time')}
            hint={t('rounds.form_zone', { zone: timeZone().replaceAll('_', ' ') })}
            value={closesAt()}
            error={wrong()}
            onInput={setClosesAt}
          />
        </Show>
      </div>
    </Dialog>
  )
}
