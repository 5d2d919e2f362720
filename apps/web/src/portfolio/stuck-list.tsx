import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './portfolio.module.css'
import type { PortfolioStuck } from './queries.ts'

/** What has stopped moving, the longest first. */
export const StuckList = (props: { readonly stuck: readonly PortfolioStuck[] }) => {
  const { t, list } = useI18n()
  const { slug } = useDistrict()
  return (
    <ul class={styles.rows}>
      <For each={props.stuck}>
        {entry => (
          <li>
            <h3>
              <a href={`/d/${slug()}${entry.path}`}>{t(`portfolio.stuck_${entry.code}`, entry.params)}</a>
            </h3>
            <p class={styles.quiet}>
              {entry.orgName}
              <Show when={entry.owners.length > 0}>. {t('portfolio.owners', { names: list(entry.owners) })}</Show>
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}
