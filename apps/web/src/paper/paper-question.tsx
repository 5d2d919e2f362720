import type { RoundField } from '@tilth/core/fields'
import { useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import styles from './paper.module.css'

interface Hanging {
  readonly field: string
  readonly is: readonly string[]
}

/** "Only if": the question that something hangs on and the answers with which it is asked. */
export const PaperCondition = (props: { readonly when: Hanging | null | undefined; readonly fields: readonly RoundField[] }) => {
  const { t, list } = useI18n()
  const asked = () => props.fields.find(field => field.id === props.when?.field)
  const labelOf = (id: string): string => {
    const field = asked()
    if (field?.kind === 'yes-no') return t(id === 'yes' ? 'records.yes' : 'records.no')
    return (field && 'options' in field ? field.options.find(option => option.id === id)?.label : undefined) ?? id
  }
  return (
    <Show when={asked()}>
      {field => (
        <p class={styles.onlyIf}>
          {t('paper.only_if', { question: field().label, answers: list((props.when?.is ?? []).map(labelOf), 'or') })}
        </p>
      )}
    </Show>
  )
}

const optionsOf = (field: RoundField): readonly { readonly id: string; readonly label: string }[] =>
  'options' in field ? field.options : []

/** One question on paper: boxes to check, places to number, or lines to write on. */
export const PaperQuestion = (props: { readonly field: RoundField; readonly fields: readonly RoundField[] }) => {
  const { t } = useI18n()
  const unit = () => {
    if (props.field.kind === 'money') return props.field.currency
    return props.field.kind === 'number' ? props.field.unit : undefined
  }
  const hint = () => {
    if (props.field.kind === 'ranking') return t('paper.number_them', { count: props.field.options.length })
    if (props.field.kind !== 'choices') return undefined
    return props.field.most === undefined ? t('paper.check_all') : t('paper.check_most', { most: props.field.most })
  }
  const lines = () => (props.field.kind === 'text' ? (props.field.long ? 4 : 1) : 0)
  return (
    <section class={styles.item} aria-label={props.field.label}>
      <h3 class={styles.name}>{props.field.label}</h3>
      <PaperCondition when={props.field.when} fields={props.fields} />
      <Show when={props.field.help ?? hint()}>
        <p class={styles.description}>{[props.field.help, hint()].filter(Boolean).join(' ')}</p>
      </Show>
      <Switch
        fallback={
          <p class={styles.amount}>
            <span class={styles.blankShort} aria-hidden="true" /> {unit()}
          </p>
        }
      >
        <Match when={props.field.kind === 'yes-no'}>
          <p class={styles.choices}>
            <For each={['yes', 'no'] as const}>
              {answer => (
                <span class={styles.choice}>
                  <span class={styles.box} aria-hidden="true" /> {t(`records.${answer}`)}
                </span>
              )}
            </For>
          </p>
        </Match>
        <Match when={optionsOf(props.field).length > 0}>
          <p class={styles.choices} data-under="">
            <For each={optionsOf(props.field)}>
              {option => (
                <span class={styles.choice}>
                  <span class={props.field.kind === 'ranking' ? styles.numberBox : styles.box} aria-hidden="true" /> {option.label}
                </span>
              )}
            </For>
          </p>
        </Match>
        <Match when={lines() > 0}>
          <For each={Array.from({ length: lines() })}>{() => <p class={styles.writing} aria-hidden="true" />}</For>
        </Match>
      </Switch>
    </section>
  )
}
