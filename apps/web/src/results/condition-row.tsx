import { markInWords } from '@tilth/core/rubrics'
import { Button, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { CarriedMark } from '../editions/carried-mark.tsx'
import { AgreementWord } from './agreement-word.tsx'
import styles from './condition-row.module.css'
import { ConditionStatistics } from './condition-statistics.tsx'
import { ConditionStrip } from './condition-strip.tsx'
import { importanceWords } from './importance-words.ts'
import { lateWords } from './late-words.ts'
import { protectionWords } from './protection-words.ts'
import type { ItemResult, ShownResult } from './queries.ts'
import { secondWords } from './second-words.ts'

export interface ConditionRowProps {
  readonly item: ItemResult
  readonly href: string
  readonly hasAnchorNames: boolean
  /** The page shows statistics everywhere. */
  readonly hasStatistics: boolean
  readonly settle: boolean
  readonly isMarked?: boolean | undefined
  readonly onPoint?: ((code: string | null) => void) | undefined
}

const highestPlace = 100

const Beside = (props: { readonly item: ItemResult; readonly shown: ShownResult }) => {
  const { t, list, locale } = useI18n()
  const words = () => {
    const { own, scale } = props.item
    return [
      secondWords(props.item, t),
      importanceWords(props.shown.importance, { t, list }),
      lateWords(props.shown.afterReveal, { t, list, scale, locale: locale() }),
      own !== null && own > highestPlace ? t('results.own_code', { answer: markInWords(own, { scale, locale: locale() }) }) : null,
    ].filter(one => one !== null)
  }
  return (
    <div class={styles.beside}>
      <For each={words()}>{one => <p>{one}</p>}</For>
    </div>
  )
}

/** One condition in the list: its name, how much views agree, the marks, the sentence, and where the talk about it stands. */
export const ConditionRow = (props: ConditionRowProps) => {
  const { t } = useI18n()
  const statisticsId = createUniqueId()
  const [isOpenHere, setOpenHere] = createSignal(false)
  const isOpen = () => props.hasStatistics || isOpenHere()
  const agreed = () => {
    const { finding } = props.item
    if (finding === null) return null
    return finding.positionInWords === null
      ? t('results.agreed_reason_only')
      : t('results.agreed_position', { position: finding.positionInWords })
  }
  const counts = () =>
    [
      props.item.shown?.notes.length ? t('results.notes_count', { count: props.item.shown.notes.length }) : null,
      props.item.comments.length > 0 ? t('results.comments', { count: props.item.comments.length }) : null,
    ]
      .filter(part => part !== null)
      .join(', ')
  return (
    <li
      class={styles.row}
      data-code={props.item.code}
      data-marked={props.isMarked ? '' : undefined}
      onPointerEnter={() => props.onPoint?.(props.item.code)}
      onPointerLeave={() => props.onPoint?.(null)}
      onFocusIn={() => props.onPoint?.(props.item.code)}
      onFocusOut={() => props.onPoint?.(null)}
    >
      <div class={styles.name}>
        <span class={styles.code}>{props.item.code}</span>
        <h3 class={styles.label}>
          <a href={props.href}>{props.item.label}</a>
        </h3>
        <Show when={props.item.shown}>{shown => <AgreementWord word={shown().agreement} />}</Show>
      </div>
      <Show when={props.item.shown} fallback={<p class={styles.protected}>{protectionWords(props.item, t)}</p>}>
        {shown => (
          <div class={styles.picture}>
            <ConditionStrip
              item={props.item}
              shown={shown()}
              size="list"
              anchorNames={props.hasAnchorNames}
              hasTable={isOpen()}
              settle={props.settle}
            />
            <Beside item={props.item} shown={shown()} />
          </div>
        )}
      </Show>
      <div class={styles.state}>
        <Show
          when={agreed()}
          fallback={
            <>
              <p class={styles.open}>{t('results.not_agreed')}</p>
              <CarriedMark item={props.item.code} />
            </>
          }
        >
          {words => <p class={styles.agreed}>{words()}</p>}
        </Show>
        <Show when={counts()}>{words => <p class={styles.open}>{words()}</p>}</Show>
        <Show when={props.item.shown && !props.hasStatistics}>
          <Button
            variant="quiet"
            size="row"
            class={styles.toggle ?? ''}
            aria-expanded={isOpen()}
            aria-controls={statisticsId}
            aria-label={t('results.statistics_of', { label: props.item.label })}
            onClick={() => setOpenHere(open => !open)}
          >
            {t('results.statistics')}
          </Button>
        </Show>
      </div>
      <div class={styles.statistics} id={statisticsId}>
        <Show when={isOpen() && props.item.shown}>
          {shown => <ConditionStatistics item={props.item} shown={shown()} isExplainedElsewhere={props.hasStatistics} />}
        </Show>
      </div>
    </li>
  )
}
