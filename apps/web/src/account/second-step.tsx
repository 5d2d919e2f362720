import { Button, Notice, Section, useI18n } from '@tilth/ui'
import { createSignal, Match, Show, Switch } from 'solid-js'
import styles from './account.module.css'
import type { AccountView } from './queries.ts'
import { RenewCodesDialog } from './renew-codes-dialog.tsx'
import { TurnOffDialog } from './turn-off-dialog.tsx'
import { TurnOnDialog } from './turn-on-dialog.tsx'

type Asked = 'on' | 'off' | 'renew' | null

const fewCodes = 3

/** The second step of signing in: what it is, whether it is on, and what one can do about it. */
export const SecondStep = (props: { readonly view: AccountView }) => {
  const { t, day } = useI18n()
  const [asked, setAsked] = createSignal<Asked>(null)
  const close = () => setAsked(null)
  return (
    <Section title={t('account.second_step')} lead={t('account.second_step_lead')} id="second-step">
      <Show
        when={props.view.secondFactor}
        fallback={
          <div class={styles.bar}>
            <span class={styles.state}>{t('account.second_step_off')}</span>
            <Button variant="primary" onClick={() => setAsked('on')}>
              {t('account.turn_on')}
            </Button>
          </div>
        }
      >
        {state => (
          <div class={styles.form}>
            <p class={styles.fact}>
              <span>{t('account.second_step_on')}</span> {t('account.second_step_since', { day: day(state().since) })}{' '}
              {t('account.codes_left', { count: state().recoveryCodesLeft })}
            </p>
            <Show when={state().recoveryCodesLeft < fewCodes}>
              <Notice tone="straw">{t('account.codes_few')}</Notice>
            </Show>
            <div class={styles.bar}>
              <Button onClick={() => setAsked('renew')}>{t('account.renew_codes')}</Button>
              <Button onClick={() => setAsked('off')}>{t('account.turn_off')}</Button>
            </div>
          </div>
        )}
      </Show>
      <Switch>
        <Match when={asked() === 'on'}>
          <TurnOnDialog onClose={close} />
        </Match>
        <Match when={asked() === 'off'}>
          <TurnOffDialog onClose={close} />
        </Match>
        <Match when={asked() === 'renew'}>
          <RenewCodesDialog onClose={close} />
        </Match>
      </Switch>
    </Section>
  )
}
