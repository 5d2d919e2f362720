import { signalPoints } from '@tilth/core/measures'
import { For, Show } from 'solid-js'
import { DataTable, type TableColumn } from '../data-table/data-table.tsx'
import type { I18n } from '../language/i18n-context.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import { ChartRules } from './chart-rules.tsx'
import { chartTexts } from './chart-texts.ts'
import css from './run-chart.module.css'
import type { RunChartSource } from './run-chart-source.ts'

export interface ChartRow {
  readonly day: string
  readonly value: string
  readonly numerator: string
  readonly of: string
  readonly happened: readonly string[]
}

/** Every point in words, the newest first; what happened between two points stands with the later one. */
export const chartRows = (source: RunChartSource, i18n: I18n): readonly ChartRow[] => {
  const texts = chartTexts(source, i18n)
  const signals = new Set(signalPoints(source.chart))
  const { points, pins = [], notes = [], phases = [], gaps = [] } = source
  const last = points.length - 1
  const rows = points.map((point, index): ChartRow => {
    const { y = null, isExcluded = false } = source.chart.points[index] ?? {}
    const before = points[index - 1]?.on ?? ''
    const isHere = (on: string): boolean => (on > before && on <= point.on) || (index === last && on > point.on)
    const isOut = isExcluded || point.isExcluded === true
    const note = point.note ?? ''
    return {
      day: i18n.date(point.on),
      value: y === null ? i18n.t('ui.chart.not_measured') : texts.value(y),
      numerator: typeof point.numerator === 'number' ? i18n.number(point.numerator) : '',
      of: typeof point.n === 'number' ? i18n.number(point.n) : '',
      happened: [
        ...gaps.filter(gap => gap.to > before && gap.to <= point.on).map(({ label }) => i18n.t('ui.chart.gap_before', { label })),
        ...phases
          .filter(({ on }) => isHere(on))
          .map(({ label, reason }) =>
            reason === '' ? i18n.t('ui.chart.phase_begins', { label }) : i18n.t('ui.chart.phase_begins_because', { label, reason }),
          ),
        ...pins.filter(({ on }) => isHere(on)).map(({ number, label }) => i18n.t('ui.chart.cycle_named', { number, label })),
        ...notes.filter(({ on }) => isHere(on)).map(({ label }) => label),
        ...(isOut
          ? [note === '' ? i18n.t('ui.chart.excluded') : i18n.t('ui.chart.excluded_because', { reason: note })]
          : note === ''
            ? []
            : [note]),
        ...(signals.has(index + 1) ? [i18n.t('ui.chart.signal')] : []),
      ],
    }
  })
  return rows.toReversed()
}

/** The same chart as a table, and the lines and rules in words. */
export const ChartTable = (props: { source: RunChartSource; title: string }) => {
  const i18n = useI18n()
  const rows = () => chartRows(props.source, i18n)
  const has = (of: (row: ChartRow) => string | readonly string[]): boolean => rows().some(row => of(row).length > 0)
  const columns = (): readonly TableColumn<ChartRow>[] => [
    { label: i18n.t('ui.chart.day'), cell: row => row.day, isRowHead: true },
    ...(has(row => row.numerator) ? [{ label: i18n.t('ui.chart.numerator'), cell: (row: ChartRow) => row.numerator, isNumber: true }] : []),
    ...(has(row => row.of) ? [{ label: i18n.t('ui.chart.of'), cell: (row: ChartRow) => row.of, isNumber: true }] : []),
    {
      label: props.source.isShare ? i18n.t('ui.chart.share') : props.source.unit || i18n.t('ui.chart.value'),
      cell: row => row.value,
      isNumber: true,
    },
    ...(has(row => row.happened)
      ? [
          {
            label: i18n.t('ui.chart.happened'),
            cell: (row: ChartRow) => <For each={row.happened}>{words => <span class={css.happened}>{words}</span>}</For>,
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable
        density="compact"
        caption={i18n.t('ui.chart.table_caption', { title: props.title })}
        captionHidden
        rows={rows()}
        columns={columns()}
      />
      <Lines source={props.source} />
      <ChartRules chart={props.source.chart} />
    </>
  )
}

const Lines = (props: { source: RunChartSource }) => {
  const i18n = useI18n()
  const words = () => {
    const { chart, target } = props.source
    const texts = chartTexts(props.source, i18n)
    const center = chart.parts.at(-1)?.center ?? null
    const missing = chart.parts.at(-1)?.missing ?? 0
    return [
      ...(target === null ? [] : [texts.target(texts.value(target))]),
      ...(center === null ? [] : [texts.center({ value: texts.value(center), isOld: false, isSoFar: missing > 0 })]),
    ].join(' · ')
  }
  return (
    <Show when={words() !== ''}>
      <p class={css.rules}>{words()}</p>
    </Show>
  )
}
