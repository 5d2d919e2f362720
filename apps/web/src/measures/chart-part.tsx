import { Button, DownloadPicture, EmptyState, Icon, LinkButton, Menu, type MenuItem, PlusIcon, RunChart, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { saveFrom } from '../exports/save-from.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { chartSource } from './chart-source.ts'
import type { Deciding } from './decide-dialog.tsx'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import { exportAddress, type MeasureView } from './queries.ts'

export interface ChartPartProps {
  readonly view: MeasureView
  readonly onEnter: () => void
  readonly onDecide: (what: Deciding) => void
  readonly onSettings: () => void
  readonly onLimits: (isShown: boolean) => void
}

/** The sentence, the chart, and what can be done with it. */
export const ChartPart = (props: ChartPartProps) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const [frame, setFrame] = createSignal<HTMLDivElement>()
  const measure = () => props.view.measure
  const chart = () => props.view.chart
  const home = () => `/d/${slug()}`
  const source = () => chartSource(chart(), { i18n, home: home() })
  const mayEnterSomewhere = () => props.view.places.some(place => place.mayEnter)
  const importHref = () => `${home()}/measures/${measure().id}/import?${new URLSearchParams({ place: props.view.place.id })}`
  const of = () => (chart().group === '' ? props.view.place.name : `${props.view.place.name}, ${words.group(chart().group)}`)
  const decisions = (): readonly MenuItem[] => [
    ...(props.view.may.decide ? [{ label: t('measures.set_median'), onSelect: () => props.onDecide({ kind: 'phase' }) }] : []),
    ...(props.view.may.enter ? [{ label: t('measures.add_note'), onSelect: () => props.onDecide({ kind: 'note' }) }] : []),
    ...(props.view.may.decide ? [{ label: t('measures.leave_out'), onSelect: () => props.onDecide({ kind: 'excluded' }) }] : []),
    ...(props.view.may.settings ? [{ label: t('measures.settings'), separated: true, onSelect: props.onSettings }] : []),
  ]
  const saveCsv = (): void =>
    saveFrom(
      exportAddress(slug(), { measureId: measure().id, orgId: props.view.place.id, group: chart().group, by: 'one', locale: locale() }),
    )
  const enterButton = () => (
    <Show when={mayEnterSomewhere()}>
      <Button variant="primary" before={<Icon of={PlusIcon} />} onClick={() => props.onEnter()}>
        {t(`measures.log_${measure().cadence.unit}`)}
      </Button>
    </Show>
  )
  return (
    <Show
      when={source()}
      fallback={
        <EmptyState
          level={2}
          title={t(chart().isHolder ? 'measures.no_values_title' : 'measures.protected_title')}
          actions={
            <>
              {enterButton()}
              <Show when={mayEnterSomewhere()}>
                <LinkButton href={importHref()}>{t('measures.import')}</LinkButton>
              </Show>
            </>
          }
        >
          <p>{chart().isHolder ? t('measures.no_values_text') : t('measures.protected_text', { floor: props.view.floor ?? 0 })}</p>
        </EmptyState>
      }
    >
      {drawn => (
        <div class={styles.chart}>
          <RunChart
            {...drawn()}
            title={`${measure().name}, ${of()}`}
            titleHidden
            sentence={chart().sentence}
            tableHidden={chart().isHolder}
            pictureRef={setFrame}
          >
            <Show when={chart().control}>
              {suited => <p class={styles.hint}>{t('measures.control_kind', { kind: t(`measures.control_${suited().because}`) })}</p>}
            </Show>
            <Show when={chart().variation}>
              {variation => (
                <p class={styles.hint}>
                  {[
                    t(`measures.variation_${variation()}`),
                    ...(chart().assurance ? [t(`measures.assurance_${chart().assurance ?? 'passing'}`)] : []),
                  ].join(' ')}
                </p>
              )}
            </Show>
            <div class={styles.acts}>
              {enterButton()}
              <Show when={decisions().length > 0}>
                <Menu look="button" label={t('measures.on_chart')} items={decisions()} />
              </Show>
              <Button onClick={() => props.onLimits(chart().control === null)}>
                {t(chart().control === null ? 'measures.show_limits' : 'measures.hide_limits')}
              </Button>
              <Show when={mayEnterSomewhere()}>
                <LinkButton href={importHref()}>{t('measures.import')}</LinkButton>
              </Show>
              <span class={styles.take}>
                <DownloadPicture
                  inside={frame}
                  name={[measure().name, of()]}
                  title={`${measure().name}, ${of()}`}
                  sentence={`${chart().sentence.verdict} ${chart().sentence.reason}`.trim()}
                  source={[t('measures.source_line', { source: measure().source || props.view.place.name })]}
                />
                <Button variant="quiet" onClick={saveCsv}>
                  {t('measures.csv')}
                </Button>
              </span>
            </div>
          </RunChart>
        </div>
      )}
    </Show>
  )
}
