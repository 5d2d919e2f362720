import { Button, Checkbox, Disclosure, Select, TextField, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { ChoicePicker } from './choice-picker.tsx'
import { choiceFields, choiceKey, dateFields, type ListSearch, type PrivateFilters } from './list-search.ts'
import type { RecordsView } from './queries.ts'
import styles from './records.module.css'

export interface ListFiltersProps {
  readonly view: RecordsView
  readonly search: ListSearch
  readonly onSearch: (part: ListSearch) => void
  readonly privately: PrivateFilters
  readonly onPrivately: (filters: PrivateFilters) => void
}

/** What narrows the list. On a phone behind one button, since the list is what one came for. */
export const ListFilters = (props: ListFiltersProps) => {
  const { t } = useI18n()
  const form = () => props.view.form
  const pointing = () => form().fields.filter(field => field.kind === 'person' || field.kind === 'org')
  const active = () =>
    Object.entries(props.search).filter(
      ([key, text]) => text && (key.startsWith('is.') || ['status', 'from', 'until', 'mine', 'removed', 'overdue'].includes(key)),
    ).length + Object.values(props.privately.where).filter(Boolean).length
  const clear = (): void => {
    const none = Object.fromEntries(
      Object.keys(props.search)
        .filter(key => key.startsWith('is.'))
        .map(key => [key, undefined]),
    )
    const plain = Object.fromEntries(['status', 'from', 'until', 'mine', 'removed', 'overdue', 'page'].map(key => [key, undefined]))
    props.onSearch({ ...none, ...plain })
    props.onPrivately({ search: '', where: {} })
  }
  const every = () => ({ value: '', label: t('records.filter_all') })
  return (
    <div class={styles.narrow}>
      <TextField
        type="search"
        label={t('records.search')}
        autocomplete="off"
        width="medium"
        value={props.privately.search}
        onInput={search => props.onPrivately({ ...props.privately, search })}
      />
      <Disclosure label={active() > 0 ? t('records.filters_on', { count: active() }) : t('records.filters')}>
        <div class={styles.filters}>
          <Show when={form().statuses.length > 0}>
            <Select
              label={t('records.status')}
              width="medium"
              options={[every(), ...form().statuses.map(status => ({ value: status.id, label: status.label }))]}
              value={props.search.status ?? ''}
              onChange={status => props.onSearch({ status: status || undefined, page: undefined })}
            />
          </Show>
          <For each={choiceFields(form())}>
            {field => (
              <Select
                label={field.label}
                width="medium"
                options={[
                  every(),
                  ...(field.kind === 'choice' || field.kind === 'choices'
                    ? field.options.map(option => ({ value: option.id, label: option.label }))
                    : [
                        { value: 'yes', label: t('records.yes') },
                        { value: 'no', label: t('records.no') },
                      ]),
                ]}
                value={props.search[choiceKey(field.id)] ?? ''}
                onChange={id => props.onSearch({ [choiceKey(field.id)]: id || undefined, page: undefined })}
              />
            )}
          </For>
          <Show when={dateFields(form()).length > 0}>
            <TextField
              type="date"
              width="medium"
              label={t('records.from_day')}
              value={props.search.from ?? ''}
              onInput={from => props.onSearch({ from: from || undefined, page: undefined })}
            />
            <TextField
              type="date"
              width="medium"
              label={t('records.until_day')}
              value={props.search.until ?? ''}
              onInput={until => props.onSearch({ until: until || undefined, page: undefined })}
            />
          </Show>
          <Show when={props.view.may.create}>
            <For each={pointing()}>
              {field => (
                <ChoicePicker
                  id={`filter-${field.id}`}
                  fieldId={field.id}
                  label={field.label}
                  optional={false}
                  several={false}
                  source={{ pluginId: form().pluginId, formId: form().formId, orgId: props.view.orgId, names: props.view.names }}
                  value={props.privately.where[field.id] ? [props.privately.where[field.id] ?? ''] : []}
                  onChange={([id]) => props.onPrivately({ ...props.privately, where: { ...props.privately.where, [field.id]: id ?? '' } })}
                />
              )}
            </For>
          </Show>
          <div class={styles.checks}>
            <Checkbox
              label={t('records.only_mine')}
              checked={props.search.mine === '1'}
              onChange={isOn => props.onSearch({ mine: isOn ? '1' : undefined, page: undefined })}
            />
            <Checkbox
              label={t('records.show_removed')}
              checked={props.search.removed === '1'}
              onChange={isOn => props.onSearch({ removed: isOn ? '1' : undefined, page: undefined })}
            />
          </div>
          <Show when={active() > 0}>
            <Button variant="quiet" onClick={clear}>
              {t('records.filters_clear')}
            </Button>
          </Show>
        </div>
      </Disclosure>
    </div>
  )
}
