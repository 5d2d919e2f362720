import { Disclosure, Section, useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import { MeasureRow } from './measure-row.tsx'
import styles from './measures.module.css'
import type { MeasureCard } from './queries.ts'

interface Shelf {
  readonly key: string
  readonly title: string
  readonly cards: readonly MeasureCard[]
}

const Rows = (props: { readonly cards: readonly MeasureCard[]; readonly withPlace: boolean }) => (
  <ul class={styles.rows}>
    <For each={props.cards}>{card => <MeasureRow card={card} withPlace={props.withPlace} />}</For>
  </ul>
)

/** What waits for a value first; then plan by plan, then what places keep anyway; the archived last and closed. */
export const MeasureList = (props: { readonly cards: readonly MeasureCard[] }) => {
  const { t } = useI18n()
  const stale = () => props.cards.filter(({ measure, chart }) => chart.isStale && !measure.isArchived)
  const archived = () => props.cards.filter(({ measure }) => measure.isArchived)
  const shelves = createMemo((): readonly Shelf[] => {
    const kept = props.cards.filter(({ measure, chart }) => !chart.isStale && !measure.isArchived)
    const byShelf = new Map<string, Shelf>()
    for (const card of kept) {
      const { planId, planTitle, orgId, orgName } = card.measure
      const key = planId ?? `org:${orgId}`
      const title = planTitle === null ? t('measures.kept_by', { org: orgName }) : t('measures.of_plan', { plan: planTitle })
      byShelf.set(key, { key, title, cards: [...(byShelf.get(key)?.cards ?? []), card] })
    }
    return [...byShelf.values()].toSorted(
      (a, b) => Number(a.key.startsWith('org:')) - Number(b.key.startsWith('org:')) || a.title.localeCompare(b.title),
    )
  })
  return (
    <>
      <Show when={stale().length > 0}>
        <Section title={t('measures.stale')} aside={String(stale().length)} lead={t('measures.stale_lead')}>
          <Rows cards={stale()} withPlace />
        </Section>
      </Show>
      <For each={shelves()}>
        {shelf => (
          <Section title={shelf.title}>
            <Rows cards={shelf.cards} withPlace={!shelf.key.startsWith('org:')} />
          </Section>
        )}
      </For>
      <Show when={archived().length > 0}>
        <Section title={t('measures.archived')}>
          <Disclosure label={t('measures.show_archived', { count: archived().length })}>
            <Rows cards={archived()} withPlace />
          </Disclosure>
        </Section>
      </Show>
    </>
  )
}
