import { DataTable, Disclosure, Select, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './import.module.css'
import { columnName } from './import-draft.ts'
import type { TableLook } from './queries.ts'

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

const isDelimiter = (text: string | null): text is keyof typeof delimiterNames => text !== null && text in delimiterNames

/** What was found in the file, and its first rows as they stand there. */
export const TableFacts = (props: { readonly look: TableLook; readonly onSheet: (sheet: string) => void }) => {
  const { t, number } = useI18n()
  const kind = () => {
    const { delimiter } = props.look
    return isDelimiter(delimiter) ? t(`imports.kind_${delimiterNames[delimiter]}`) : t('imports.kind_xlsx')
  }
  return (
    <div class={styles.part}>
      <p class={styles.facts}>
        <strong class={styles.fileName}>{props.look.name}</strong>{' '}
        <span>{t('imports.facts', { kind: kind(), rows: number(props.look.rows), columns: number(props.look.columns.length) })}</span>
      </p>
      <Show when={props.look.sheets.length > 1}>
        <Select
          label={t('imports.sheet')}
          width="medium"
          options={props.look.sheets.map(sheet => ({ value: sheet, label: sheet }))}
          value={props.look.sheet ?? ''}
          onChange={props.onSheet}
        />
      </Show>
      <Disclosure label={t('imports.first_rows')}>
        <DataTable
          caption={t('imports.first_rows')}
          captionHidden
          density="compact"
          columns={props.look.columns.map(column => ({
            label: columnName(column),
            cell: (row: readonly string[]) => row[column.index] ?? '',
          }))}
          rows={props.look.sample}
        />
      </Disclosure>
    </div>
  )
}
