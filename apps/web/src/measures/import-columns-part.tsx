import { Checkbox, DataTable, Disclosure, Section, Select, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { columnName } from '../imports/import-draft.ts'
import styles from './import-values.module.css'
import type { MeasureView, ValueColumns, ValuesLook } from './queries.ts'
import type { ValuesImport, ValuesReading } from './use-values-import.ts'

export interface ImportColumnsPartProps {
  readonly of: ValuesImport
  readonly look: ValuesLook
  readonly reading: ValuesReading
  readonly view: MeasureView
}

const none = ''
type Role = keyof ValueColumns

/** A column says one thing: given to another, it is taken from the first. */
const withColumn = (columns: ValueColumns, { role, at }: { readonly role: Role; readonly at: number | null }): ValueColumns => {
  const free = (other: Role): number | null => (columns[other] === at ? null : columns[other])
  const others = {
    date: free('date'),
    value: free('value'),
    denominator: free('denominator'),
    place: free('place'),
    group: free('group'),
    note: free('note'),
  }
  return { ...(at === null ? columns : others), [role]: at }
}

/** Which column says what. A guess stands there already; the first rows are there to compare. */
export const ImportColumnsPart = (props: ImportColumnsPartProps) => {
  const { t } = useI18n()
  const measure = () => props.view.measure
  const heads = (): readonly string[] => props.look.header.map((name, index) => columnName({ name, index }))
  const places = () => props.view.places.filter(place => place.mayEnter)
  const roles = (): readonly Role[] => [
    'date',
    'value',
    ...(measure().valueKind === 'count' ? [] : (['denominator'] as const)),
    ...(props.view.places.length > 1 ? (['place'] as const) : []),
    'group',
    'note',
  ]
  const labelOf = (role: Role): string => {
    const { valueKind } = measure()
    const isDivided = valueKind === 'share' || valueKind === 'rate'
    if (role === 'value') return t(isDivided ? 'measures.import.column_numerator' : 'measures.import.column_value')
    if (role === 'denominator') return t(isDivided ? 'measures.import.column_denominator' : 'measures.import.column_behind')
    return t(`measures.import.column_${role}`)
  }
  const hintOf = (role: Role): string | undefined => {
    if (role === 'value' && measure().valueKind === 'share') return t('measures.import.column_share_hint')
    if (role === 'group') return t('measures.import.column_group_hint')
    return undefined
  }
  const options = (role: Role) => [
    { value: none, label: t(role === 'date' || role === 'value' ? 'measures.import.choose' : 'measures.import.no_column') },
    ...heads().map((label, at) => ({ value: String(at), label })),
  ]
  const meaningOf = (at: number): string => {
    const role = roles().find(candidate => props.reading.columns[candidate] === at)
    return role === undefined ? t('measures.import.left_aside') : labelOf(role)
  }
  return (
    <Section title={t('measures.import.columns')} lead={t('measures.import.columns_lead', { rows: props.look.rowCount })}>
      <div class={styles.part}>
        <Show when={props.look.sheets.length > 1}>
          <Select
            label={t('measures.import.sheet')}
            options={props.look.sheets.map(sheet => ({ value: sheet, label: sheet }))}
            value={props.look.sheet ?? ''}
            onChange={sheet => props.of.readSheet(sheet)}
          />
        </Show>
        <div class={styles.roles}>
          <For each={roles()}>
            {role => (
              <Select
                label={labelOf(role)}
                hint={hintOf(role)}
                optional={role !== 'date' && role !== 'value'}
                options={options(role)}
                value={props.reading.columns[role] === null ? none : String(props.reading.columns[role])}
                onChange={value =>
                  props.of.change({
                    columns: withColumn(props.reading.columns, { role, at: value === none ? null : Number(value) }),
                    leaveOut: [],
                  })
                }
              />
            )}
          </For>
          <Show when={places().length > 1}>
            <Select
              label={t(props.reading.columns.place === null ? 'measures.import.all_at' : 'measures.import.others_at')}
              options={places().map(place => ({ value: place.id, label: `${'\u2003'.repeat(place.depth)}${place.name}` }))}
              value={props.of.orgId()}
              onChange={orgId => props.of.setOrgId(orgId)}
            />
          </Show>
          <Select
            label={t('measures.import.dates')}
            options={(['found', 'mdy', 'dmy'] as const).map(value => ({ value, label: t(`measures.import.dates_${value}`) }))}
            value={props.reading.dateOrder}
            onChange={dateOrder => props.of.change({ dateOrder, leaveOut: [] })}
          />
        </div>
        <Checkbox
          label={t('measures.import.has_header')}
          checked={props.reading.hasHeader}
          onChange={hasHeader => props.of.change({ hasHeader, leaveOut: [] })}
        />
        <Disclosure label={t('measures.import.first_rows')}>
          <DataTable
            caption={t('measures.import.first_rows')}
            captionHidden
            density="compact"
            rows={props.look.sample}
            columns={heads().map((name, at) => ({
              label: (
                <span class={styles.columnHead}>
                  <span>{name}</span>
                  <span class={styles.hint}>{meaningOf(at)}</span>
                </span>
              ),
              cell: (row: readonly string[]) => row[at] ?? '',
            }))}
          />
        </Disclosure>
      </div>
    </Section>
  )
}
