import { Mark, useI18n } from '@tilth/ui'
import { For, type JSX, Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import type { ResultsView } from '../results/queries.ts'
import styles from './sheet.module.css'

export interface SheetProps {
  readonly round: ResultsView['round']
  readonly districtName: string
  readonly page: number
  readonly pages: number
  /** Terms explained at their first use on this sheet. */
  readonly footnotes: readonly string[]
  /** Said at the foot without a mark in the text. */
  readonly remark?: string | undefined
  readonly children: JSX.Element
}

/** One sheet of paper, Letter or A4: whose it is and when on top, terms, licence and page at its foot. */
export const Sheet = (props: SheetProps) => {
  const { t, date } = useI18n()
  const when = () => t(props.round.source === 'import' ? 'print.imported' : 'print.revealed', { date: date(props.round.revealedAt ?? '') })
  return (
    <article class={styles.sheet} aria-label={t('print.page_of', { page: props.page, pages: props.pages })}>
      <header class={styles.head}>
        <span class={styles.mark}>
          <Mark tone="ink" />
        </span>
        <p class={styles.whose}>
          <strong>{props.districtName}</strong>
          <br />
          {props.round.orgName}
        </p>
        <p class={styles.what}>
          <strong>{props.round.title}</strong>
          <br />
          {when()} · {t('print.raters', { finished: props.round.progress.finished, conditions: props.round.items.length })}
        </p>
      </header>
      <div class={styles.body}>
        <FrameworkNotice notice={props.round.framework.notice} use="paper" />
        {props.children}
      </div>
      <footer class={styles.foot}>
        <div class={styles.notes}>
          <Show when={props.footnotes.length > 0 || props.remark}>
            <p>
              <For each={props.footnotes}>
                {(footnote, index) => (
                  <span class={styles.footnote}>
                    <sup>{index() + 1}</sup> {footnote}
                  </span>
                )}
              </For>
              {props.remark}
            </p>
          </Show>
          <p>{t('results.attribution', { attribution: props.round.framework.attribution })}</p>
        </div>
        <p class={styles.page}>{t('print.page_of', { page: props.page, pages: props.pages })}</p>
      </footer>
    </article>
  )
}
