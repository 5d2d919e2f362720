import { Show } from 'solid-js'
import { ChartPicture } from '../run-chart/chart-picture.tsx'
import { wordsOf } from '../run-chart/run-chart.tsx'
import type { ChartSentence, RunChartSource } from '../run-chart/run-chart-source.ts'
import css from './sparkline.module.css'

export interface SparklineProps extends RunChartSource {
  /** A sparkline never stands without it; of two voices the verdict is written, and both are the text alternative. */
  readonly sentence: string | ChartSentence
  /** Px; 160 where left out. */
  readonly width?: number | undefined
  /** A line under the picture in place of beside it. */
  readonly stacked?: boolean | undefined
  /** The sentence stands beside it already, in the same row. */
  readonly sentenceHidden?: boolean | undefined
}

const usualWidth = 160

/** A run chart as small as a line of text: the same marks without an axis, always with its sentence. */
export const Sparkline = (props: SparklineProps) => (
  <div class={css.sparkline} data-stacked={props.stacked ? '' : undefined}>
    <div class={css.picture}>
      <ChartPicture source={props} width={props.width ?? usualWidth} size="spark" sentence={wordsOf(props.sentence)} isFixed />
    </div>
    <Show when={!props.sentenceHidden}>
      <p class={css.sentence}>{typeof props.sentence === 'string' ? props.sentence : props.sentence.verdict}</p>
    </Show>
  </div>
)
