import { Button, Notice, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { isOutdated } from '../server/edition-watch.ts'
import { isReachable } from '../server/reachability.ts'
import styles from './connection-bar.module.css'

/** Says that the server does not answer, or that it was replaced by another edition under this page. */
export const ConnectionBar = () => {
  const { t } = useI18n()
  return (
    <div class={styles.bar} aria-live="polite">
      <Show when={!isReachable()}>
        <Notice tone="offline" title={t('shell.offline')}>
          {t('shell.offline_text')}
        </Notice>
      </Show>
      <Show when={isOutdated()}>
        <Notice tone="straw">
          <p>{t('shell.outdated')}</p>
          <Button variant="secondary" onClick={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        </Notice>
      </Show>
    </div>
  )
}
