import type { Field, FieldValue } from '@tilth/core/fields'
import { Checkbox, FieldError, RadioGroup, Select, TextField, useI18n } from '@tilth/ui'
import { For, Match, Switch } from 'solid-js'
import { NumberField } from './number-field.tsx'
import styles from './settings.module.css'

export interface SettingInputProps {
  readonly id: string
  readonly field: Field
  /** What this very place sets; null where it sets nothing. */
  readonly value: FieldValue
  /** What holds where nothing is set here, in words: the choice that sets nothing. */
  readonly above: string
  readonly hint: string
  readonly error: string | undefined
  readonly onChange: (value: FieldValue) => void
}

const nothingHere = ''
const textOf = (value: FieldValue): string => (typeof value === 'string' ? value : '')
const listOf = (value: FieldValue): readonly string[] => (Array.isArray(value) ? value : [])

/** One setting with what fits its kind. Setting nothing here is always a choice: then what is above holds. */
export const SettingInput = (props: SettingInputProps) => {
  const { t } = useI18n()
  const shared = () => ({ id: props.id, label: props.field.label, hint: props.hint, error: props.error })
  const choices = () => (props.field.kind === 'choices' ? props.field.options : [])
  return (
    <Switch
      fallback={
        <TextField
          {...shared()}
          value={textOf(props.value)}
          placeholder={props.above}
          onInput={text => props.onChange(text === nothingHere ? null : text)}
        />
      }
    >
      <Match when={props.field.kind === 'number' ? props.field : null}>
        {field => (
          <NumberField
            {...shared()}
            label={field().unit === undefined ? field().label : `${field().label} (${field().unit})`}
            value={typeof props.value === 'number' ? props.value : null}
            placeholder={props.above}
            onChange={props.onChange}
          />
        )}
      </Match>
      <Match when={props.field.kind === 'choice' ? props.field : null}>
        {field => (
          <Select
            {...shared()}
            options={[
              { value: nothingHere, label: t('frameworks.setting_above', { value: props.above }) },
              ...field().options.map(option => ({ value: option.id, label: option.label })),
            ]}
            value={textOf(props.value)}
            onChange={id => props.onChange(id === nothingHere ? null : id)}
          />
        )}
      </Match>
      <Match when={props.field.kind === 'yes-no'}>
        <RadioGroup
          id={props.id}
          legend={props.field.label}
          hint={props.hint}
          error={props.error}
          layout="line"
          options={[
            { value: 'above', label: t('frameworks.setting_above', { value: props.above }) },
            { value: 'yes', label: t('frameworks.setting_yes') },
            { value: 'no', label: t('frameworks.setting_no') },
          ]}
          value={props.value === null ? 'above' : props.value === true ? 'yes' : 'no'}
          onChange={said => props.onChange(said === 'above' ? null : said === 'yes')}
        />
      </Match>
      <Match when={props.field.kind === 'choices'}>
        <fieldset class={styles.choices}>
          <legend>{props.field.label}</legend>
          <p class={styles.hint}>{props.hint}</p>
          <FieldError message={props.error} />
          <For each={choices()}>
            {(option, index) => (
              <Checkbox
                id={index() === 0 ? props.id : undefined}
                label={option.label}
                checked={listOf(props.value).includes(option.id)}
                onChange={isOn => {
                  const next = isOn ? [...listOf(props.value), option.id] : listOf(props.value).filter(id => id !== option.id)
                  props.onChange(next.length === 0 ? null : next)
                }}
              />
            )}
          </For>
        </fieldset>
      </Match>
    </Switch>
  )
}
