import { Icon, Select, useI18n, XIcon } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './fields.module.css'

export interface NamePickerProps {
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly labelHidden?: boolean
  /** On the list that adds one. */
  readonly addLabel: string
  /** Said where there is nobody and nothing to choose from. */
  readonly empty: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: readonly string[]
  /** What stands for somebody or something that is not among the options any more. */
  readonly gone: string
  readonly onChange: (chosen: readonly string[]) => void
}

/** Several by name: chosen from the platform's own list, each with a button that takes it off again. */
export const NamePicker = (props: NamePickerProps) => {
  const { t } = useI18n()
  const left = () => props.options.filter(option => !props.chosen.includes(option.id))
  const nameOf = (id: string): string => props.options.find(option => option.id === id)?.name ?? props.gone
  return (
    <fieldset class={styles.picker}>
      <legend class={props.labelHidden ? styles.hidden : styles.legend}>{props.label}</legend>
      <Show when={props.hint}>{hint => <p class={styles.hint}>{hint()}</p>}</Show>
      <Show when={props.chosen.length > 0}>
        <ul class={styles.chosen}>
          <For each={props.chosen}>
            {id => (
              <li>
                {nameOf(id)}
                <button
                  type="button"
                  class={styles.drop}
                  aria-label={t('cycles.take_off', { name: nameOf(id) })}
                  onClick={() => props.onChange(props.chosen.filter(other => other !== id))}
                >
                  <Icon of={XIcon} />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show
        when={left().length > 0}
        fallback={
          <Show when={props.options.length === 0}>
            <p class={styles.hint}>{props.empty}</p>
          </Show>
        }
      >
        <Select
          id={props.id}
          label={props.addLabel}
          labelHidden
          width="medium"
          options={[{ value: '', label: props.addLabel }, ...left().map(option => ({ value: option.id, label: option.name }))]}
          value=""
          onChange={id => {
            if (id !== '') props.onChange([...props.chosen, id])
          }}
        />
      </Show>
    </fieldset>
  )
}
