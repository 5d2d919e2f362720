import { Section, Term, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import type { MeasureView } from './queries.ts'

/** How the measure is counted, and by whose rules its chart is read. */
export const CountedPart = (props: { readonly view: MeasureView }) => {
  const { t, number } = useI18n()
  const words = useMeasureWords()
  const measure = () => props.view.measure
  const facts = () => {
    const { numerator, denominator, source, collectorName, target, counts } = measure()
    const isDivided = measure().valueKind === 'share' || measure().valueKind === 'rate'
    return [
      ...(isDivided ? [[t('measures.counted'), t('measures.counted_of', { numerator, denominator })] as const] : []),
      ...(target === null ? [] : [[t('measures.target'), words.value(target, measure())] as const]),
      [t('measures.source'), source || t('measures.not_said')] as const,
      [t('measures.collector'), collectorName ?? t('measures.nobody')] as const,
      [t('measures.counts_label'), t(`measures.counts_${counts}`)] as const,
    ]
  }
  const part = () => props.view.chart.chart?.parts.at(-1)
  const rules = (): string => {
    const last = part()
    if (!last) return t('measures.rules_none')
    if (last.missing > 0) return t('measures.rules_waiting', { count: last.missing })
    if (last.ihi) return t('measures.rules_ihi', { runs: last.ihi.runs, fewest: last.ihi.fewestRuns, most: last.ihi.mostRuns })
    return t('measures.rules_anhoj', {
      longest: last.longestRun,
      most: last.longestRunMax ?? 0,
      crossings: last.crossings,
      fewest: last.crossingsMin ?? 0,
    })
  }
  return (
    <>
      <Section title={t('measures.how_counted')}>
        <p>{measure().definition}</p>
        <dl class={styles.about}>
          <For each={facts()}>
            {([name, said]) => (
              <div>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={props.view.floor}>
          {floor => (
            <p class={styles.hint}>
              {t(props.view.chart.isHolder ? 'measures.floor_holder' : 'measures.floor_reader', { floor: number(floor()) })}
            </p>
          )}
        </Show>
      </Section>
      <Section title={t('measures.rules')}>
        <p>
          {rules()}{' '}
          <Term term={t('measures.median_term')} explanation={t('measures.median_text')}>
            {t('measures.median')}
          </Term>
        </p>
      </Section>
    </>
  )
}
