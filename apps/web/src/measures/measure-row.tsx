import { LinkButton, Sparkline, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { chartSource } from './chart-source.ts'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import type { MeasureCard } from './queries.ts'

/** A measure in a line: its name, what its chart says, the line itself, and when the next value is due. */
export const MeasureRow = (props: { readonly card: MeasureCard; readonly withPlace: boolean }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const home = () => `/d/${slug()}`
  const measure = () => props.card.measure
  const chart = () => props.card.chart
  const source = () => chartSource(chart(), { i18n, home: home() })
  const facts = () =>
    [
      words.kind(measure()),
      ...(props.withPlace ? [measure().orgName] : []),
      ...(chart().last
        ? [t('measures.last', { value: words.value(chart().last?.y ?? 0, measure()), day: i18n.shortDay(chart().last?.on ?? '') })]
        : []),
    ].join(' · ')
  const nothing = () => {
    if (props.card.placesWithValues > 0) return t('measures.values_below', { count: props.card.placesWithValues })
    return t(chart().isHolder ? 'measures.no_values' : 'measures.nothing_shown')
  }
  return (
    <li class={styles.row}>
      <div class={styles.rowWords}>
        <a class={styles.rowName} href={`${home()}/measures/${measure().id}`}>
          {measure().name}
        </a>
        <span class={styles.facts}>{facts()}</span>
        <span class={styles.rowSentence}>{source() ? chart().sentence.verdict : nothing()}</span>
        <Show when={chart().isStale && chart().dueOn}>
          {due => <span class={styles.due}>{t('measures.was_due', { day: i18n.day(due()) })}</span>}
        </Show>
      </div>
      <Show when={props.card.mayEnter && chart().isStale}>
        <LinkButton size="row" href={`${home()}/measures/${measure().id}?enter=yes`}>
          {t('measures.log_now')}
        </LinkButton>
      </Show>
      <Show when={source()}>
        {drawn => (
          <div class={styles.spark}>
            <Sparkline {...drawn()} sentence={chart().sentence} sentenceHidden />
          </div>
        )}
      </Show>
    </li>
  )
}
