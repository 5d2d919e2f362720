import { AgreementGlyph, Button, CheckIcon, Icon, Section, useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import { DotRow } from '../ballots/dot-row.tsx'
import { AnchorHead } from '../results/anchor-head.tsx'
import { ConditionStrip } from '../results/condition-strip.tsx'
import type { ItemResult, LensName } from '../results/queries.ts'
import styles from './lens-column.module.css'
import type { PriorityView } from './queries.ts'

export interface LensColumnProps {
  readonly lens: LensName
  readonly entries: readonly { readonly item: ItemResult; readonly why: string }[]
  readonly standingOf: (item: string) => PriorityView | undefined
  readonly hrefOf: (item: string) => string
  readonly mayChoose: boolean
  readonly isFull: boolean
  /** Dots of a closed vote; null where there are none to show. */
  readonly dotsOf: (item: string) => number | null
  readonly myDotsOn: (item: string) => number
  readonly onChoose: (item: string) => void
  readonly onPark: (item: string) => void
}

/** One way to look at the conditions: each with its marks, a sentence why it stands here, and the choice. */
export const LensColumn = (props: LensColumnProps) => {
  const { t, date } = useI18n()
  const codes = () => props.entries.map(entry => entry.item.code)
  const entryOf = (code: string) => props.entries.find(entry => entry.item.code === code)
  const chosen = (code: string) => props.standingOf(code)?.state === 'chosen'
  const parkedUntil = (code: string) => props.standingOf(code)?.revisitOn ?? null
  return (
    <Section title={t(`results.tab_${props.lens}`)} lead={t(`results.lead_${props.lens}`)}>
      <Show when={codes().length > 0} fallback={<p class={styles.empty}>{t(`results.lens_empty_${props.lens}`)}</p>}>
        <Show when={props.entries[0]}>{first => <AnchorHead scale={first().item.scale} />}</Show>
        <ol class={styles.list}>
          <For each={codes()}>
            {code => (
              <Show when={entryOf(code)}>
                {entry => (
                  <li class={styles.entry}>
                    <div class={styles.head}>
                      <span class={styles.code}>{code}</span>
                      <h3 class={styles.label}>
                        <a href={props.hrefOf(code)}>{entry().item.label}</a>
                      </h3>
                    </div>
                    <Show when={entry().item.shown}>
                      {shown => (
                        <>
                          <ConditionStrip item={entry().item} shown={shown()} size="compact" sentenceHidden />
                          <p class={styles.why}>
                            <AgreementGlyph word={shown().agreement} /> {entry().why}
                          </p>
                        </>
                      )}
                    </Show>
                    <Show when={props.dotsOf(code) !== null}>
                      <DotRow
                        dots={props.dotsOf(code) ?? 0}
                        mine={props.myDotsOn(code)}
                        words={t(props.myDotsOn(code) > 0 ? 'ballots.total_with_mine' : 'ballots.total', {
                          dots: props.dotsOf(code) ?? 0,
                          mine: props.myDotsOn(code),
                        })}
                      />
                    </Show>
                    <div class={styles.act}>
                      <Switch>
                        <Match when={chosen(code)}>
                          <span class={styles.chosen}>
                            <Icon of={CheckIcon} />
                            {t('priorities.chosen')}
                          </span>
                        </Match>
                        <Match when={parkedUntil(code)}>
                          {day => <span class={styles.parked}>{t('priorities.parked_until', { date: date(day()) })}</span>}
                        </Match>
                      </Switch>
                      <Show when={props.mayChoose && !chosen(code)}>
                        <Button
                          size="row"
                          disabled={props.isFull}
                          aria-label={t('priorities.choose_item', { label: entry().item.label })}
                          onClick={() => props.onChoose(code)}
                        >
                          {t('priorities.choose')}
                        </Button>
                        <Show when={parkedUntil(code) === null}>
                          <Button
                            size="row"
                            variant="quiet"
                            aria-label={t('priorities.park_item', { label: entry().item.label })}
                            onClick={() => props.onPark(code)}
                          >
                            {t('priorities.park')}
                          </Button>
                        </Show>
                      </Show>
                    </div>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ol>
      </Show>
    </Section>
  )
}
