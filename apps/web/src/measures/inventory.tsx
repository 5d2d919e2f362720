import { DataTable, Select, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import type { MeasureCard } from './queries.ts'

type Purpose = 'all' | 'implementation' | 'impact' | 'unsaid'
type Timing = 'all' | 'in_time' | 'too_late' | 'unsaid'

const purposeOf = ({ measure }: MeasureCard): Purpose => measure.purpose ?? 'unsaid'
const timingOf = ({ measure }: MeasureCard): Timing => (measure.isInTime === null ? 'unsaid' : measure.isInTime ? 'in_time' : 'too_late')

/** What data exists: about doing or about what came of it, from where, by whom, and whether it comes in time to act on. */
export const Inventory = (props: { readonly cards: readonly MeasureCard[] }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const [purpose, setPurpose] = createSignal<Purpose>('all')
  const [timing, setTiming] = createSignal<Timing>('all')
  const rows = () =>
    props.cards.filter(
      card =>
        !card.measure.isArchived &&
        (purpose() === 'all' || purposeOf(card) === purpose()) &&
        (timing() === 'all' || timingOf(card) === timing()),
    )
  const lastOf = ({ chart, measure, placesWithValues }: MeasureCard): string => {
    if (!chart.last && placesWithValues > 0) return t('measures.at_places', { count: placesWithValues })
    return chart.last
      ? t('measures.last_short', { value: words.value(chart.last.y, measure), day: i18n.shortDay(chart.last.on) })
      : t('measures.none_yet')
  }
  const hasBoth = () => {
    const purposes = new Set(props.cards.map(purposeOf))
    return purposes.has('implementation') && purposes.has('impact')
  }
  return (
    <div class={styles.inventory}>
      <p class={styles.hint}>{t(hasBoth() ? 'measures.inventory_text' : 'measures.inventory_one_side')}</p>
      <div class={styles.filters}>
        <Select
          label={t('measures.purpose')}
          width="medium"
          options={(['all', 'implementation', 'impact', 'unsaid'] as const).map(value => ({
            value,
            label: t(`measures.purpose_${value}`),
          }))}
          value={purpose()}
          onChange={setPurpose}
        />
        <Select
          label={t('measures.timing')}
          width="medium"
          options={(['all', 'in_time', 'too_late', 'unsaid'] as const).map(value => ({ value, label: t(`measures.timing_${value}`) }))}
          value={timing()}
          onChange={setTiming}
        />
      </div>
      <DataTable
        caption={t('measures.inventory_caption', { count: rows().length })}
        rows={rows()}
        empty={t('measures.inventory_empty')}
        columns={[
          {
            label: t('measures.what'),
            isRowHead: true,
            cell: card => (
              <>
                <a href={`/d/${slug()}/measures/${card.measure.id}`}>{card.measure.name}</a>
                <span class={styles.facts}>{card.measure.orgName}</span>
              </>
            ),
          },
          { label: t('measures.purpose'), cell: card => t(`measures.purpose_${purposeOf(card)}`) },
          { label: t('measures.source'), cell: card => card.measure.source || t('measures.not_said') },
          { label: t('measures.collector'), cell: card => card.measure.collectorName ?? t('measures.nobody') },
          { label: t('measures.timing'), cell: card => t(`measures.timing_${timingOf(card)}`) },
          {
            label: t('measures.last_value'),
            cell: card => (
              <>
                {lastOf(card)}
                <Show when={card.chart.isStale}>
                  <span class={styles.due}>{t('measures.stale_word')}</span>
                </Show>
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
