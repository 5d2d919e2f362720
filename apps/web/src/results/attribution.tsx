import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './attribution.module.css'
import type { ResultsView } from './queries.ts'

/** Whose conditions these are, word for word, and whose translation. */
export const Attribution = (props: { readonly framework: ResultsView['round']['framework'] }) => {
  const { t } = useI18n()
  return (
    <p class={styles.attribution}>
      {t('results.attribution', { attribution: props.framework.attribution })}
      <Show when={props.framework.translation?.by === 'ours' && !props.framework.translation.reviewed}>
        {' '}
        {t('results.translation_ours')}
      </Show>
    </p>
  )
}
