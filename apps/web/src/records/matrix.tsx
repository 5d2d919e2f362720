import type { Field } from '@tilth/core/fields'
import { useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import { choiceKey, type ListSearch } from './list-search.ts'
import type { RecordsView } from './queries.ts'
import styles from './records.module.css'

interface Heading {
  /** Empty for what holds nothing there. */
  readonly id: string
  readonly label: string
}

/** How many records hold each pair of answers; a cell opens the list of them. */
export const Matrix = (props: { readonly view: RecordsView; readonly onSearch: (part: ListSearch) => void }) => {
  const { t } = useI18n()
  const fields = createMemo(() => {
    const matrix = props.view.form.views.find(view => view.kind === 'matrix')
    if (matrix?.kind !== 'matrix') return null
    const find = (id: string): Field | undefined => props.view.form.fields.find(field => field.id === id)
    const [rows, columns] = [find(matrix.rows), find(matrix.columns)]
    return rows && columns ? { rows, columns } : null
  })
  const optionOf = (row: RecordsView['rows'][number], field: Field): string => {
    const value = row.fields[field.id]
    return typeof value === 'string' ? value : ''
  }
  const headings = (field: Field): readonly Heading[] => {
    const options = field.kind === 'choice' ? field.options.map(({ id, label }) => ({ id, label })) : []
    const hasEmpty = props.view.rows.some(row => optionOf(row, field) === '')
    return hasEmpty ? [...options, { id: '', label: t('records.not_said') }] : options
  }
  const count = (at: { readonly rows: Field; readonly columns: Field }, row: Heading, column: Heading): number =>
    props.view.rows.filter(record => optionOf(record, at.rows) === row.id && optionOf(record, at.columns) === column.id).length
  return (
    <Show when={fields()}>
      {at => (
        <section
          class={styles.scroll}
          tabindex="0"
          aria-label={t('records.matrix_of', { rows: at().rows.label, columns: at().columns.label })}
        >
          <table class={styles.matrix}>
            <caption>{t('records.matrix_of', { rows: at().rows.label, columns: at().columns.label })}</caption>
            <thead>
              <tr>
                <td />
                <For each={headings(at().columns)}>{column => <th scope="col">{column.label}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={headings(at().rows)}>
                {row => (
                  <tr>
                    <th scope="row">{row.label}</th>
                    <For each={headings(at().columns)}>
                      {column => {
                        const found = () => count(at(), row, column)
                        return (
                          <td>
                            <Show when={found() > 0 && row.id !== '' && column.id !== ''} fallback={<span>{found() || '·'}</span>}>
                              <button
                                type="button"
                                class={styles.cell}
                                aria-label={t('records.matrix_cell', { count: found(), row: row.label, column: column.label })}
                                onClick={() =>
                                  props.onSearch({
                                    view: undefined,
                                    [choiceKey(at().rows.id)]: row.id,
                                    [choiceKey(at().columns.id)]: column.id,
                                  })
                                }
                              >
                                {found()}
                              </button>
                            </Show>
                          </td>
                        )
                      }}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      )}
    </Show>
  )
}
