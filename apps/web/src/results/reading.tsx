import { Button, EmptyState, Section, Tabs, useI18n } from '@tilth/ui'
import { createMemo, createSignal, Show } from 'solid-js'
import { ConditionList } from './condition-list.tsx'
import type { ResultsView } from './queries.ts'
import styles from './reading.module.css'
import { firstToTalkAbout, type ReadingName, readingNames, readingOf } from './reading-order.ts'

export interface ReadingProps {
  readonly results: ResultsView
  readonly hrefOf: (code: string) => string
  readonly hasStatistics: boolean
  readonly settle: boolean
}

const minutesEach = 10

const Conditions = (
  props: ReadingProps & { readonly name: ReadingName; readonly isWhole: boolean; readonly onWhole: (whole: boolean) => void },
) => {
  const { t } = useI18n()
  const items = () => readingOf(props.results, props.name)
  const isCut = () => props.name === 'talk' && items().length > firstToTalkAbout + 1
  const listed = () => (isCut() && !props.isWhole ? items().slice(0, firstToTalkAbout) : items())
  const lead = () => {
    if (props.name !== 'talk') return t(`results.lead_${props.name}`)
    return t(props.results.round.asksImportance ? 'results.lead_talk' : 'results.lead_talk_plain')
  }
  return (
    <Show
      when={items().length > 0}
      fallback={
        <Show when={props.name !== 'talk' && props.name !== 'all' && props.name}>
          {name => <p class={styles.empty}>{t(`results.lens_empty_${name()}`)}</p>}
        </Show>
      }
    >
      <p class={styles.lead}>{lead()}</p>
      <ConditionList items={listed()} hrefOf={props.hrefOf} hasStatistics={props.hasStatistics} settle={props.settle} />
      <Show when={isCut()}>
        <div class={styles.more}>
          <Button variant="quiet" aria-expanded={props.isWhole} onClick={() => props.onWhole(!props.isWhole)}>
            {props.isWhole
              ? t('results.show_fewer', { count: firstToTalkAbout })
              : t('results.show_others', { count: items().length - firstToTalkAbout })}
          </Button>
        </div>
      </Show>
    </Show>
  )
}

/** The conditions in five orders: what to talk about first, the three lenses, and all of them as the framework has them. */
export const Reading = (props: ReadingProps) => {
  const { t } = useI18n()
  const [name, setName] = createSignal<ReadingName>('talk')
  const [isWhole, setWhole] = createSignal(false)
  const aside = () => {
    const total = props.results.items.length
    const shown = readingOf(props.results, name()).length
    if (name() !== 'talk') return t('results.aside_count', { shown, total })
    const first = shown > firstToTalkAbout + 1 ? firstToTalkAbout : shown
    return t('results.aside_talk', { shown: first, total, minutes: first * minutesEach })
  }
  const tabs = createMemo(() =>
    readingNames.map(value => ({
      value,
      label: t(`results.tab_${value}`, { count: props.results.items.length }),
      content: () => <Conditions {...props} name={value} isWhole={isWhole()} onWhole={setWhole} />,
    })),
  )
  return (
    <Section title={t(`results.section_${name()}`)} aside={aside()}>
      <Show
        when={props.results.discussionOrder.length > 0}
        fallback={
          <Show when={props.results.round.progress.finished === 0} fallback={<p class={styles.empty}>{t('results.too_few_lead')}</p>}>
            <EmptyState title={t('results.nobody_title')}>
              {t(props.results.round.state === 'closed' ? 'results.nobody_text_closed' : 'results.nobody_text')}
            </EmptyState>
          </Show>
        }
      >
        <Tabs label={t('results.tabs')} tabs={tabs()} value={name()} onChange={setName} />
      </Show>
    </Section>
  )
}
