import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { PrioritiesView, PriorityView } from '../priorities/queries.ts'
import type { ItemResult, ResultsView } from '../results/queries.ts'
import { ChosenSummary } from './chosen-summary.tsx'
import styles from './further-sheet.module.css'
import type { Density } from './lay-out-findings.ts'
import { RoundCode } from './round-code.tsx'
import { Sheet } from './sheet.tsx'

export interface FurtherSheetProps {
  readonly results: ResultsView
  readonly priorities: PrioritiesView
  readonly districtName: string
  readonly address: string
  readonly page: number
  readonly pages: number
  readonly density: Density
  /** Conditions with something agreed that stand on this sheet. */
  readonly items: readonly ItemResult[]
  readonly hasAnyFinding: boolean
  /** What was chosen stands here, because its reasons are too long for the first sheet. */
  readonly hasChosen: boolean
  /** What waits and until when stands on this one. */
  readonly isLast: boolean
}

const Parked = (props: { readonly parked: readonly PriorityView[] }) => {
  const { t, date, list } = useI18n()
  const withReason = () => props.parked.filter(one => one.reason !== '')
  const byDay = () => {
    const days = [...new Set(props.parked.filter(one => one.reason === '').map(one => one.revisitOn ?? ''))].toSorted()
    return days.map(day => ({ day, labels: props.parked.filter(one => one.reason === '' && one.revisitOn === day).map(one => one.label) }))
  }
  return (
    <section class={styles.section}>
      <h3 class={styles.title}>{t('print.parked')}</h3>
      <For each={withReason()}>
        {one => <p>{t('print.parked_one', { label: one.label, reason: one.reason, date: date(one.revisitOn ?? '') })}</p>}
      </For>
      <For each={byDay()}>{({ day, labels }) => <p>{t('print.parked_rest', { list: list(labels), date: date(day) })}.</p>}</For>
    </section>
  )
}

/** What we agreed, condition by condition, with what somebody still sees differently; then what waits and until when. */
export const FurtherSheet = (props: FurtherSheetProps) => {
  const { t } = useI18n()
  return (
    <Sheet round={props.results.round} districtName={props.districtName} page={props.page} pages={props.pages} footnotes={[]}>
      <Show when={props.hasChosen}>
        <ChosenSummary priorities={props.priorities} />
      </Show>
      <section class={styles.agreed} data-density={props.density}>
        <h2 class={styles.headline}>{t('print.agreed')}</h2>
        <Show when={props.hasAnyFinding} fallback={<p>{t('print.agreed_none')}</p>}>
          <ul class={styles.findings}>
            <For each={props.items}>
              {item => (
                <Show when={item.finding}>
                  {finding => (
                    <li class={styles.finding}>
                      <p>
                        <strong>
                          <span class={styles.code}>{item.code}</span> {item.shortLabel}.
                        </strong>{' '}
                        <em>{finding().positionInWords ?? t('print.no_position')}</em>
                        <Show when={finding().positionInWords}>.</Show> {finding().reason}
                      </p>
                      <Show when={finding().minorityNote}>
                        {note => (
                          <p class={styles.minority}>
                            <strong>{t('print.minority')}</strong> “{note()}”
                          </p>
                        )}
                      </Show>
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
        </Show>
      </section>
      <Show when={props.isLast}>
        <div class={styles.end}>
          <div class={styles.rest}>
            <Show when={props.priorities.parked.length > 0}>
              <Parked parked={props.priorities.parked} />
            </Show>
          </div>
          <RoundCode address={props.address} />
        </div>
      </Show>
    </Sheet>
  )
}
