import type { RankingField } from '@tilth/core/fields'
import { announce, Button, ChevronDownIcon, ChevronUpIcon, FieldError, Icon, useI18n } from '@tilth/ui'
import { createUniqueId, For, Show } from 'solid-js'
import styles from './records.module.css'

export interface RankingInputProps {
  readonly id: string
  readonly field: RankingField
  readonly error?: string | undefined
  readonly value: readonly string[]
  readonly onChange: (ranked: readonly string[]) => void
}

/** All options in order, moved by two buttons each. Until somebody has moved one or agreed to the order, nothing is ranked. */
export const RankingInput = (props: RankingInputProps) => {
  const { t } = useI18n()
  const ownId = createUniqueId()
  const options = () => props.field.options
  const order = () => (props.value.length === options().length ? props.value : options().map(option => option.id))
  const labelOf = (id: string): string => options().find(option => option.id === id)?.label ?? id
  const isRanked = () => props.value.length > 0
  const move = (id: string, by: -1 | 1): void => {
    const from = order().indexOf(id)
    const next = order().filter(candidate => candidate !== id)
    props.onChange([...next.slice(0, from + by), id, ...next.slice(from + by)])
    announce(t('records.ranked_at', { name: labelOf(id), place: from + by + 1 }))
  }
  return (
    <fieldset class={styles.picker} aria-describedby={`${ownId}-hint`}>
      <legend class={styles.legend}>
        {props.field.label} <Show when={!props.field.required}>({t('common.optional')})</Show>
      </legend>
      <p class={styles.hint} id={`${ownId}-hint`}>
        {props.field.help} {t('records.ranking_hint')}
      </p>
      <FieldError message={props.error} />
      <ol class={styles.ranking} data-open={isRanked() ? undefined : ''}>
        <For each={order()}>
          {(id, index) => (
            <li>
              <span>{labelOf(id)}</span>
              <span class={styles.moves}>
                <Button
                  id={index() === 0 ? props.id : undefined}
                  size="row"
                  aria-label={t('records.rank_up', { name: labelOf(id) })}
                  disabled={index() === 0 && isRanked()}
                  before={<Icon of={ChevronUpIcon} />}
                  onClick={() => (index() === 0 ? props.onChange(order()) : move(id, -1))}
                />
                <Button
                  size="row"
                  aria-label={t('records.rank_down', { name: labelOf(id) })}
                  disabled={index() === order().length - 1}
                  before={<Icon of={ChevronDownIcon} />}
                  onClick={() => move(id, 1)}
                />
              </span>
            </li>
          )}
        </For>
      </ol>
      <Show
        when={isRanked()}
        fallback={
          <Button variant="quiet" onClick={() => props.onChange(order())}>
            {t('records.rank_as_is')}
          </Button>
        }
      >
        <Button variant="quiet" onClick={() => props.onChange([])}>
          {t('records.rank_none')}
        </Button>
      </Show>
    </fieldset>
  )
}
