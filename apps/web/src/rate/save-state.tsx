import { CloudOffIcon, Icon, SavedAt, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { errorWords } from '../shell/error-words.ts'
import styles from './rate.module.css'
import type { Sheet } from './use-sheet.ts'

/** "Saved 10:42", or that the answers wait on this device. */
export const SaveState = (props: { readonly sheet: Sheet }) => {
  const { t } = useI18n()
  const saving = () => props.sheet.state().saving
  return (
    <Show
      when={saving() === 'waiting' || saving() === 'refused'}
      fallback={<SavedAt at={props.sheet.state().savedAt} state={saving() === 'saving' ? 'saving' : 'saved'} />}
    >
      <span class={styles.kept}>
        <Icon of={CloudOffIcon} />
        <span>{t('rate.kept_here')}</span>
      </span>
    </Show>
  )
}

/** What to know about saving beyond the time: no signal, a refusal, a change that is not handed in. One line over the foot of the page. */
export const SaveWords = (props: { readonly sheet: Sheet; readonly isHandedIn: boolean; readonly onOverview: (() => void) | null }) => {
  const { t, locale } = useI18n()
  const isPhone = typeof matchMedia !== 'undefined' && matchMedia('(pointer: coarse) and (max-width: 40rem)').matches
  const refusal = () => (props.sheet.state().saving === 'refused' ? props.sheet.state().refusal : null)
  return (
    <div class={styles.saveWords} aria-live="polite">
      <Switch>
        <Match when={props.sheet.state().saving === 'waiting'}>
          <p>{t(isPhone ? 'rate.no_signal_phone' : 'rate.no_signal')}</p>
        </Match>
        <Match when={refusal()}>
          {error => (
            <p>
              {t('rate.refused', { reason: errorWords(locale(), error()) })}{' '}
              <Show when={error().code === 'session.none'}>
                <a href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}>{t('rate.sign_in_again')}</a>
              </Show>
            </p>
          )}
        </Match>
        <Match when={props.isHandedIn && props.sheet.hasChanged() && props.onOverview}>
          {goOn => (
            <p>
              {t('rate.changed_since')}{' '}
              <button type="button" class={styles.inline} onClick={() => goOn()()}>
                {t('rate.hand_in_again')}
              </button>
            </p>
          )}
        </Match>
      </Switch>
    </div>
  )
}
