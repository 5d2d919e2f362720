import { markInWords } from '@tilth/core/rubrics'
import { Term, useI18n } from '@tilth/ui'
import { For, type JSX, Show } from 'solid-js'
import styles from './condition-statistics.module.css'
import { figureWords } from './figure-words.ts'
import type { ItemResult, ShownResult } from './queries.ts'

interface Fact {
  readonly name: JSX.Element
  readonly value: string
  readonly explained?: string
}

/** The numbers behind the words, each with what it means or why there is none. */
export const ConditionStatistics = (props: {
  readonly item: ItemResult
  readonly shown: ShownResult
  /** What a number means stands elsewhere on the page already. */
  readonly isExplainedElsewhere?: boolean | undefined
}) => {
  const { t, number, locale } = useI18n()
  const figure = (value: Parameters<typeof figureWords>[0]) => figureWords(value, { number, t })
  const isLine = () => props.item.scale.kind === 'spectrum'
  const place = (value: number): string => number(isLine() ? value : value + 1, { maximumFractionDigits: isLine() ? 1 : 2 })
  const median = (): string => {
    const { median: middle } = props.shown
    if (middle === null) return t('results.stat_median_none')
    if (props.shown.camps !== null) return t('results.stat_median_camps', { value: place(middle) })
    const words = markInWords(Math.round(middle), { scale: props.item.scale, locale: locale() })
    return t(isLine() ? 'results.stat_median_of_line' : 'results.stat_median_of_levels', { words, value: place(middle) })
  }
  const half = (): string => {
    const { quartiles } = props.shown
    if (quartiles === null) return t('results.stat_median_none')
    return t(isLine() ? 'results.stat_half_of_line' : 'results.stat_half_of_levels', {
      from: place(quartiles[0]),
      to: place(quartiles[1]),
    })
  }
  const facts = (): readonly Fact[] => [
    { name: t('results.stat_counted'), value: number(props.shown.counted) },
    {
      name: (
        <>
          {t('results.stat_median')} (<Term term={t('results.term_median')} explanation={t('results.term_median_explained')} />)
        </>
      ),
      value: median(),
    },
    { name: t('results.stat_half'), value: half() },
    { name: t('results.stat_agreement'), value: figure(props.shown.agreementA), explained: t('results.stat_agreement_explained') },
    { name: t('results.stat_consensus'), value: figure(props.shown.consensus), explained: t('results.stat_consensus_explained') },
  ]
  return (
    <dl class={styles.facts}>
      <For each={facts()}>
        {fact => (
          <div class={styles.fact}>
            <dt>{fact.name}</dt>
            <dd class={styles.value}>{fact.value}</dd>
            <Show when={!props.isExplainedElsewhere && fact.explained}>{explained => <dd class={styles.explained}>{explained()}</dd>}</Show>
          </div>
        )}
      </For>
    </dl>
  )
}
