import { Disclosure, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { RecordHistoryLine, RecordView } from './queries.ts'
import styles from './records.module.css'
import { valueWords } from './value-words.ts'

const shownAtOnce = 5

/** How the record came to be as it is, the newest first: who did what when, and why where it was asked. */
export const RecordHistory = (props: { readonly view: RecordView }) => {
  const i18n = useI18n()
  const { t } = i18n
  const statusOf = (status: string | null): string => props.view.form.statuses.find(candidate => candidate.id === status)?.label ?? ''
  const what = (line: RecordHistoryLine): string =>
    line.kind === 'moved' && line.status !== null
      ? t('records.history_moved', { from: statusOf(line.status.from), to: statusOf(line.status.to) })
      : t(`records.history_${line.kind}`)
  const Line = (of: { readonly line: RecordHistoryLine }) => (
    <li>
      <strong>{what(of.line)}</strong>
      <span class={styles.second}>{[of.line.by, i18n.dateTime(of.line.at)].filter(Boolean).join(' · ')}</span>
      <Show when={of.line.reason}>{reason => <span class={styles.note}>{reason()}</span>}</Show>
      <Show when={of.line.kind === 'edited'}>
        <For each={of.line.changes}>
          {change => {
            const field = () => props.view.form.fields.find(candidate => candidate.id === change.field)
            return (
              <Show when={field()}>
                {known => (
                  <span class={styles.second}>
                    {t('records.history_change', {
                      field: known().label,
                      from: valueWords(known(), { value: change.from, names: props.view.names, i18n }) || t('records.empty_value'),
                      to: valueWords(known(), { value: change.to, names: props.view.names, i18n }) || t('records.empty_value'),
                    })}
                  </span>
                )}
              </Show>
            )
          }}
        </For>
      </Show>
    </li>
  )
  return (
    <aside class={styles.aside}>
      <Section title={t('records.history')}>
        <ul class={styles.history}>
          <For each={props.view.history.slice(0, shownAtOnce)}>{line => <Line line={line} />}</For>
        </ul>
        <Show when={props.view.history.length > shownAtOnce}>
          <Disclosure label={t('records.history_older', { count: props.view.history.length - shownAtOnce })}>
            <ul class={styles.history}>
              <For each={props.view.history.slice(shownAtOnce)}>{line => <Line line={line} />}</For>
            </ul>
          </Disclosure>
        </Show>
      </Section>
    </aside>
  )
}
