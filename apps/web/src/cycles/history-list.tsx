import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './cycle.module.css'
import type { CycleView } from './queries.ts'

/** Everything that ever happened to the cycle, newest first. Nothing is overwritten: what was said before stands further down. */
export const HistoryList = (props: { readonly entries: CycleView['history'] }) => {
  const { t, dateTime, date } = useI18n()
  return (
    <ol class={`${styles.lines} ${styles.history}`} reversed>
      <For each={props.entries}>
        {entry => (
          <li>
            <time dateTime={entry.at}>{dateTime(entry.at)}</time>
            <div>
              <p>
                {t(`cycles.did_${entry.kind}`, {
                  name: entry.by?.name || t('common.person_gone'),
                  about: entry.about,
                  date: entry.until === null ? '' : date(entry.until),
                })}
              </p>
              <Show when={entry.text !== ''}>
                <p class={styles.said}>{entry.text}</p>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  )
}
