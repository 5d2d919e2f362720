import type { Scale } from '@tilth/core/conditions'
import { createMemo, createSignal, For, Index, onCleanup, onMount, Show } from 'solid-js'
import { levelFill } from '../level-glyph/level-fill.ts'
import { type StackedRow, stackedStripsGeometry } from './geometry.ts'
import css from './stacked-strips.module.css'

export interface StackedStripsProps {
  readonly scale: Scale
  readonly rows: readonly StackedRow[]
  /** The generated sentence: the text alternative of the picture. */
  readonly sentence: string
  /** Drawn at this width instead of measured, px: for paper. */
  readonly width?: number | undefined
}

const firstWidth = 640

const diamond = (x: number, y: number, half: number): string => `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`

/** The same condition several times on one axis: round under round, or school under school. The words and the table stand beside it. */
export const StackedStrips = (props: StackedStripsProps) => {
  const [measured, setMeasured] = createSignal(firstWidth)
  let frame: HTMLDivElement | undefined
  onMount(() => {
    if (props.width !== undefined || !frame || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(entries => {
      const width = entries[0]?.contentRect.width ?? 0
      if (width > 0) setMeasured(Math.round(width))
    })
    observer.observe(frame)
    onCleanup(() => observer.disconnect())
  })
  const shape = createMemo(() => stackedStripsGeometry(props.rows, { width: props.width ?? measured(), scale: props.scale }))
  const fillOf = (middle: number | null): string =>
    middle === null ? 'var(--paper)' : (levelFill(middle, props.scale)?.fill ?? 'var(--wash)')
  return (
    <div
      class={css.frame}
      ref={element => {
        frame = element
      }}
    >
      <svg class={css.picture} viewBox={`0 0 ${shape().width} ${shape().height}`} role="img" aria-label={props.sentence}>
        <For each={shape().guides}>{guide => <line class={css.guide} x1={guide.x} x2={guide.x} y1={guide.y1} y2={guide.y2} />}</For>
        <For each={shape().breaks}>
          {gap => (
            <>
              <line class={css.break} x1="0" x2={shape().width} y1={gap.y - 8} y2={gap.y - 8} />
              <text class={css.breakText} x="0" y={gap.y + 8}>
                {gap.text}
              </text>
            </>
          )}
        </For>
        <Index each={shape().rows}>
          {line => {
            const row = () => props.rows[line().index]
            return (
              <>
                <text class={css.label} x={line().label.x} y={line().label.y + 4}>
                  {row()?.label}
                </text>
                <text class={css.words} x={line().words.x} y={line().words.y + 4} text-anchor={line().words.end ? 'end' : 'start'}>
                  {row()?.words}
                </text>
                <Show
                  when={line().hasLine}
                  fallback={
                    <text class={css.note} x={shape().axis.x1 + 6} y={line().y + 5}>
                      {row()?.note}
                    </text>
                  }
                >
                  <line class={css.line} x1={shape().axis.x1} x2={shape().axis.x2} y1={line().y} y2={line().y} />
                  <Show when={line().band}>
                    {band => (
                      <rect
                        class={css.band}
                        style={{ '--fill': fillOf(band().middle) }}
                        x={band().x}
                        y={band().y}
                        width={band().width}
                        height={band().height}
                      />
                    )}
                  </Show>
                  <Show when={line().median}>
                    {median => <line class={css.median} x1={median().x} x2={median().x} y1={median().y1} y2={median().y2} />}
                  </Show>
                  <Show when={line().agreed}>
                    {agreed => <path class={css.diamond} d={diamond(agreed().x, agreed().y, agreed().half)} />}
                  </Show>
                </Show>
              </>
            )
          }}
        </Index>
        <text class={css.words} x={shape().axis.x1} y={shape().ends.y}>
          {shape().ends.low}
        </text>
        <text class={css.words} x={shape().axis.x2} y={shape().ends.y} text-anchor="end">
          {shape().ends.high}
        </text>
      </svg>
    </div>
  )
}
