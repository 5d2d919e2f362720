import { formatMonth } from '@tilth/i18n'
import { DataTable, Disclosure, EmptyState, useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { barsOverYear } from './bars-over-year.ts'
import type { RecordRow, RecordsView } from './queries.ts'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { recordLabel } from './value-words.ts'

/** A bar for each record over the school year, with the same as a table behind it. */
export const Timeline = (props: { readonly view: RecordsView }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug, me } = useDistrict()
  const ends = createMemo(() => {
    const timeline = props.view.form.views.find(view => view.kind === 'timeline')
    return timeline?.kind === 'timeline' ? timeline : null
  })
  const dayOf = (row: RecordRow, field: string | undefined): string | null => {
    const value = field === undefined ? null : row.fields[field]
    return typeof value === 'string' ? value : null
  }
  const spans = createMemo(() =>
    props.view.rows.map(row => {
      const from = dayOf(row, ends()?.from)
      return { id: row.id, from, until: ends()?.until === undefined ? from : dayOf(row, ends()?.until) }
    }),
  )
  const picture = createMemo(() => barsOverYear(spans(), { today: props.view.today, startMonth: me().district.schoolYearStart }))
  const rowOf = (id: string): RecordRow | undefined => props.view.rows.find(row => row.id === id)
  const spanOf = (id: string) => spans().find(span => span.id === id)
  const words = (id: string): string => {
    const span = spanOf(id)
    if (!span || span.from === null) return t('records.no_day')
    if (ends()?.until === undefined) return i18n.date(span.from)
    return span.until === null
      ? t('records.since', { day: i18n.date(span.from) })
      : t('records.from_until', { from: i18n.date(span.from), until: i18n.date(span.until) })
  }
  return (
    <>
      <Show when={picture().bars.length > 0} fallback={<EmptyState title={t('records.timeline_empty')} picture={null} />}>
        <div class={styles.timeline}>
          <Show when={picture().today !== null}>
            <p class={styles.hint}>
              <span class={styles.todayKey} aria-hidden="true" /> {t('records.today_line', { day: i18n.date(props.view.today) })}
            </p>
          </Show>
          <div class={styles.months} aria-hidden="true">
            <For each={picture().months}>
              {month => <span style={{ '--at': String(month.at) }}>{formatMonth(i18n.locale(), month.month).slice(0, 3)}</span>}
            </For>
          </div>
          <ul class={styles.bars}>
            <For each={picture().bars}>
              {bar => (
                <li>
                  <span class={styles.barName}>
                    <a href={recordPaths(slug()).record(bar.id)}>{recordLabel(rowOf(bar.id) ?? { label: '' }, i18n)}</a>
                    <span class={styles.second}>{words(bar.id)}</span>
                  </span>
                  <span class={styles.track} aria-hidden="true">
                    <Show when={picture().today}>{today => <span class={styles.today} style={{ '--at': String(today()) }} />}</Show>
                    <span
                      class={styles.bar}
                      data-open={bar.isCutAfter ? '' : undefined}
                      style={{ '--at': String(bar.from), '--wide': String(bar.width) }}
                    />
                  </span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Disclosure label={t('records.as_table')}>
        <DataTable
          caption={props.view.form.plural}
          captionHidden
          rows={props.view.rows}
          columns={[
            {
              label: t('records.what'),
              isRowHead: true,
              cell: row => <a href={recordPaths(slug()).record(row.id)}>{recordLabel(row, i18n)}</a>,
            },
            { label: t('records.when'), cell: row => words(row.id) },
          ]}
        />
      </Disclosure>
    </>
  )
}
