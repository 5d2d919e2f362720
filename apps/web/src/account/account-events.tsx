import { Disclosure, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './account.module.css'
import { deviceWords } from './device-words.ts'
import type { AccountView } from './queries.ts'

const shownAtFirst = 5

type Event = AccountView['events'][number]

/** What happened to the account, so that its owner sees what somebody else did. */
export const AccountEvents = (props: { readonly view: AccountView }) => {
  const { t, dateTime } = useI18n()
  const rows = (events: readonly Event[]) => (
    <ul class={styles.rows}>
      <For each={events}>
        {event => (
          <li>
            <span>
              <span class={styles.strong}>{t(`account.event_${event.kind}`)}</span>
              <span class={styles.quiet}>
                {dateTime(event.at)}
                <Show when={event.device}>{device => <>, {deviceWords(t, device())}</>}</Show>
              </span>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
  return (
    <Section title={t('account.events')} lead={t('account.events_lead')}>
      <Show when={props.view.events.length > 0} fallback={<p class={styles.quiet}>{t('account.events_empty')}</p>}>
        {rows(props.view.events.slice(0, shownAtFirst))}
        <Show when={props.view.events.length > shownAtFirst}>
          <Disclosure label={t('account.events_more', { count: props.view.events.length - shownAtFirst })}>
            {rows(props.view.events.slice(shownAtFirst))}
          </Disclosure>
        </Show>
      </Show>
    </Section>
  )
}
