import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { DotRow } from './dot-row.tsx'
import styles from './dot-totals.module.css'
import type { BallotView } from './queries.ts'

/** What a closed vote came to: conditions by their dots, most first. How many voted is said; whose a dot was, nobody knows. */
export const DotTotals = (props: { readonly ballot: BallotView; readonly hrefOf?: (item: string) => string }) => {
  const { t } = useI18n()
  const itemOf = (code: string) => props.ballot.items.find(item => item.code === code)
  return (
    <Show
      when={props.ballot.totals}
      fallback={<p class={styles.quiet}>{t('ballots.too_few', { voted: props.ballot.voted, floor: props.ballot.floor })}</p>}
    >
      {totals => (
        <ol class={styles.list}>
          <For each={totals()}>
            {total => {
              const mine = () => props.ballot.mine?.[total.item] ?? 0
              return (
                <li class={styles.row}>
                  <span class={styles.name}>
                    <span class={styles.code}>{total.item}</span>{' '}
                    <Show when={props.hrefOf} fallback={itemOf(total.item)?.label ?? total.item}>
                      {hrefOf => <a href={hrefOf()(total.item)}>{itemOf(total.item)?.label ?? total.item}</a>}
                    </Show>
                  </span>
                  <DotRow
                    dots={total.dots}
                    mine={mine()}
                    words={t(mine() > 0 ? 'ballots.total_with_mine' : 'ballots.total', { dots: total.dots, mine: mine() })}
                  />
                </li>
              )
            }}
          </For>
        </ol>
      )}
    </Show>
  )
}
