import { Button, LinkButton, Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './import.module.css'
import type { TakenIn } from './queries.ts'

const mostListed = 12

/** What the file became, and where it is seen. */
export const TakenPart = (props: { readonly taken: TakenIn; readonly onAgain: () => void }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const raters = () => props.taken.rounds.reduce((sum, round) => sum + round.raters, 0)
  return (
    <div class={styles.part}>
      <Notice tone="leaf" role="status">
        {t(props.taken.changed ? 'imports.taken' : 'imports.taken_nothing', { rounds: props.taken.rounds.length, raters: raters() })}
      </Notice>
      <ul class={styles.taken}>
        <For each={props.taken.rounds.slice(0, mostListed)}>
          {round => (
            <li>
              <a href={`/d/${slug()}/rounds/${round.roundId}`}>{round.team}</a>
              <span class={styles.hint}>{t('imports.taken_raters', { count: round.raters })}</span>
            </li>
          )}
        </For>
      </ul>
      <div class={styles.actions}>
        <LinkButton variant="primary" href={`/d/${slug()}/rounds`}>
          {t('imports.see_rounds')}
        </LinkButton>
        <Button onClick={() => props.onAgain()}>{t('imports.again')}</Button>
      </div>
      <Show when={props.taken.rounds.length > mostListed}>
        <p class={styles.hint}>{t('imports.taken_more', { count: props.taken.rounds.length - mostListed })}</p>
      </Show>
    </div>
  )
}
