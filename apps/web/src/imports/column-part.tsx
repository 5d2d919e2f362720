import { DataTable, RadioGroup, Select, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './import.module.css'
import { columnName, withItem, withItemValue, withRole } from './import-draft.ts'
import type { Mapping, TableLook } from './queries.ts'

export interface ColumnPartProps {
  readonly look: TableLook
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

const none = ''
const examples = 4

const columnOf = (value: string): number | null => (value === none ? null : Number(value))
const keyOf = (index: number | null): string => (index === null ? none : String(index))

/** Which column says what: the shape, the team, the person, and the conditions. */
export const ColumnPart = (props: ColumnPartProps) => {
  const { t } = useI18n()
  const columnOptions = (noneLabel: string) => [
    { value: none, label: noneLabel },
    ...props.look.columns.map(column => ({ value: String(column.index), label: columnName(column) })),
  ]
  const itemOptions = () => [
    { value: none, label: t('imports.left_aside') },
    ...(props.look.chosen?.items.map(item => ({ value: item.code, label: `${item.code} ${item.label}` })) ?? []),
  ]
  const change = (change: Partial<Mapping>): void => props.onChange({ ...props.mapping, ...change })
  const isLong = () => props.mapping.shape === 'long'
  const places = () => props.look.orgs.map(org => ({ value: org.id, label: `${'  '.repeat(org.depth)}${org.name}` }))
  const itemValues = () => {
    const column = props.mapping.itemColumn
    return column === null ? [] : (props.look.columns[column]?.values ?? [])
  }
  const wideColumns = () => props.look.columns.filter(({ index }) => index !== props.mapping.team && index !== props.mapping.rater)

  return (
    <div class={styles.part}>
      <RadioGroup
        legend={t('imports.shape')}
        options={[
          { value: 'wide', label: t('imports.shape_wide'), hint: t('imports.shape_wide_hint') },
          { value: 'long', label: t('imports.shape_long'), hint: t('imports.shape_long_hint') },
        ]}
        value={props.mapping.shape}
        onChange={shape => change({ shape })}
      />
      <div class={styles.roles}>
        <Select
          label={t('imports.team')}
          hint={t('imports.team_hint')}
          options={columnOptions(t('imports.team_none'))}
          value={keyOf(props.mapping.team)}
          onChange={value => props.onChange(withRole(props.mapping, { role: 'team', column: columnOf(value) }))}
        />
        <Show when={props.mapping.team === null}>
          <Select
            label={t('imports.place')}
            hint={t('imports.place_hint')}
            options={[{ value: none, label: t('imports.place_none') }, ...places()]}
            value={props.mapping.orgId ?? none}
            onChange={value => change({ orgId: value === none ? null : value })}
          />
        </Show>
        <Select
          label={t('imports.rater')}
          hint={t(isLong() ? 'imports.rater_hint_long' : 'imports.rater_hint')}
          options={columnOptions(t(isLong() ? 'imports.choose_column' : 'imports.rater_none'))}
          value={keyOf(props.mapping.rater)}
          onChange={value => props.onChange(withRole(props.mapping, { role: 'rater', column: columnOf(value) }))}
        />
        <Show when={isLong()}>
          <Select
            label={t('imports.item_column')}
            options={columnOptions(t('imports.choose_column'))}
            value={keyOf(props.mapping.itemColumn)}
            onChange={value => change({ itemColumn: columnOf(value) })}
          />
          <Select
            label={t('imports.level_column')}
            options={columnOptions(t('imports.choose_column'))}
            value={keyOf(props.mapping.levelColumn)}
            onChange={value => change({ levelColumn: columnOf(value) })}
          />
        </Show>
      </div>
      <Show
        when={isLong()}
        fallback={
          <DataTable
            caption={t('imports.columns', { mapped: props.mapping.items.length, total: props.look.chosen?.items.length ?? 0 })}
            density="compact"
            rows={wideColumns()}
            columns={[
              { label: t('imports.column'), isRowHead: true, cell: column => columnName(column) },
              {
                label: t('imports.examples'),
                cell: column => (
                  <span class={styles.examples}>{column.values.slice(0, examples).join(' · ') || t('imports.empty_column')}</span>
                ),
              },
              {
                label: t('imports.means'),
                cell: column => (
                  <Select
                    label={t('imports.means_of', { column: columnName(column) })}
                    labelHidden
                    options={itemOptions()}
                    value={props.mapping.items.find(item => item.column === column.index)?.code ?? none}
                    onChange={value =>
                      props.onChange(withItem(props.mapping, { column: column.index, code: value === none ? null : value }))
                    }
                  />
                ),
              },
            ]}
          />
        }
      >
        <DataTable
          caption={t('imports.item_values', { mapped: props.mapping.itemValues.length, total: itemValues().length })}
          density="compact"
          rows={itemValues()}
          empty={t('imports.item_values_none')}
          columns={[
            { label: t('imports.cell'), isRowHead: true, cell: value => value },
            {
              label: t('imports.means'),
              cell: value => (
                <Select
                  label={t('imports.means_of', { column: value })}
                  labelHidden
                  options={itemOptions()}
                  value={props.mapping.itemValues.find(item => item.value === value)?.code ?? none}
                  onChange={code => props.onChange(withItemValue(props.mapping, { value, code: code === none ? null : code }))}
                />
              ),
            },
          ]}
        />
      </Show>
    </div>
  )
}
