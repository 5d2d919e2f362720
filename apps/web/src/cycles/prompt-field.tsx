import { Checkbox, RadioGroup, Select, TextArea, TextField, useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import type { Naming } from './answer-words.ts'
import styles from './fields.module.css'
import { NamePicker } from './name-picker.tsx'
import { NumberInput } from './number-input.tsx'
import type { AnswerValue, PromptView } from './queries.ts'

export interface PromptFieldProps {
  readonly id: string
  readonly prompt: Pick<PromptView, 'kind' | 'options' | 'many'>
  readonly label: string
  readonly hint?: string | undefined
  readonly labelHidden?: boolean
  readonly error?: string | undefined
  readonly naming: Naming
  readonly value: AnswerValue | undefined
  readonly onChange: (value: AnswerValue | null) => void
  /** The field was left. */
  readonly onCommit?: () => void
}

const textOf = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '')
const listOf = (value: AnswerValue | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : [])

type Task = Extract<AnswerValue, { readonly what: string }>
const blankTask: Task = { what: '', who: [], on: null, where: '' }
const taskOf = (value: AnswerValue | undefined): Task => (typeof value === 'object' && 'what' in value ? value : blankTask)

/** One value of any kind a model may ask for. */
export const PromptField = (props: PromptFieldProps) => {
  const { t } = useI18n()
  const Choices = () => (
    <fieldset class={styles.picker}>
      <legend class={props.labelHidden ? styles.hidden : styles.legend}>{props.label}</legend>
      <Show when={props.hint}>{hint => <p class={styles.hint}>{hint()}</p>}</Show>
      <For each={props.prompt.options}>
        {option => (
          <Checkbox
            label={option.label}
            checked={listOf(props.value).includes(option.id)}
            onChange={isChosen => {
              const others = listOf(props.value).filter(id => id !== option.id)
              const chosen = isChosen ? [...others, option.id] : others
              props.onChange(chosen.length === 0 ? null : chosen)
            }}
          />
        )}
      </For>
    </fieldset>
  )
  const names = (of: 'people' | 'measures') => (
    <NamePicker
      id={props.id}
      label={props.label}
      hint={props.hint}
      labelHidden={props.labelHidden ?? false}
      addLabel={t(of === 'people' ? 'cycles.add_person' : 'cycles.add_measure')}
      empty={t(of === 'people' ? 'cycles.no_people' : 'cycles.no_measures')}
      gone={t(of === 'people' ? 'common.person_gone' : 'cycles.measure_gone')}
      options={of === 'people' ? props.naming.people : props.naming.measures}
      chosen={listOf(props.value)}
      onChange={chosen => props.onChange(chosen.length === 0 ? null : chosen)}
    />
  )
  return (
    <Switch>
      <Match when={props.prompt.kind === 'text'}>
        <TextArea
          id={props.id}
          label={props.label}
          labelHidden={props.labelHidden}
          hint={props.hint}
          error={props.error}
          rows={2}
          maxLength={10_000}
          value={textOf(props.value)}
          onInput={props.onChange}
          onCommit={() => props.onCommit?.()}
        />
      </Match>
      <Match when={props.prompt.kind === 'choice' || props.prompt.kind === 'scale'}>
        <RadioGroup
          id={props.id}
          legend={props.label}
          legendHidden={props.labelHidden}
          hint={props.hint}
          error={props.error}
          options={(props.prompt.kind === 'scale' ? props.naming.scales : props.prompt.options).map(({ id, label }) => ({
            value: id,
            label,
          }))}
          value={textOf(props.value) || null}
          onChange={props.onChange}
        />
      </Match>
      <Match when={props.prompt.kind === 'choices'}>
        <Choices />
      </Match>
      <Match when={props.prompt.kind === 'people'}>{names('people')}</Match>
      <Match when={props.prompt.kind === 'measures'}>{names('measures')}</Match>
      <Match when={props.prompt.kind === 'date'}>
        <TextField
          id={props.id}
          type="date"
          width="medium"
          label={props.label}
          labelHidden={props.labelHidden}
          hint={props.hint}
          error={props.error}
          value={textOf(props.value)}
          onInput={day => props.onChange(day === '' ? null : day)}
          onCommit={() => props.onCommit?.()}
        />
      </Match>
      <Match when={props.prompt.kind === 'number'}>
        <NumberInput
          id={props.id}
          label={props.label}
          labelHidden={props.labelHidden ?? false}
          hint={props.hint}
          error={props.error}
          value={typeof props.value === 'number' ? props.value : null}
          onChange={props.onChange}
        />
      </Match>
      <Match when={props.prompt.kind === 'task'}>
        <TaskField {...props} task={taskOf(props.value)} />
      </Match>
    </Switch>
  )
}

const TaskField = (props: PromptFieldProps & { readonly task: Task }) => {
  const { t } = useI18n()
  const change = (part: Partial<Task>): void => props.onChange({ ...props.task, ...part })
  return (
    <fieldset class={styles.task}>
      <legend class={props.labelHidden ? styles.hidden : styles.legend}>{props.label}</legend>
      <Show when={props.hint}>{hint => <p class={styles.hint}>{hint()}</p>}</Show>
      <div class={styles.taskFields}>
        <TextField
          id={props.id}
          label={t('cycles.task_what')}
          width="full"
          value={props.task.what}
          error={props.error}
          onInput={what => change({ what })}
          onCommit={() => props.onCommit?.()}
        />
        <Select
          label={t('cycles.task_who')}
          options={[
            { value: '', label: t('cycles.task_nobody') },
            ...props.naming.people.map(person => ({ value: person.id, label: person.name })),
          ]}
          value={props.task.who[0] ?? ''}
          onChange={who => change({ who: who === '' ? [] : [who, ...props.task.who.slice(1)] })}
        />
        <TextField
          type="date"
          label={t('cycles.task_when')}
          value={props.task.on ?? ''}
          onInput={on => change({ on: on === '' ? null : on })}
          onCommit={() => props.onCommit?.()}
        />
        <TextField
          label={t('cycles.task_where')}
          value={props.task.where}
          onInput={where => change({ where })}
          onCommit={() => props.onCommit?.()}
        />
      </div>
    </fieldset>
  )
}
