import { createMemo, createUniqueId, For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { DataTable } from '../data-table/data-table.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import { type ChartRow, chartRows } from '../run-chart/chart-table.tsx'
import { RunChart } from '../run-chart/run-chart.tsx'
import type { ChartSentence, RunChartSource } from '../run-chart/run-chart-source.ts'
import { sharedDomain, sharedGaps, sharedSpan } from './shared-domain.ts'
import css from './small-multiples.module.css'

/** One chart among others of the same measure. Without data nobody can tell whether nothing was measured or it is protected: both look alike. */
export interface MultipleEntry {
  readonly key: string
  /** The school or group. */
  readonly title: string
  readonly href?: string | undefined
  readonly data: { readonly source: Omit<RunChartSource, 'yDomain' | 'span'>; readonly sentence: string | ChartSentence } | null
}

export interface SmallMultiplesProps {
  /** What is measured; the name of the group of charts. */
  readonly title: string
  /** Of its heading; 3 if left out. */
  readonly level?: 2 | 3 | undefined
  readonly entries: readonly MultipleEntry[]
  /** As plotted; where left out, from what is shown. */
  readonly yDomain?: readonly [number, number] | undefined
}

interface Row extends ChartRow {
  readonly whose: string
}

/** The same measure of several schools or groups, each with its sentence, all on one axis; one table for all. */
export const SmallMultiples = (props: SmallMultiplesProps) => {
  const i18n = useI18n()
  const titleId = createUniqueId()
  const sources = createMemo(() => props.entries.flatMap(({ data }) => data?.source ?? []))
  const domain = createMemo(() => props.yDomain ?? sharedDomain(sources()))
  const span = createMemo(() => sharedSpan(sources()))
  const gaps = createMemo(() => sharedGaps(sources()))
  const rows = (): readonly Row[] =>
    props.entries.flatMap(({ title, data }) => (data ? chartRows(data.source, i18n).map(row => ({ whose: title, ...row })) : []))
  const title = (entry: MultipleEntry) => (entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title)
  return (
    <section class={css.multiples} aria-labelledby={titleId}>
      <Dynamic component={`h${props.level ?? 3}`} class={css.title} id={titleId}>
        {props.title}
      </Dynamic>
      <ul class={css.grid}>
        <For each={props.entries}>
          {entry => (
            <li class={css.entry}>
              <Show
                when={entry.data}
                fallback={
                  <>
                    <p class={css.name}>{title(entry)}</p>
                    <p class={css.nothing}>{i18n.t('ui.multiples.protected')}</p>
                  </>
                }
              >
                {data => (
                  <RunChart
                    {...data().source}
                    yDomain={domain() ?? undefined}
                    span={span() ?? undefined}
                    gaps={gaps()}
                    title={title(entry)}
                    sentence={data().sentence}
                    size="small"
                    tableHidden
                  />
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={rows().length > 0}>
        <Disclosure label={i18n.t('ui.multiples.table')} openLabel={i18n.t('ui.strip.table_hide')}>
          <DataTable
            density="compact"
            caption={i18n.t('ui.multiples.table')}
            captionHidden
            rows={rows()}
            columns={[
              { label: i18n.t('ui.multiples.whose'), cell: row => row.whose, isRowHead: true },
              { label: i18n.t('ui.chart.day'), cell: row => row.day },
              ...(rows().some(row => row.numerator !== '')
                ? [{ label: i18n.t('ui.chart.numerator'), cell: (row: Row) => row.numerator, isNumber: true }]
                : []),
              ...(rows().some(row => row.of !== '') ? [{ label: i18n.t('ui.chart.of'), cell: (row: Row) => row.of, isNumber: true }] : []),
              { label: i18n.t('ui.chart.value'), cell: row => row.value, isNumber: true },
              { label: i18n.t('ui.chart.happened'), cell: row => row.happened.join('. ') },
            ]}
          />
        </Disclosure>
      </Show>
    </section>
  )
}
