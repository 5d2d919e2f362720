import { Button, ConfirmDialog, Section, showToast, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { errorWords, errorWordsIfAny } from '../shell/error-words.ts'
import styles from './account.module.css'
import { deviceWords } from './device-words.ts'
import { type AccountView, accountCommands } from './queries.ts'
import { useAccountCommand } from './use-account-command.ts'

/** Where one is signed in, this one first, each with the way to end it. */
export const SessionList = (props: { readonly view: AccountView }) => {
  const { t, dateTime, day, locale } = useI18n()
  const [isAsking, setAsking] = createSignal(false)
  const ending = useAccountCommand(accountCommands.endSession)
  const endingOthers = useAccountCommand(accountCommands.endOtherSessions)
  const limits = () => props.view.limits

  const end = async (sessionId: string): Promise<void> => {
    const outcome = await ending.run(sessionId)
    showToast(outcome.ok ? { text: t('account.session_ended') } : { text: errorWords(locale(), outcome.error), tone: 'rust' })
  }

  return (
    <Section title={t('account.sessions')} lead={t('account.sessions_lead', { hours: limits().idleHours, days: limits().days })}>
      <ul class={styles.rows}>
        <For each={props.view.sessions}>
          {session => (
            <li>
              <span>
                <span class={styles.strong}>{deviceWords(t, session.device)}</span>
                <Show when={session.isThis}> {t('account.session_this')}</Show>
                <span class={styles.quiet}>
                  {t('account.session_times', { started: day(session.startedAt), seen: dateTime(session.lastSeenAt) })}
                </span>
              </span>
              <Show when={!session.isThis}>
                <Button
                  size="row"
                  aria-label={t('account.end_session_of', { device: deviceWords(t, session.device) })}
                  busy={ending.isBusy()}
                  onClick={() => void end(session.id)}
                >
                  {t('account.end_session')}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.view.sessions.length > 1}>
        <div class={styles.after}>
          <Button onClick={() => setAsking(true)}>{t('account.end_others')}</Button>
        </div>
      </Show>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('account.end_others_title')}
        confirmLabel={t('account.end_others')}
        error={errorWordsIfAny(locale(), endingOthers.error())}
        onConfirm={() => endingOthers.run(undefined).then(done => done.ok)}
      >
        {t('account.end_others_text')}
      </ConfirmDialog>
    </Section>
  )
}
