import { LanguageSwitch, Mark, useI18n, VisuallyHidden } from '@tilth/ui'
import { Index, Show } from 'solid-js'
import styles from './rate.module.css'
import type { SheetProgress } from './sheet-progress.ts'

export interface RateHeadProps {
  readonly title: string
  readonly home: string
  /** The page of the round. */
  readonly href: string
  readonly progress: SheetProgress
  /** Which item is on screen, from 0; -1 when none is. */
  readonly position: number
  readonly onOverview: () => void
}

/** The round's name and how far the sheet is: a segment for each item, skipped ones hatched. */
export const RateHead = (props: RateHeadProps) => {
  const { t } = useI18n()
  return (
    <div class={styles.head}>
      <div class={styles.line}>
        <a class={styles.home} href={props.home} aria-label={t('rate.home')}>
          <Mark />
        </a>
        <a class={styles.round} href={props.href}>
          {props.title}
        </a>
        <div class={styles.language}>
          <LanguageSwitch compact />
        </div>
      </div>
      <div class={styles.progress}>
        <div class={styles.segments} aria-hidden="true">
          <Index each={props.progress.states}>
            {(state, index) => <span data-state={state()} data-current={index === props.position ? '' : undefined} />}
          </Index>
        </div>
        <Show when={props.position >= 0}>
          <button type="button" class={styles.count} onClick={() => props.onOverview()}>
            <span aria-hidden="true">{t('rate.progress', { position: props.position + 1, total: props.progress.total })}</span>
            <VisuallyHidden>
              {t('rate.progress_words', {
                position: props.position + 1,
                total: props.progress.total,
                answered: props.progress.answered,
                skipped: props.progress.states.filter(state => state === 'skipped').length,
              })}{' '}
              {t('rate.see_all')}
            </VisuallyHidden>
          </button>
        </Show>
      </div>
    </div>
  )
}
