import { LinkButton, Tabs, useI18n } from '@tilth/ui'
import { createSignal, Match, Show, Switch, untrack } from 'solid-js'
import { PluginSlot } from '../plugin-parts/plugin-slot.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { ChartPart } from './chart-part.tsx'
import { ComparePart } from './compare-part.tsx'
import { CountedPart } from './counted-part.tsx'
import { DataPart } from './data-part.tsx'
import { DecideDialog, type Deciding } from './decide-dialog.tsx'
import { EnterDialog, type Entering } from './enter-dialog.tsx'
import { HistoryPart } from './history-part.tsx'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import { PlaceChoice } from './place-choice.tsx'
import type { MeasureView } from './queries.ts'
import { SettingsDialog } from './settings-dialog.tsx'

export interface MeasureShownProps {
  readonly view: MeasureView
  /** Null: side by side where nothing stands at the place itself. */
  readonly by: 'one' | 'place' | 'group' | null
  /** Come to log a value. */
  readonly isEntering?: boolean | undefined
  readonly onBy: (by: 'one' | 'place' | 'group') => void
  readonly onPlace: (orgId: string) => void
  readonly onGroup: (group: string) => void
  readonly onLimits: (isShown: boolean) => void
}

/** A measure: what its chart says first, the chart as the evidence, then how it is counted and every value. */
export const MeasureShown = (props: MeasureShownProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const [entering, setEntering] = createSignal<Entering | null>(
    untrack(() => (props.isEntering && props.view.places.some(place => place.mayEnter) ? { kind: 'new' } : null)),
  )
  const [deciding, setDeciding] = createSignal<Deciding | null>(null)
  const [isSetting, setSetting] = createSignal(false)
  const home = () => `/d/${slug()}`
  const measure = () => props.view.measure
  const values = () => props.view.chart.values
  const span = () => {
    const [first, last] = [values()[0], values().at(-1)]
    if (!first || !last || first === last) return []
    return [t('measures.span', { from: i18n.date(first.on), to: i18n.date(last.on) })]
  }
  const lead = () =>
    [
      props.view.chart.group === '' ? props.view.place.name : `${props.view.place.name}, ${words.group(props.view.chart.group)}`,
      words.cadence(measure()),
      ...span(),
      words.direction(measure()),
    ].join(' · ')
  const below = () => props.view.places.filter(place => place.depth > 0 && place.hasValues)
  const by = () => props.by ?? (values().length === 0 && below().length > 1 ? 'place' : 'one')
  const tabs = () => [
    { value: 'one' as const, label: t('measures.by_one'), content: one },
    ...(below().length > 0 ? [{ value: 'place' as const, label: t('measures.by_place'), content: () => compare('place') }] : []),
    ...(props.view.groups.length > 0 ? [{ value: 'group' as const, label: t('measures.by_group'), content: () => compare('group') }] : []),
  ]
  const compare = (along: 'place' | 'group') => <ComparePart view={props.view} by={along} />
  const one = () => (
    <div class={styles.columns}>
      <div class={styles.main}>
        <PlaceChoice view={props.view} onPlace={props.onPlace} onGroup={props.onGroup} />
        <ChartPart
          view={props.view}
          onEnter={() => setEntering({ kind: 'new' })}
          onDecide={setDeciding}
          onSettings={() => setSetting(true)}
          onLimits={props.onLimits}
        />
        <Show when={props.view.chart.isHolder && props.view.data.length > 0}>
          <HistoryPart view={props.view} />
        </Show>
      </div>
      <aside class={styles.aside}>
        <CountedPart view={props.view} />
        <Show when={props.view.fedBy}>
          {fed => (
            <PluginSlot
              name="measure.aside"
              orgId={props.view.place.id}
              only={plugin => plugin.id === fed().pluginId}
              with={{ measureId: measure().id, definitionId: fed().definitionId }}
            />
          )}
        </Show>
        <Show when={props.view.chart.isHolder}>
          <DataPart view={props.view} onCorrect={datum => setEntering({ kind: 'correct', datum })} onDecide={setDeciding} />
        </Show>
      </aside>
    </div>
  )
  return (
    <Page
      title={measure().name}
      eyebrow={
        <span class={styles.trail}>
          <a href={`${home()}/see`}>{t('measures.title')}</a>
          <Show when={measure().planId}>{id => <a href={`${home()}/plans/${id()}`}>{measure().planTitle}</a>}</Show>
        </span>
      }
      lead={lead()}
      actions={
        <Show when={props.view.may.edit}>
          <LinkButton href={`${home()}/measures/${measure().id}/edit`}>{t('measures.edit')}</LinkButton>
        </Show>
      }
    >
      <Show when={measure().isArchived}>
        <p class={styles.archived}>{t('measures.is_archived')}</p>
      </Show>
      <Show when={tabs().length > 1} fallback={one()}>
        <Tabs label={t('measures.views')} tabs={tabs()} value={by()} onChange={props.onBy} />
      </Show>
      <Switch>
        <Match when={entering()} keyed>
          {what => <EnterDialog view={props.view} what={what} onClose={() => setEntering(null)} />}
        </Match>
        <Match when={deciding()} keyed>
          {what => <DecideDialog view={props.view} what={what} onClose={() => setDeciding(null)} />}
        </Match>
        <Match when={isSetting()}>
          <SettingsDialog view={props.view} onClose={() => setSetting(false)} />
        </Match>
      </Switch>
    </Page>
  )
}
