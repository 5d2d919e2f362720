import { Button, CloudOffIcon, Icon, LinkButton, Notice, useI18n } from '@tilth/ui'
import { type JSX, Show } from 'solid-js'
import styles from './records.module.css'
import type { Filling } from './use-filling.ts'

/** What was typed earlier on this device stands in the form again, and can be thrown away. */
export const RestoredNotice = (props: { readonly filling: Filling }) => {
  const { t } = useI18n()
  return (
    <Show when={props.filling.isRestored()}>
      <Notice
        tone="wash"
        role="status"
        actions={
          <Button variant="quiet" onClick={() => props.filling.startOver()}>
            {t('records.start_over')}
          </Button>
        }
      >
        {t('records.restored')}
      </Notice>
    </Show>
  )
}

/** Save, leave, and where what was typed is meanwhile. */
export const FillFoot = (props: {
  readonly filling: Filling
  readonly saveLabel: string
  readonly backHref: string
  readonly children?: JSX.Element
}) => {
  const { t } = useI18n()
  return (
    <div class={styles.foot}>
      <div class={styles.acts}>
        <Button type="submit" variant="primary" busy={props.filling.isBusy()}>
          {props.saveLabel}
        </Button>
        <LinkButton href={props.backHref} variant="quiet">
          {t('common.cancel')}
        </LinkButton>
        {props.children}
      </div>
      <p class={styles.hint} aria-live="polite">
        <Show when={props.filling.isWaiting()} fallback={<Show when={props.filling.hasChanged()}>{t('records.kept_here')}</Show>}>
          <Icon of={CloudOffIcon} /> {t('records.waits_for_signal')}
        </Show>
      </p>
    </div>
  )
}
