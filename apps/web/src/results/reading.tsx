import { Button, EmptyState, Section, Tabs, useI18n } from '@tilth/ui'
import { createMemo, createSignal, Show } from 'solid-js'
import { ConditionList } from './condition-list.tsx'
import type { LensName, ResultsView } from './queries.ts'
import styles from './reading.module.css'
import { firstToTalkAbout, type ReadingName, readingNames, readingOf } from './reading-order.ts'

export interface ReadingProps {
  readonly results: ResultsView
  readonly hrefOf: (code: string) => string
  readonly hasStatistics: boolean
  readonly settle: boolean
  /** The condition that is chosen or pointed at in the rings beside it. */
  readonly marked?: string | null | undefined
  readonly onPoint?: ((code: string | null) => void) | undefined
}

const minutesEach = 10

const emptyWords = (name: LensName, seenAs: ResultsView['seenAs']) =>
  name === 'leastAligned' && seenAs === 'outside' ? 'results.lens_empty_leastAligned_outside' : (`results.lens_empty_${name}` as const)

const Conditions = (
  props: ReadingProps & { readonly name: ReadingName; readonly isWhole: boolean; readonly onWhole: (whole: boolean) => void },
) => {
  const { t } = useI18n()
  const items = () => readingOf(props.results, props.name)
  const isCut = () => props.name === 'talk' && items().length > firstToTalkAbout + 1
  const listed = () => (isCut() && !props.isWhole ? items().slice(0, firstToTalkAbout) : items())
  const lead = () => {
    const isTeam = props.results.seenAs === 'team'
    if (props.name === 'all') return t('results.lead_all')
    if (props.name !== 'talk') return t(isTeam ? `results.lead_${props.name}` : `results.lead_${props.name}_outside`)
    if (props.results.round.asksImportance) return t(isTeam ? 'results.lead_talk' : 'results.lead_talk_outside')
    return t(isTeam ? 'results.lead_talk_plain' : 'results.lead_talk_plain_outside')
  }
  return (
    <Show
      when={items().length > 0}
      fallback={
        <Show when={props.name !== 'talk' && props.name !== 'all' && props.name}>
          {name => <p class={styles.empty}>{t(emptyWords(name(), props.results.seenAs))}</p>}
        </Show>
      }
    >
      <p class={styles.lead}>{lead()}</p>
      <ConditionList
        items={listed()}
        hrefOf={props.hrefOf}
        hasStatistics={props.hasStatistics}
        settle={props.settle}
        marked={props.marked}
        onPoint={props.onPoint}
      />
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
    <Show
      when={props.results.discussionOrder.length > 0}
      fallback={
        <EmptyState title={t('results.nobody_title')}>
          {t(props.results.round.state === 'closed' ? 'results.nobody_text_closed' : 'results.nobody_text')}
        </EmptyState>
      }
    >
      <Section title={t(`results.section_${name()}`)} aside={aside()}>
        <Tabs label={t('results.tabs')} tabs={tabs()} value={name()} onChange={setName} />
      </Section>
    </Show>
  )
}
