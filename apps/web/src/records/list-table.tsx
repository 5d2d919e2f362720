import { Button, DataTable, DownloadIcon, Icon, useI18n } from '@tilth/ui'
import { createUniqueId, For, Show } from 'solid-js'
import { saveFrom } from '../exports/save-from.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { filtersOf, type ListSearch, nextSort, type PrivateFilters, pageSize } from './list-search.ts'
import { exportAddress, type RecordRow, type RecordsView } from './queries.ts'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { recordTitle, valueWords } from './value-words.ts'

export interface ListTableProps {
  readonly view: RecordsView
  readonly search: ListSearch
  readonly privately: PrivateFilters
  readonly onSearch: (part: ListSearch) => void
}

const mostColumns = 7

/** The columns the form names, without the one that names the row. */
const columnsOf = (view: RecordsView) => {
  const named = view.form.views.find(candidate => candidate.kind === 'list')
  const ids = named?.kind === 'list' ? named.columns : view.form.fields.slice(0, mostColumns).map(field => field.id)
  return ids
    .filter(id => id !== view.form.named)
    .flatMap(id => view.form.fields.filter(field => field.id === id && !(field.kind === 'text' && field.long)))
}

/** Records as a table, and as cards where there is no room for one. */
export const ListTable = (props: ListTableProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const listId = createUniqueId()
  const columns = () => columnsOf(props.view)
  const words = (row: RecordRow, field: ReturnType<typeof columns>[number]): string =>
    valueWords(field, { value: row.fields[field.id], names: props.view.names, i18n })
  const Cell = (of: { readonly row: RecordRow; readonly field: ReturnType<typeof columns>[number] }) => {
    const value = () => of.row.fields[of.field.id]
    const isDay = () => of.field.kind === 'date' && typeof value() === 'string'
    const isWhole = () => isDay() || of.field.kind === 'number' || of.field.kind === 'money' || of.field.kind === 'student'
    return <span class={isWhole() ? styles.whole : undefined}>{isDay() ? i18n.shortDate(String(value())) : words(of.row, of.field)}</span>
  }
  const statusOf = (row: RecordRow): string => props.view.form.statuses.find(status => status.id === row.status)?.label ?? ''
  const places = () => new Set(props.view.rows.map(row => row.orgId)).size > 1
  const pages = () => Math.max(1, Math.ceil(props.view.total / pageSize))
  const page = () => Math.min(pages(), Math.max(1, Number(props.search.page ?? '1') || 1))
  const href = (row: RecordRow): string => recordPaths(slug()).record(row.id)
  const isNarrowed = () => props.privately.search !== '' || Object.values(props.privately.where).some(Boolean)
  const download = (): void => {
    const { where: _, search: __, offset: ___, limit: ____, ...filters } = filtersOf(props.search, { search: '', where: {} })
    const { pluginId, formId } = props.view.form
    saveFrom(exportAddress({ slug: slug(), pluginId, formId, orgId: props.view.orgId, locale: i18n.locale() }, filters))
  }
  const SortHead = (of: { readonly id: string; readonly label: string }) => {
    const sorted = () => (props.search.sort === of.id ? 'up' : props.search.sort === `-${of.id}` ? 'down' : null)
    return (
      <button
        type="button"
        class={styles.sort}
        data-sorted={sorted() ?? undefined}
        aria-label={t('records.sort_by', { column: of.label, state: sorted() === null ? 'none' : sorted() === 'up' ? 'up' : 'down' })}
        onClick={() => props.onSearch({ sort: nextSort(props.search.sort, of.id), page: undefined })}
      >
        {of.label}
        <span aria-hidden="true">{sorted() === 'up' ? ' ↑' : sorted() === 'down' ? ' ↓' : ''}</span>
      </button>
    )
  }
  const named = () => props.view.form.fields.find(field => field.id === props.view.form.named)
  return (
    <div class={styles.list} id={listId}>
      <p class={styles.second} aria-live="polite">
        {t('records.found', { count: props.view.total })}
      </p>
      <div class={styles.table}>
        <DataTable
          caption={props.view.form.plural}
          captionHidden
          rows={props.view.rows}
          empty={t('records.nothing_fits')}
          columns={[
            {
              label: (
                <Show when={named()} fallback={t('records.what')}>
                  {field => <SortHead id={field().id} label={field().label} />}
                </Show>
              ),
              isRowHead: true,
              cell: row => (
                <>
                  <a href={href(row)} class={named()?.kind === 'student' ? styles.whole : undefined}>
                    {recordTitle({ row, form: props.view.form, i18n })}
                  </a>
                  <Show when={places()}>
                    <span class={styles.second}>{row.orgName}</span>
                  </Show>
                  <Show when={row.pair === 'waiting'}>
                    <span class={styles.due}>{t('records.pair_waiting_short')}</span>
                  </Show>
                </>
              ),
            },
            ...(props.view.form.statuses.length > 0 ? [{ label: t('records.status'), cell: (row: RecordRow) => statusOf(row) }] : []),
            ...columns().map(field => ({
              label: <SortHead id={field.id} label={field.label} />,
              isNumber: field.kind === 'number' || field.kind === 'money',
              cell: (row: RecordRow) => <Cell row={row} field={field} />,
            })),
          ]}
        />
      </div>
      <ul class={styles.phoneCards}>
        <For each={props.view.rows} fallback={<li class={styles.second}>{t('records.nothing_fits')}</li>}>
          {row => (
            <li>
              <a href={href(row)}>{recordTitle({ row, form: props.view.form, i18n })}</a>
              <Show when={statusOf(row)}>{status => <span class={styles.status}>{status()}</span>}</Show>
              <dl>
                <Show when={places()}>
                  <div>
                    <dt>{t('records.place')}</dt>
                    <dd>{row.orgName}</dd>
                  </div>
                </Show>
                <For each={columns().filter(field => words(row, field) !== '')}>
                  {field => (
                    <div>
                      <dt>{field.label}</dt>
                      <dd>{words(row, field)}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </li>
          )}
        </For>
      </ul>
      <div class={styles.acts}>
        <Show when={pages() > 1}>
          <Button disabled={page() <= 1} onClick={() => props.onSearch({ page: String(page() - 1) })}>
            {t('records.page_before')}
          </Button>
          <span>{t('records.page_of', { page: page(), pages: pages() })}</span>
          <Button disabled={page() >= pages()} onClick={() => props.onSearch({ page: String(page() + 1) })}>
            {t('records.page_after')}
          </Button>
        </Show>
        <Show when={props.view.total > 0}>
          <Button variant="quiet" before={<Icon of={DownloadIcon} />} onClick={download}>
            CSV
          </Button>
        </Show>
      </div>
      <Show when={isNarrowed()}>
        <p class={styles.hint}>{t('records.csv_wider')}</p>
      </Show>
    </div>
  )
}
