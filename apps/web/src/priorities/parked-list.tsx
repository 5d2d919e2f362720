import { Button, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { NewNames } from '../editions/new-names.tsx'
import styles from './parked-list.module.css'
import type { PrioritiesView, PriorityView } from './queries.ts'
import { RowActs } from './row-acts.tsx'

export interface ParkedListProps {
  readonly priorities: PrioritiesView
  readonly hrefOf: (item: string) => string
  /** How many are neither chosen nor parked. */
  readonly rest: number
  readonly today: string
  readonly isBusy: boolean
  readonly onChange: (priority: PriorityView) => void
  readonly onRelease: (priority: PriorityView) => void
  readonly onParkRest: () => void
}

/** What waits, why, and until when. */
export const ParkedList = (props: ParkedListProps) => {
  const { t, date } = useI18n()
  return (
    <Section title={t('priorities.parked')} aside={t('priorities.parked_aside')}>
      <Show when={props.priorities.parked.length > 0} fallback={<p class={styles.quiet}>{t('priorities.parked_none')}</p>}>
        <ul class={styles.list}>
          <For each={props.priorities.parked}>
            {priority => (
              <li class={styles.row}>
                <h3 class={styles.name}>
                  <span class={styles.code}>{priority.item}</span> <a href={props.hrefOf(priority.item)}>{priority.label}</a>
                  <NewNames names={priority.newNames} />
                </h3>
                <p class={styles.reason}>{priority.reason}</p>
                <p class={styles.day}>
                  <Show when={priority.revisitOn}>{day => <time dateTime={day()}>{date(day())}</time>}</Show>
                  <Show when={(priority.revisitOn ?? '') <= props.today}>
                    <span class={styles.due}>{t('priorities.revisit_due')}</span>
                  </Show>
                </p>
                <Show when={props.priorities.may.choose}>
                  <RowActs
                    class={styles.act}
                    acts={[
                      {
                        words: t('common.change'),
                        wordsInFull: t('priorities.change_item', { label: priority.label }),
                        onPress: () => props.onChange(priority),
                      },
                      {
                        words: t('priorities.unpark'),
                        wordsInFull: t('priorities.unpark_item', { label: priority.label }),
                        isDisabled: props.isBusy,
                        onPress: () => props.onRelease(priority),
                      },
                    ]}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.rest > 0}>
        <div class={styles.rest}>
          <p>{t('priorities.rest', { count: props.rest })}</p>
          <Show when={props.priorities.may.choose}>
            <Button onClick={() => props.onParkRest()}>{t('priorities.rest_park', { count: props.rest })}</Button>
          </Show>
        </div>
      </Show>
    </Section>
  )
}
