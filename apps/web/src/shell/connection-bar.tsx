import { Button, Notice, RefreshCwIcon, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { isOutdated } from '../server/edition-watch.ts'
import { isReachable } from '../server/reachability.ts'
import styles from './connection-bar.module.css'

/** Says that the server does not answer, or that it was replaced by another edition under this page. */
export const ConnectionBar = () => {
  const { t } = useI18n()
  return (
    <div class={styles.bar}>
      <Show when={!isReachable()}>
        <Notice tone="offline" title={t('shell.offline')}>
          {t('shell.offline_text')}
        </Notice>
      </Show>
      <Show when={isOutdated()}>
        <Notice
          tone="straw"
          role="status"
          icon={RefreshCwIcon}
          actions={
            <Button variant="secondary" size="row" onClick={() => location.reload()}>
              {t('shell.reload')}
            </Button>
          }
        >
          {t('shell.outdated')}
        </Notice>
      </Show>
    </div>
  )
}
