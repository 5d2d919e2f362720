import { CopyButton, QrCode, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './people.module.css'

/** A link that is shown once, to be handed on: to copy, or to be read by a camera. */
export const SecretLink = (props: { readonly url: string; readonly expiresAt: string | null }) => {
  const { t, day } = useI18n()
  return (
    <div class={styles.secret}>
      <p class={styles.link}>
        <code>{props.url}</code>
      </p>
      <div class={styles.bar}>
        <CopyButton text={props.url}>{t('people.copy_link')}</CopyButton>
        <Show when={props.expiresAt}>
          {expiresAt => <span class={styles.quiet}>{t('people.valid_until', { day: day(expiresAt()) })}</span>}
        </Show>
      </div>
      <div class={styles.qr}>
        <QrCode address={props.url} title={t('people.link')} />
      </div>
    </div>
  )
}
