import { Button, DataTable, DownloadIcon, Icon, Section, useI18n } from '@tilth/ui'
import { createMemo, createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { saveFrom } from '../exports/save-from.ts'
import { recordPaths } from '../records/record-paths.ts'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './analyses.module.css'
import { cellWords, sortRows, type TableSort } from './cell-words.ts'
import { type AnalysisCell, type AnalysisRow, type AnalysisTable, type AnalysisView, tableAddress } from './queries.ts'

export interface AnalysisTableProps {
  readonly table: AnalysisTable
  readonly view: AnalysisView
}

const emptyCell: AnalysisCell = { kind: 'empty' }
const shownAtOnce = 50

/** One table of what was worked out: columns that sort, a file, and cards on a phone with what names a row on top. */
export const AnalysisTablePart = (props: AnalysisTableProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const id = createUniqueId()
  const [sort, setSort] = createSignal<TableSort | null>(null)
  const [isAll, setAll] = createSignal(false)
  const sorted = createMemo(() => sortRows(props.table.rows, sort()))
  const rows = () => (isAll() ? sorted() : sorted().slice(0, shownAtOnce))
  const columns = () => props.table.columns.map((column, index) => ({ ...column, index }))
  const isNumber = (kind: string): boolean => kind === 'number' || kind === 'share'
  const press = (column: number): void => {
    const now = sort()
    setSort(now?.column !== column ? { column, descending: false } : now.descending ? null : { column, descending: true })
  }
  const download = (): void => {
    const { pluginId, analysisId, orgId } = props.view
    saveFrom(tableAddress({ slug: slug(), pluginId, analysisId, orgId, locale: i18n.locale() }, props.table.id))
  }
  const Cell = (of: { readonly cell: AnalysisCell }) => (
    <Switch fallback={cellWords(of.cell, i18n)}>
      <Match when={of.cell.kind === 'protected'}>
        <span class={styles.protected}>{cellWords(of.cell, i18n)}</span>
      </Match>
      <Match when={of.cell.kind === 'date' ? of.cell : null}>{cell => <span class={styles.whole}>{i18n.shortDate(cell().on)}</span>}</Match>
      <Match when={of.cell.kind === 'student'}>
        <span class={styles.whole}>{cellWords(of.cell, i18n)}</span>
      </Match>
      <Match when={of.cell.kind === 'record' ? of.cell : null}>
        {cell => <a href={recordPaths(slug()).record(cell().id)}>{cell().text || t('records.analysis.open_record')}</a>}
      </Match>
    </Switch>
  )
  const Head = (of: { readonly label: string; readonly index: number }) => {
    const state = () => (sort()?.column === of.index ? (sort()?.descending ? 'down' : 'up') : 'none')
    return (
      <button
        type="button"
        class={styles.sort}
        aria-label={t('records.sort_by', { column: of.label, state: state() })}
        onClick={() => press(of.index)}
      >
        {of.label}
        <span aria-hidden="true">{state() === 'up' ? ' ↑' : state() === 'down' ? ' ↓' : ''}</span>
      </button>
    )
  }
  const notes = () =>
    [
      props.table.isPart ? t('records.analysis.is_part') : '',
      props.table.floor === null ? '' : t('records.analysis.floor', { floor: props.table.floor }),
      props.table.rowCount > props.table.rows.length
        ? t('records.only_some', { shown: props.table.rows.length, total: props.table.rowCount })
        : '',
    ].filter(words => words !== '')
  return (
    <Section id={id} title={props.table.title} aside={String(props.table.rowCount)} lead={props.table.description}>
      <Show when={props.table.rows.length > 0} fallback={<p>{t('records.analysis.table_empty')}</p>}>
        <div class={styles.table}>
          <DataTable
            caption={t('records.analysis.rows_of', { table: props.table.title })}
            captionHidden
            density="compact"
            rows={rows()}
            columns={columns().map(column => ({
              label: <Head label={column.label} index={column.index} />,
              isRowHead: column.index === 0,
              isNumber: isNumber(column.kind),
              cell: (row: AnalysisRow) => <Cell cell={row.cells[column.index] ?? emptyCell} />,
            }))}
          />
        </div>
        <ul class={styles.cards}>
          <For each={rows()}>
            {row => (
              <li>
                <p class={styles.cardName}>
                  <Cell cell={row.cells[0] ?? emptyCell} />
                </p>
                <dl>
                  <For each={columns().slice(1)}>
                    {column => {
                      const cell = () => row.cells[column.index] ?? emptyCell
                      return (
                        <Show when={cell().kind !== 'empty' && cellWords(cell(), i18n) !== ''}>
                          <div data-wide={column.kind === 'words' || column.kind === 'text' ? '' : undefined}>
                            <dt>{column.label}</dt>
                            <dd>
                              <Cell cell={cell()} />
                            </dd>
                          </div>
                        </Show>
                      )
                    }}
                  </For>
                </dl>
              </li>
            )}
          </For>
        </ul>
        <div class={styles.acts}>
          <Show when={rows().length < sorted().length}>
            <Button onClick={() => setAll(true)}>{t('records.show_rest', { count: sorted().length - rows().length })}</Button>
          </Show>
          <Button variant="quiet" before={<Icon of={DownloadIcon} />} onClick={download}>
            CSV
          </Button>
        </div>
      </Show>
      <For each={notes()}>{note => <p class={styles.hint}>{note}</p>}</For>
    </Section>
  )
}
