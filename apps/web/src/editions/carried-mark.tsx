import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useCarriedItems } from './carried-context.tsx'
import styles from './editions.module.css'

/** In one line, dashed: what an earlier edition's last round agreed, where there is one level to say. */
export const CarriedMark = (props: { readonly item: string }) => {
  const { t, list } = useI18n()
  const items = useCarriedItems()
  const words = () => {
    const item = items().find(each => each.item === props.item)
    if (!item?.inWords) return null
    const from = list(item.earlier.map(level => level.code))
    return t(item.standing === 'carried' ? 'editions.carried_short' : 'editions.carried_short_provisional', { level: item.inWords, from })
  }
  return <Show when={words()}>{said => <p class={styles.mark}>{said()}</p>}</Show>
}
