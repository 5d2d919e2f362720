import { DataTable, Select, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import styles from './import.module.css'
import { type CellMeaning, withLevel } from './import-draft.ts'
import type { Mapping, TableLook } from './queries.ts'

const noAnswer = 255

export interface LevelPartProps {
  readonly look: TableLook
  readonly mapping: Mapping
  readonly cells: readonly { readonly scale: string; readonly cells: readonly CellMeaning[] }[]
  readonly onChange: (mapping: Mapping) => void
}

/** What the cells mean on the scale. An empty cell is no answer and is not asked about. */
export const LevelPart = (props: LevelPartProps) => {
  const { t } = useI18n()
  const optionsOf = (scale: string) => [
    { value: '', label: t('imports.level_unsaid') },
    ...(props.look.chosen?.scales.find(one => one.id === scale)?.marks.map(({ mark, label }) => ({ value: String(mark), label })) ?? []),
    { value: String(noAnswer), label: t('imports.no_answer') },
  ]
  return (
    <div class={styles.part}>
      <For each={props.cells}>
        {part => (
          <DataTable
            caption={t('imports.levels')}
            density="compact"
            rows={part.cells}
            columns={[
              { label: t('imports.cell'), isRowHead: true, cell: cell => cell.value },
              {
                label: t('imports.means'),
                cell: cell => (
                  <Select
                    label={t('imports.means_of', { column: cell.value })}
                    labelHidden
                    width="medium"
                    options={optionsOf(part.scale)}
                    value={cell.mark === null ? '' : String(cell.mark)}
                    onChange={value =>
                      props.onChange(
                        withLevel(props.mapping, { scale: part.scale, value: cell.value, mark: value === '' ? null : Number(value) }),
                      )
                    }
                  />
                ),
              },
            ]}
          />
        )}
      </For>
    </div>
  )
}
