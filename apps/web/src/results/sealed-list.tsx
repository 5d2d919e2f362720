import { Icon, LockIcon, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { ResultsView } from './queries.ts'
import styles from './sealed-list.module.css'

/** The conditions of a partly revealed round that nobody has seen yet, by name alone. */
export const SealedList = (props: { readonly results: Pick<ResultsView, 'items'> }) => {
  const { t, number } = useI18n()
  const sealed = () => props.results.items.filter(item => item.protection === 'sealed')
  return (
    <Show when={sealed().length > 0}>
      <Section title={t('results.sealed_title')} lead={t('results.sealed')} aside={number(sealed().length)}>
        <ul class={styles.list}>
          <For each={sealed()}>
            {item => (
              <li class={styles.entry}>
                <Icon of={LockIcon} />
                <span class={styles.code}>{item.code}</span>
                <span>{item.label}</span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
