import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './editions.module.css'

interface NewName {
  readonly code: string
  readonly label: string
  readonly framework: string
}

/** What a condition of an earlier edition is called now, beside its own name. */
export const NewNames = (props: { readonly names: readonly NewName[] }) => {
  const { t, list } = useI18n()
  const words = () => list(props.names.map(({ code, label }) => `${code} ${label}`))
  return (
    <Show when={props.names[0]}>
      {first => <span class={styles.newName}>{t('editions.new_name', { framework: first().framework, names: words() })}</span>}
    </Show>
  )
}
