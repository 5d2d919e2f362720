import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { NewNames } from '../editions/new-names.tsx'
import styles from './chosen-list.module.css'
import type { PrioritiesView, PriorityView } from './queries.ts'
import { RowActs } from './row-acts.tsx'

export interface ChosenListProps {
  readonly priorities: PrioritiesView
  /** Dots of a closed vote; null where there are none to show. */
  readonly dotsOf: (item: string) => number | null
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
  const fromWords = (priority: PriorityView): string => {
    const dots = props.dotsOf(priority.item)
    return [
      ...(priority.lens === null ? [] : [t(`priorities.from_${priority.lens}`)]),
      ...(dots === null ? [] : [t('ballots.total', { dots })]),
    ].join(' · ')
  }
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
                  <NewNames names={priority.newNames} />
                  <Show when={fromWords(priority)}>{words => <span class={styles.lens}>{words()}</span>}</Show>
                </div>
                <p class={styles.reason}>
                  <strong>{t('priorities.because')}</strong> {priority.reason}
                </p>
                <Show when={props.priorities.may.choose}>
                  <RowActs
                    class={styles.act}
                    acts={[
                      {
                        words: t('priorities.edit_reason'),
                        wordsInFull: t('priorities.edit_reason_item', { label: priority.label }),
                        onPress: () => props.onReason(priority),
                      },
                      {
                        words: t('priorities.park'),
                        wordsInFull: t('priorities.park_item', { label: priority.label }),
                        onPress: () => props.onPark(priority),
                      },
                      {
                        words: t('priorities.release'),
                        wordsInFull: t('priorities.release_item', { label: priority.label }),
                        isDisabled: props.isBusy,
                        onPress: () => props.onRelease(priority),
                      },
                    ]}
                  />
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Section>
  )
}
