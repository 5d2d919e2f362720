import { Notice, Section, Switch, showToast, useI18n } from '@tilth/ui'
import { Switch as Choose, Match, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './calendar.module.css'
import { calendarCommands, type MailView, useMail } from './queries.ts'

const Mail = (props: { readonly mail: MailView }) => {
  const { t, day } = useI18n()
  const { slug } = useDistrict()
  const choosing = useMutationWithIssues({ mutate: (wanted: boolean) => calendarCommands(slug()).chooseMail(wanted), touches: ['mail'] })
  const choose = async (wanted: boolean): Promise<void> => {
    if ((await choosing.run(wanted)).ok) showToast({ text: t(wanted ? 'calendar.mail_on' : 'calendar.mail_off') })
  }
  const address = () => props.mail.address ?? ''
  return (
    <div class={styles.stack}>
      <FormErrors error={choosing.error()} />
      <Choose
        fallback={
          <Switch
            label={t('calendar.mail_switch')}
            hint={t('calendar.mail_hint', { address: address() })}
            checked={props.mail.wanted}
            onChange={wanted => void choose(wanted)}
            disabled={choosing.isBusy()}
          />
        }
      >
        <Match when={!props.mail.isSetUp && !props.mail.wanted}>
          <p class={styles.quiet}>{t('calendar.mail_none')}</p>
        </Match>
        <Match when={props.mail.address === null && !props.mail.wanted}>
          <p class={styles.quiet}>{t('calendar.mail_no_address')}</p>
        </Match>
      </Choose>
      <Show when={props.mail.wanted && !props.mail.isSetUp}>
        <p class={styles.quiet}>{t('calendar.mail_none')}</p>
      </Show>
      <Show when={props.mail.last?.refused ? props.mail.last : null}>
        {last => <Notice tone="straw">{t('calendar.mail_refused', { address: address(), day: day(last().day) })}</Notice>}
      </Show>
    </div>
  )
}

/** Whether I am written to about what waits for me. Off until I ask for it. */
export const MyMail = () => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const mail = useMail(slug)
  return (
    <Section title={t('calendar.mail')} id="mail">
      <QueryView query={mail}>{shown => <Mail mail={shown()} />}</QueryView>
    </Section>
  )
}
