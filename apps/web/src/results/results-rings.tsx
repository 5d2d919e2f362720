import { ConditionsRings, DownloadPicture, type RingLayer, Section, summarizeRings, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { AgreementWord } from './agreement-word.tsx'
import { protectionWords } from './protection-words.ts'
import type { ItemResult, ResultsView } from './queries.ts'
import styles from './results-rings.module.css'
import { sourceOf } from './source-of.ts'

export interface ResultsRingsProps {
  readonly results: ResultsView
  readonly layers: readonly RingLayer[]
  readonly hrefOf: (code: string) => string
  readonly selected: string | null
  readonly pointed: string | null
  readonly onSelect: (code: string) => void
  readonly onPoint: (code: string | null) => void
}

const Chosen = (props: { readonly item: ItemResult; readonly href: string }) => {
  const { t } = useI18n()
  return (
    <div class={styles.chosen}>
      <h3>
        <span class={styles.code}>{props.item.code}</span> <a href={props.href}>{props.item.label}</a>
      </h3>
      <Show when={props.item.shown} fallback={<p class={styles.quiet}>{protectionWords(props.item, t)}</p>}>
        {shown => (
          <>
            <AgreementWord word={shown().agreement} />
            <p>{shown().sentence}</p>
          </>
        )}
      </Show>
    </div>
  )
}

/** The whole framework at once: each condition's place and how much views agree, with what the chosen one says. */
export const ResultsRings = (props: ResultsRingsProps) => {
  const { t, date, list } = useI18n()
  const [frame, setFrame] = createSignal<HTMLDivElement>()
  const chosen = () => props.results.items.find(item => item.code === props.selected)
  const title = () => t('results.rings_title', { count: props.results.items.length })
  return (
    <Section title={title()} aside={t('results.rings_aside', { layers: props.layers.length })}>
      <div class={styles.rings}>
        <ConditionsRings
          layers={props.layers}
          core={props.results.core ?? props.results.round.framework.shortTitle}
          selected={props.selected}
          pointed={props.pointed}
          onSelect={props.onSelect}
          onPoint={props.onPoint}
          pictureRef={setFrame}
        >
          <div aria-live="polite">
            <Show when={chosen()} fallback={<p class={styles.quiet}>{t('results.rings_choose')}</p>}>
              {item => <Chosen item={item()} href={props.hrefOf(item().code)} />}
            </Show>
          </div>
        </ConditionsRings>
        <Show when={props.results.may.print}>
          <DownloadPicture
            inside={frame}
            name={[props.results.round.title, t('results.rings_file')]}
            title={props.results.round.title}
            sentence={summarizeRings(props.layers, { t, list })}
            source={[t('results.rings_reading'), ...sourceOf(props.results.round, { t, date })]}
          />
        </Show>
      </div>
    </Section>
  )
}
