import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useSession } from '../session/queries.ts'
import styles from './demo.module.css'

/** On every page of a demo district: nothing here is real. */
export const DemoBanner = () => {
  const { t } = useI18n()
  const session = useSession()
  return (
    <aside data-print="hide" class={styles.banner} aria-label={t('demo.banner')}>
      <span>{t('demo.banner')}</span>
      <Show when={session.isSuccess && session.data?.demo}>
        <a href="/sign-in">{t('demo.switch')}</a>
      </Show>
    </aside>
  )
}
