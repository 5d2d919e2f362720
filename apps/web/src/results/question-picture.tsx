import { useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import { measuredWords } from './measured-words.ts'
import { protectionWords } from './protection-words.ts'
import type { FieldResult, FieldTally } from './queries.ts'
import styles from './question-picture.module.css'

const asKind =
  <const Kind extends FieldTally['kind']>(kind: Kind) =>
  (tally: FieldTally | null): Extract<FieldTally, { readonly kind: Kind }> | null =>
    tally?.kind === kind ? (tally as Extract<FieldTally, { readonly kind: Kind }>) : null

interface Bar {
  readonly label: string
  /** Null where it may not be told. */
  readonly count: number | null
}

const Bars = (props: { readonly bars: readonly Bar[]; readonly answered: number }) => {
  const { t } = useI18n()
  return (
    <ul class={styles.bars}>
      <For each={props.bars}>
        {bar => (
          <li>
            <span class={styles.label}>{bar.label}</span>
            <Show when={bar.count !== null} fallback={<span class={styles.quiet}>{t('results.protected_short')}</span>}>
              <span class={styles.count}>{t('results.question_of', { count: bar.count ?? 0, all: props.answered })}</span>
              <span class={styles.track} aria-hidden="true">
                <span class={styles.bar} style={{ 'inline-size': `${((bar.count ?? 0) * 100) / props.answered}%` }} />
              </span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

/** What all said together to one question, in the picture that fits its kind; where it may not be told, why. */
export const QuestionPicture = (props: { readonly field: FieldResult }) => {
  const i18n = useI18n()
  const { t, list } = i18n
  const labelOf = (id: string): string => {
    if (props.field.kind === 'yes-no') return t(id === 'yes' ? 'records.yes' : 'records.no')
    return props.field.options.find(option => option.id === id)?.label ?? id
  }
  const partLabel = (options: readonly string[]): string =>
    options.length === 1 ? labelOf(options[0] ?? '') : t('results.question_others', { list: list(options.map(labelOf), 'or') })
  const measured = (amount: number): string => measuredWords(props.field, { amount, i18n })
  return (
    <Switch>
      <Match when={asKind('parts')(props.field.tally)}>
        {tally => (
          <Bars answered={tally().answered} bars={tally().parts.map(part => ({ label: partLabel(part.options), count: part.count }))} />
        )}
      </Match>
      <Match when={asKind('chosen')(props.field.tally)}>
        {tally => <Bars answered={tally().answered} bars={tally().options.map(({ id, count }) => ({ label: labelOf(id), count }))} />}
      </Match>
      <Match when={asKind('order')(props.field.tally)}>
        {tally => (
          <ol class={styles.order}>
            <For each={tally().places}>
              {({ id, place }) => (
                <li>
                  <span class={styles.place}>{place}</span> {labelOf(id)}
                </li>
              )}
            </For>
          </ol>
        )}
      </Match>
      <Match when={asKind('measured')(props.field.tally)}>
        {tally => (
          <p>
            {t('results.question_middle', { middle: measured(tally().middle) })}{' '}
            <Show when={tally().half}>
              {half => {
                const [from, to] = half()
                return measured(from) === measured(to)
                  ? t('results.question_half_same')
                  : t('results.question_half', { from: measured(from), to: measured(to) })
              }}
            </Show>
          </p>
        )}
      </Match>
      <Match when={props.field.tally?.kind === 'count'}>
        <p class={styles.quiet}>{t('results.question_only_count')}</p>
      </Match>
      <Match when={props.field.tally?.kind === 'words' && props.field.words.length === 0}>
        <p class={styles.quiet}>{t('results.question_words_team')}</p>
      </Match>
      <Match when={props.field.tally === null}>
        <p class={styles.quiet}>{protectionWords(props.field, t)}</p>
      </Match>
    </Switch>
  )
}
