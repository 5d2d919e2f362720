import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './portfolio.module.css'
import type { PortfolioDue } from './queries.ts'

/** What is due, for whomever: when, what, whose. */
export const DueList = (props: { readonly due: readonly PortfolioDue[] }) => {
  const { t, day, list } = useI18n()
  const { slug } = useDistrict()
  return (
    <ul class={styles.rows}>
      <For each={props.due}>
        {entry => (
          <li class={styles.dated}>
            <span class={styles.when}>
              <Show when={entry.late === 0 && entry.due} fallback={t('home.today')}>
                {due => day(due())}
              </Show>
            </span>
            <div>
              <h3>
                <a href={`/d/${slug()}${entry.path}`}>{t(`nudges.title_${entry.code}`, entry.params)}</a>
              </h3>
              <p class={styles.quiet}>
                {entry.orgName}. {t(`nudges.text_${entry.code}`, entry.params)}
                <Show when={entry.owners.length > 0}> {t('portfolio.owners', { names: list(entry.owners) })}.</Show>
              </p>
            </div>
          </li>
        )}
      </For>
    </ul>
  )
}
