import { Button, DataTable, Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './import-values.module.css'
import { useMeasureWords } from './measure-words.ts'
import type { MeasureDescription, ValuesPreview } from './queries.ts'

export interface ImportPreviewProps {
  readonly preview: ValuesPreview
  readonly measure: Pick<MeasureDescription, 'valueKind' | 'unit' | 'multiplier'>
  readonly leftOut: readonly number[]
  readonly isBusy: boolean
  readonly onLeaveOut: (rows: readonly number[]) => void
}

type Row = ValuesPreview['preview'][number]
type Wrong = ValuesPreview['wrong'][number]

const mostShown = 100
const states = ['new', 'changed', 'same', 'wrong'] as const

/** What would come of the rows, counted and row by row, and every row that is in the way with what to do about it. */
export const ImportPreview = (props: ImportPreviewProps) => {
  const i18n = useI18n()
  const { t, number } = i18n
  const words = useMeasureWords()
  const rowsOf = (state: Row['state']): readonly Row[] => props.preview.preview.filter(row => row.state === state)
  /** What moves stands first; what is there already says nothing new. */
  const rows = () => [...rowsOf('changed'), ...rowsOf('new'), ...rowsOf('same')].slice(0, mostShown)
  const total = () => props.preview.counts.new + props.preview.counts.changed + props.preview.counts.same
  const isMixed = (of: (row: Row) => string): boolean => new Set(props.preview.preview.map(of)).size > 1
  const whose = (row: Row): string =>
    [...(isMixed(one => one.placeName) ? [row.placeName] : []), ...(isMixed(one => one.group) ? [words.group(row.group)] : [])].join(', ')
  const isDivided = () => props.measure.valueKind === 'share' || props.measure.valueKind === 'rate'
  const sayValue = (value: Pick<Row, 'value' | 'denominator' | 'y'>): string => {
    const shown = words.value(value.y, props.measure)
    return isDivided() && value.denominator !== null
      ? t('measures.import.value_of', { shown, top: number(value.value), bottom: number(value.denominator) })
      : shown
  }
  const why = (row: Wrong): string => t(`measures.import.wrong_${row.reason}`, { found: row.found, other: row.other ?? 0 })
  const leaveOutAll = (): void => props.onLeaveOut([...new Set([...props.leftOut, ...props.preview.wrong.map(({ row }) => row)])])
  return (
    <div class={styles.part} aria-live="polite">
      <dl class={styles.counts}>
        <For each={states}>
          {state => (
            <div data-state={state} data-none={props.preview.counts[state] === 0 ? '' : undefined}>
              <dd>{number(props.preview.counts[state])}</dd>
              <dt>{t(`measures.import.state_${state}`)}</dt>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.preview.counts.wrong > 0}>
        <Notice
          tone="rust"
          title={t('measures.import.wrong_title', { count: props.preview.counts.wrong })}
          actions={
            <Button busy={props.isBusy} onClick={leaveOutAll}>
              {t('measures.import.leave_out', { count: props.preview.wrong.length })}
            </Button>
          }
        >
          {t('measures.import.wrong_text')}
        </Notice>
        <h3 class={styles.subhead}>
          {t('measures.import.wrong_list', {
            shown: number(Math.min(mostShown, props.preview.wrong.length)),
            total: number(props.preview.counts.wrong),
          })}
        </h3>
        <ol class={styles.wrong}>
          <For each={props.preview.wrong.slice(0, mostShown)}>
            {row => (
              <li>
                <span class={styles.where}>
                  {row.column === ''
                    ? t('measures.import.at_row', { row: row.row })
                    : t('measures.import.at_cell', { row: row.row, column: row.column })}
                  <Show when={row.found !== ''}>
                    <q class={styles.found}>{row.found}</q>
                  </Show>
                </span>
                <span>{why(row)}</span>
                <span class={styles.hint}>{t(`measures.import.do_${row.reason}`)}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.leftOut.length > 0}>
        <div class={styles.actions}>
          <span>{t('measures.import.left_out', { count: props.leftOut.length })}</span>
          <Button variant="quiet" busy={props.isBusy} onClick={() => props.onLeaveOut([])}>
            {t('measures.import.put_back')}
          </Button>
        </div>
      </Show>
      <Show when={total() > 0}>
        <DataTable
          caption={t('measures.import.rows', { shown: number(rows().length), total: number(total()) })}
          density="compact"
          rows={rows()}
          columns={[
            { label: t('measures.import.row'), isNumber: true, cell: row => number(row.row) },
            { label: t('measures.import.day'), isRowHead: true, cell: row => <span class={styles.day}>{i18n.date(row.on)}</span> },
            ...(props.preview.preview.some(row => whose(row) !== '') ? [{ label: t('measures.import.whose'), cell: whose }] : []),
            { label: t('measures.import.value'), isNumber: true, cell: sayValue },
            {
              label: t('measures.import.becomes'),
              cell: row => (
                <span data-state={row.state} class={styles.state}>
                  {row.before
                    ? t('measures.import.was', { before: sayValue(row.before) })
                    : t(row.state === 'new' ? 'measures.import.is_new' : 'measures.import.is_same')}
                </span>
              ),
            },
          ]}
        />
      </Show>
    </div>
  )
}
