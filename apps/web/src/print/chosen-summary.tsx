import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { PrioritiesView } from '../priorities/queries.ts'
import styles from './chosen-summary.module.css'

/** What the team works on now and why, side by side. */
export const ChosenSummary = (props: { readonly priorities: PrioritiesView }) => {
  const { t } = useI18n()
  return (
    <section class={styles.section}>
      <h3 class={styles.title}>{t('print.chose')}</h3>
      <Show when={props.priorities.chosen.length > 0} fallback={<p>{t('print.chose_none')}</p>}>
        <ol class={styles.chosen}>
          <For each={props.priorities.chosen}>
            {priority => (
              <li class={styles.priority}>
                <strong>
                  {priority.rank}. {priority.label}.
                </strong>{' '}
                {priority.reason}
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}
