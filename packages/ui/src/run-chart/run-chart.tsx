import { fewestUseful } from '@tilth/core/measures'
import { createSignal, createUniqueId, type JSX, Show, untrack } from 'solid-js'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { frameWidth } from '../frame-width/frame-width.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { Seeds } from '../seeds/seeds.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { ChartKey } from './chart-key.tsx'
import { ChartPicture } from './chart-picture.tsx'
import { ChartTable } from './chart-table.tsx'
import css from './run-chart.module.css'
import type { ChartSentence, RunChartSize, RunChartSource } from './run-chart-source.ts'

export interface RunChartProps extends RunChartSource {
  /** What is measured, of whom. */
  readonly title: JSX.Element
  /** The title stands beside the chart already. */
  readonly titleHidden?: boolean | undefined
  /** `sentenceParts` of core, or one plain sentence. */
  readonly sentence: string | ChartSentence
  /** Which way is better; said under the title. */
  readonly direction?: 'up' | 'down' | 'neither' | undefined
  readonly size?: Exclude<RunChartSize, 'spark'> | undefined
  /** Drawn at this width instead of measured, px: for paper. */
  readonly width?: number | undefined
  /** No table behind it, where another one shows the same. */
  readonly tableHidden?: boolean | undefined
  /** The frame of the drawing, for `DownloadPicture`. */
  readonly pictureRef?: ((frame: HTMLDivElement) => void) | undefined
  /** Between the picture and its table: what can be done with it. */
  readonly children?: JSX.Element
}

const firstWidth: Readonly<Record<RunChartSize, number>> = { default: 640, small: 320, spark: 160, print: 640 }

/** A measure over time: the sentence first, then dots around their median with the cycles under them, then the table one key away. */
export const RunChart = (props: RunChartProps) => {
  const i18n = useI18n()
  const titleId = createUniqueId()
  const size = () => props.size ?? 'default'
  const frame = frameWidth({ fixed: () => props.width, first: untrack(() => firstWidth[size()]) })
  const [pointed, setPointed] = createSignal<string | null>(null)
  return (
    <figure class={css.chart} data-size={size()} aria-labelledby={titleId}>
      <Show
        when={props.titleHidden}
        fallback={
          <figcaption class={css.title} id={titleId}>
            {props.title}
          </figcaption>
        }
      >
        <VisuallyHidden>
          <span id={titleId}>{props.title}</span>
        </VisuallyHidden>
      </Show>
      <Show when={!props.titleHidden && (props.direction === 'up' || props.direction === 'down')}>
        <p class={css.direction}>{i18n.t('ui.chart.direction', { direction: props.direction ?? 'neither' })}</p>
      </Show>
      <Sentence of={props.sentence} />
      <div
        class={css.frame}
        ref={element => {
          frame.ref(element)
          props.pictureRef?.(element)
        }}
      >
        <ChartPicture
          source={props}
          width={frame.width()}
          size={size()}
          sentence={wordsOf(props.sentence)}
          isFixed={props.width !== undefined}
          pointed={pointed()}
        />
      </div>
      <Show when={size() !== 'small'}>
        <ChartKey source={props} width={frame.width()} size={size()} onPoint={setPointed} />
      </Show>
      <Show when={props.expected}>{expected => <Expected missing={expected().missing} by={expected().by} size={size()} />}</Show>
      {props.children}
      <Show when={!props.tableHidden && size() !== 'print'}>
        <Disclosure label={i18n.t('ui.strip.table_show')} openLabel={i18n.t('ui.strip.table_hide')}>
          <ChartTable source={props} title={document.getElementById(titleId)?.textContent ?? ''} />
        </Disclosure>
      </Show>
    </figure>
  )
}

/** The sentence in one line. */
export const wordsOf = (sentence: string | ChartSentence): string =>
  typeof sentence === 'string' ? sentence : [sentence.verdict, sentence.reason].filter(part => part !== '').join(' ')

const Sentence = (props: { of: string | ChartSentence }) => {
  const parts = (): ChartSentence => (typeof props.of === 'string' ? { verdict: props.of, reason: '' } : props.of)
  return (
    <p class={css.sentence}>
      <strong class={css.verdict}>{parts().verdict}</strong> {parts().reason}
    </p>
  )
}

const Expected = (props: { missing: number; by: string | null; size: RunChartSize }) => {
  const i18n = useI18n()
  const words = () =>
    props.by === null
      ? i18n.t('ui.chart.expected_open', { count: props.missing })
      : i18n.t('ui.chart.expected', { count: props.missing, date: i18n.date(props.by) })
  return (
    <p class={css.expected}>
      <Seeds
        in={Math.max(0, fewestUseful - props.missing)}
        still={props.missing}
        size={props.size === 'default' ? 'default' : 'small'}
        words={words()}
      />
    </p>
  )
}
