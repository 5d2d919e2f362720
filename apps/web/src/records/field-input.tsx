import type { Field, FieldValue } from '@tilth/core/fields'
import { Checkbox, FieldError, RadioGroup, Select, TextArea, TextField, useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import { ChoicePicker, type ChoiceSource } from './choice-picker.tsx'
import { RankingInput } from './ranking-input.tsx'
import styles from './records.module.css'
import { TypedNumber } from './typed-number.tsx'

export interface FieldInputProps {
  readonly id: string
  readonly field: Field
  readonly value: FieldValue
  readonly error?: string | undefined
  readonly source: ChoiceSource
  readonly onChange: (value: FieldValue) => void
}

/** More than so many choices are a list of the platform instead of radio buttons. */
const mostRadios = 6
const noChoice = ''

const textOf = (value: FieldValue): string => (typeof value === 'string' ? value : '')
const listOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []
const numberOf = (value: FieldValue): number | null => (typeof value === 'number' ? value : null)
const orNull = (text: string): string | null => (text === '' ? null : text)

type Kinds<Kind extends Field['kind']> = Extract<Field, { readonly kind: Kind }>
const asKind =
  <const Kind extends Field['kind']>(...kinds: readonly Kind[]) =>
  (field: Field): Kinds<Kind> | null =>
    kinds.some(kind => kind === field.kind) ? (field as Kinds<Kind>) : null

/** One field of a form with what fits its kind: typed, chosen, ranked or searched. */
export const FieldInput = (props: FieldInputProps) => {
  const { t } = useI18n()
  const shared = () => ({
    id: props.id,
    label: props.field.label,
    hint: props.field.help,
    error: props.error,
    optional: props.field.required !== true,
  })
  const legend = () => (props.field.required ? props.field.label : `${props.field.label} (${t('common.optional')})`)
  const unit = (label: string, words: string | undefined): string =>
    words === undefined || label.toLowerCase().includes(words.toLowerCase()) ? label : `${label} (${words})`
  return (
    <Switch>
      <Match when={asKind('text')(props.field)}>
        {field => (
          <Show
            when={field().long}
            fallback={
              <TextField
                {...shared()}
                width="full"
                maxlength={field().most ?? 500}
                value={textOf(props.value)}
                onInput={text => props.onChange(orNull(text))}
              />
            }
          >
            <TextArea
              {...shared()}
              maxLength={field().most ?? 5000}
              value={textOf(props.value)}
              onInput={text => props.onChange(orNull(text))}
            />
          </Show>
        )}
      </Match>
      <Match when={asKind('number')(props.field)}>
        {field => (
          <TypedNumber {...shared()} label={unit(field().label, field().unit)} value={numberOf(props.value)} onChange={props.onChange} />
        )}
      </Match>
      <Match when={asKind('money')(props.field)}>
        {field => {
          const amount = () => {
            const cents = numberOf(props.value)
            return cents === null ? null : cents / 100
          }
          return (
            <TypedNumber
              {...shared()}
              label={unit(field().label, field().currency)}
              value={amount()}
              onChange={typed => props.onChange(typed === null ? null : Math.round(typed * 100))}
            />
          )
        }}
      </Match>
      <Match when={asKind('date')(props.field)}>
        <TextField {...shared()} type="date" width="medium" value={textOf(props.value)} onInput={day => props.onChange(orNull(day))} />
      </Match>
      <Match when={asKind('time')(props.field)}>
        <TextField {...shared()} type="time" width="short" value={textOf(props.value)} onInput={time => props.onChange(orNull(time))} />
      </Match>
      <Match when={asKind('student')(props.field)}>
        <TextField
          {...shared()}
          hint={[props.field.help, t('records.student_hint')].filter(Boolean).join(' ')}
          width="medium"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxlength={60}
          value={textOf(props.value)}
          onInput={text => props.onChange(orNull(text))}
        />
      </Match>
      <Match when={asKind('yes-no')(props.field)}>
        <div>
          <RadioGroup
            id={props.id}
            legend={legend()}
            hint={props.field.help}
            error={props.error}
            layout="line"
            options={[
              { value: 'yes', label: t('records.yes') },
              { value: 'no', label: t('records.no') },
              ...(props.field.required ? [] : [{ value: noChoice, label: t('records.not_said') }]),
            ]}
            value={props.value === true ? 'yes' : props.value === false ? 'no' : props.field.required ? null : noChoice}
            onChange={said => props.onChange(said === noChoice ? null : said === 'yes')}
          />
        </div>
      </Match>
      <Match when={asKind('choice')(props.field)}>
        {field => (
          <Show
            when={field().options.length <= mostRadios}
            fallback={
              <Select
                {...shared()}
                options={[
                  { value: noChoice, label: t('records.choose') },
                  ...field().options.map(option => ({ value: option.id, label: option.label })),
                ]}
                value={textOf(props.value)}
                onChange={id => props.onChange(orNull(id))}
              />
            }
          >
            <RadioGroup
              id={props.id}
              legend={legend()}
              hint={props.field.help}
              error={props.error}
              options={[
                ...field().options.map(option => ({ value: option.id, label: option.label, hint: option.help })),
                ...(field().required ? [] : [{ value: noChoice, label: t('records.not_said') }]),
              ]}
              value={typeof props.value === 'string' ? props.value : field().required ? null : noChoice}
              onChange={id => props.onChange(orNull(id))}
            />
          </Show>
        )}
      </Match>
      <Match when={asKind('choices')(props.field)}>
        {field => {
          const chosen = () => listOf(props.value)
          const isFull = () => field().most !== undefined && chosen().length >= (field().most ?? 0)
          return (
            <fieldset class={styles.picker}>
              <legend class={styles.legend}>{legend()}</legend>
              <Show when={props.field.help ?? field().most}>
                <p class={styles.hint}>
                  {props.field.help} <Show when={field().most}>{most => t('records.at_most', { most: most() })}</Show>
                </p>
              </Show>
              <FieldError message={props.error} />
              <For each={field().options}>
                {(option, index) => (
                  <Checkbox
                    id={index() === 0 ? props.id : undefined}
                    label={option.label}
                    hint={option.help}
                    checked={chosen().includes(option.id)}
                    disabled={isFull() && !chosen().includes(option.id)}
                    onChange={isOn => {
                      const next = isOn ? [...chosen(), option.id] : chosen().filter(id => id !== option.id)
                      props.onChange(next.length === 0 ? null : next)
                    }}
                  />
                )}
              </For>
            </fieldset>
          )
        }}
      </Match>
      <Match when={asKind('ranking')(props.field)}>
        {field => (
          <RankingInput
            id={props.id}
            field={field()}
            error={props.error}
            value={listOf(props.value)}
            onChange={ranked => props.onChange(ranked.length === 0 ? null : ranked)}
          />
        )}
      </Match>
      <Match when={props.field.kind === 'reference' && props.field.to === 'document' ? props.field : null}>
        {field => (
          <Show
            when={field().several}
            fallback={
              <TextField
                {...shared()}
                hint={props.field.help ?? t('records.address_hint')}
                type="url"
                width="full"
                value={textOf(props.value)}
                onInput={text => props.onChange(orNull(text))}
              />
            }
          >
            <TextArea
              {...shared()}
              hint={props.field.help ?? t('records.addresses_hint')}
              value={listOf(props.value).join('\n')}
              onInput={text => props.onChange(text.trim() === '' ? null : text.split('\n'))}
            />
          </Show>
        )}
      </Match>
      <Match when={asKind('person', 'org', 'reference')(props.field)}>
        {field => {
          const isSeveral = () => {
            const current = field()
            return current.kind === 'reference' && current.several === true
          }
          return (
            <ChoicePicker
              {...shared()}
              fieldId={props.field.id}
              several={isSeveral()}
              source={props.source}
              value={listOf(props.value)}
              onChange={ids => props.onChange(ids.length === 0 ? null : isSeveral() ? [...ids] : (ids[0] ?? null))}
            />
          )
        }}
      </Match>
    </Switch>
  )
}
