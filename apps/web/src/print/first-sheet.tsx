import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { PrioritiesView } from '../priorities/queries.ts'
import { AgreementWord } from '../results/agreement-word.tsx'
import { ConditionStrip } from '../results/condition-strip.tsx'
import type { ResultsView } from '../results/queries.ts'
import { ChosenSummary } from './chosen-summary.tsx'
import styles from './first-sheet.module.css'
import { fiveToKnow } from './five-to-know.ts'
import { RoundCode } from './round-code.tsx'
import { Sheet } from './sheet.tsx'
import { summaryWords } from './summary-words.ts'
import { WhereWeStand } from './where-we-stand.tsx'

export interface FirstSheetProps {
  readonly results: ResultsView
  readonly priorities: PrioritiesView
  readonly districtName: string
  readonly address: string
  readonly pages: number
  /** What was chosen stands here, not on the second sheet. */
  readonly hasChosen: boolean
}

/** Where we stand: in words, every condition on a line, five of them drawn, and what was chosen. */
export const FirstSheet = (props: FirstSheetProps) => {
  const { t, list } = useI18n()
  const five = () => fiveToKnow(props.results)
  const headline = () => {
    if (props.priorities.chosen.length > 0) return t('print.headline')
    return t(props.results.seenAs === 'team' ? 'results.title' : 'results.title_outside')
  }
  return (
    <Sheet
      round={props.results.round}
      districtName={props.districtName}
      page={1}
      pages={props.pages}
      footnotes={[t('print.footnote_median'), t('print.footnote_agreement')]}
      remark={t('print.footnote_confidential')}
    >
      <div>
        <h2 class={styles.headline}>{headline()}</h2>
        <p class={styles.paragraph}>{summaryWords(props.results, { t, list })}</p>
      </div>
      <div class={styles.columns}>
        <WhereWeStand results={props.results} />
        <Show when={five().length > 0}>
          <section class={styles.section}>
            <h3 class={styles.title}>{t('print.five', { count: five().length })}</h3>
            <ul class={styles.five}>
              <For each={five()}>
                {(item, index) => (
                  <li class={styles.one}>
                    <p class={styles.name}>
                      <strong>
                        <span class={styles.code}>{item.code}</span> {item.shortLabel}
                      </strong>
                      <Show when={item.shown}>{shown => <AgreementWord word={shown().agreement} />}</Show>
                    </p>
                    <Show when={item.shown}>
                      {shown => <ConditionStrip item={item} shown={shown()} size="print" anchorNames={index() === 0} isPublic />}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
      </div>
      <Show when={props.hasChosen}>
        <ChosenSummary priorities={props.priorities} />
      </Show>
      <Show when={props.pages === 1}>
        <p>{t('print.agreed_none')}</p>
        <RoundCode address={props.address} />
      </Show>
    </Sheet>
  )
}
