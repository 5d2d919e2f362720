import { Button, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './chosen-list.module.css'
import type { PrioritiesView, PriorityView } from './queries.ts'

export interface ChosenListProps {
  readonly priorities: PrioritiesView
  readonly hrefOf: (item: string) => string
  readonly onReason: (priority: PriorityView) => void
  readonly onPark: (priority: PriorityView) => void
  readonly onRelease: (priority: PriorityView) => void
  readonly isBusy: boolean
}

/** What the team works on now, in order, each with its because. */
export const ChosenList = (props: ChosenListProps) => {
  const { t } = useI18n()
  const chosen = () => props.priorities.chosen
  const isFull = () => chosen().length >= props.priorities.most
  return (
    <Section
      title={t('priorities.ours')}
      aside={
        <>
          <strong>{t('priorities.count', { count: chosen().length, most: props.priorities.most })}</strong>
          <Show when={isFull() && props.priorities.may.choose}> {t('priorities.full')}</Show>
        </>
      }
    >
      <Show
        when={chosen().length > 0}
        fallback={<p class={styles.empty}>{t(props.priorities.may.choose ? 'priorities.ours_none' : 'priorities.ours_none_read')}</p>}
      >
        <ol class={styles.list}>
          <For each={chosen()}>
            {priority => (
              <li class={styles.row}>
                <span class={styles.rank}>
                  <span aria-hidden="true">{priority.rank}</span>
                  <span class={styles.hidden}>{t('priorities.rank', { rank: priority.rank ?? 0 })}</span>
                </span>
                <div class={styles.name}>
                  <span class={styles.code}>{priority.item}</span>
                  <h3>
                    <a href={props.hrefOf(priority.item)}>{priority.label}</a>
                  </h3>
                  <Show when={priority.lens}>{lens => <span class={styles.lens}>{t(`priorities.from_${lens()}`)}</span>}</Show>
                </div>
                <p class={styles.reason}>
                  <strong>{t('priorities.because')}</strong> {priority.reason}
                </p>
                <Show when={props.priorities.may.choose}>
                  <div class={styles.act}>
                    <Button
                      size="row"
                      variant="quiet"
                      aria-label={t('priorities.edit_reason_item', { label: priority.label })}
                      onClick={() => props.onReason(priority)}
                    >
                      {t('priorities.edit_reason')}
                    </Button>
                    <Button
                      size="row"
                      variant="quiet"
                      aria-label={t('priorities.park_item', { label: priority.label })}
                      onClick={() => props.onPark(priority)}
                    >
                      {t('priorities.park')}
                    </Button>
                    <Button
                      size="row"
                      variant="quiet"
                      aria-label={t('priorities.release_item', { label: priority.label })}
                      disabled={props.isBusy}
                      onClick={() => props.onRelease(priority)}
                    >
                      {t('priorities.release')}
                    </Button>
                  </div>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Section>
  )
}
