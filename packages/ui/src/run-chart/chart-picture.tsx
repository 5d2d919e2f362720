import { createMemo, For, Show } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import type { Corner } from './chart-shape.ts'
import { chartTexts } from './chart-texts.ts'
import { runChartGeometry } from './geometry.ts'
import css from './run-chart.module.css'
import type { RunChartSize, RunChartSource } from './run-chart-source.ts'

const points = (corners: readonly Corner[]): string => corners.map(corner => corner.join(',')).join(' ')

const breakHalf = 4

/** The drawing alone. It adds nothing to the geometry but strokes and fills. */
export const ChartPicture = (props: {
  source: RunChartSource
  width: number
  size: RunChartSize
  sentence: string
  /** Never drawn larger than its width says. */
  isFixed?: boolean
  /** The pin or note that is pointed at in the list below. */
  pointed?: string | null
}) => {
  const i18n = useI18n()
  const shape = createMemo(() =>
    runChartGeometry(props.source, { width: props.width, size: props.size, texts: chartTexts(props.source, i18n) }),
  )
  const plot = () => shape().plot
  return (
    <svg
      class={css.picture}
      viewBox={`0 0 ${shape().width} ${shape().height}`}
      role="img"
      aria-label={props.sentence}
      data-size={props.size}
      style={{
        '--chart-aspect': `${shape().width} / ${shape().height}`,
        '--chart-width': props.isFixed ? `${shape().width}px` : '100%',
      }}
    >
      <For each={shape().grid}>
        {line => (
          <>
            <Show when={!line.isFoot}>
              <line class={css.grid} x1={plot().x1} x2={plot().x2} y1={line.y} y2={line.y} />
            </Show>
            <text class={css.axisText} x={shape().labelEdge} y={line.y} text-anchor="end" dominant-baseline="central">
              {line.label}
            </text>
          </>
        )}
      </For>
      <Show when={shape().unitY}>
        {y => (
          <text class={css.unit} x="0" y={y()}>
            {props.source.unit}
          </text>
        )}
      </Show>
      <For each={shape().limits}>
        {band => (
          <>
            <polygon class={css.band} points={points(band.area)} />
            <polyline class={css.limit} points={points(band.upper)} />
            <polyline class={css.limit} points={points(band.lower)} />
          </>
        )}
      </For>
      <For each={shape().phases}>
        {phase => (
          <>
            <Show when={phase.x !== null}>
              <line class={css.phase} x1={phase.x ?? 0} x2={phase.x ?? 0} y1={(phase.lines[0]?.y ?? plot().y1) - 13} y2={plot().y2} />
            </Show>
            <For each={phase.lines}>
              {line => (
                <text class={css.phaseText} data-quiet={line.isQuiet ? '' : undefined} x={phase.textX} y={line.y}>
                  {line.text}
                </text>
              )}
            </For>
          </>
        )}
      </For>
      <For each={shape().pins}>
        {pin => <line class={css.hairline} data-kind={pin.kind} x1={pin.x} x2={pin.x} y1={plot().y1} y2={plot().y2} />}
      </For>
      <Show when={shape().target}>
        {target => <line class={css.target} x1={target().x1} x2={target().x2} y1={target().y} y2={target().y} />}
      </Show>
      <For each={shape().centers}>
        {center => <line class={css.center} data-look={center.look} x1={center.x1} x2={center.x2} y1={center.y} y2={center.y} />}
      </For>
      <For each={shape().joins}>{join => <polyline class={css.join} points={points(join)} />}</For>
      <Show when={props.size !== 'spark'}>
        <line class={css.axis} x1={plot().x1} x2={plot().x2} y1={plot().y2} y2={plot().y2} />
      </Show>
      <For each={shape().gaps}>
        {gap => (
          <>
            <Show when={gap.breakX}>
              {x => (
                <>
                  <line class={css.axisGap} x1={x() - breakHalf} x2={x() + breakHalf} y1={plot().y2} y2={plot().y2} />
                  <path
                    class={css.tick}
                    d={`M${x() - breakHalf - 2} ${plot().y2 + 5}l4 -10M${x() + breakHalf - 2} ${plot().y2 + 5}l4 -10`}
                  />
                </>
              )}
            </Show>
            <text class={css.gapText} x={gap.x} y={gap.y} text-anchor="middle" dominant-baseline="central">
              {gap.label}
            </text>
          </>
        )}
      </For>
      <For each={shape().ticks}>
        {tick => (
          <>
            <line class={css.tick} x1={tick.x} x2={tick.x} y1={plot().y2} y2={plot().y2 + 6} />
            <text class={css.axisText} x={tick.labelX} y={plot().y2 + 22} text-anchor="middle">
              {tick.label}
            </text>
            <Show when={tick.year}>
              <text class={css.axisText} x={tick.labelX} y={plot().y2 + 40} text-anchor="middle">
                {tick.year}
              </text>
            </Show>
          </>
        )}
      </For>
      <For each={shape().dots}>
        {dot =>
          dot.kind === 'excluded' ? (
            <path
              class={css.cross}
              d={`M${dot.x - shape().radius * 0.8} ${dot.y - shape().radius * 0.8}l${shape().radius * 1.6} ${shape().radius * 1.6}m0 ${-shape().radius * 1.6}l${-shape().radius * 1.6} ${shape().radius * 1.6}`}
            />
          ) : dot.kind === 'signal' ? (
            <>
              <circle class={css.ring} cx={dot.x} cy={dot.y} r={shape().radius * 1.7} />
              <circle class={css.signal} cx={dot.x} cy={dot.y} r={shape().radius * 1.2} />
            </>
          ) : (
            <circle
              class={css.dot}
              data-kind={dot.kind}
              cx={dot.x}
              cy={dot.y}
              r={dot.kind === 'hollow' ? shape().radius - 0.5 : shape().radius}
              stroke-width={Math.min(dot.kind === 'hollow' ? 2 : 1.5, shape().radius * (dot.kind === 'hollow' ? 0.45 : 0.3))}
            />
          )
        }
      </For>
      <For each={shape().labels}>
        {label => (
          <>
            <Show when={label.leader}>
              {leader => <line class={css.leader} x1={leader().x1} y1={leader().y1} x2={leader().x2} y2={leader().y2} />}
            </Show>
            <For each={label.lines}>
              {line => (
                <text class={css.label} data-kind={label.kind} x={label.x} y={line.y} dominant-baseline="central">
                  {line.text}
                </text>
              )}
            </For>
          </>
        )}
      </For>
      <For each={shape().pins}>
        {pin => (
          <>
            <Show when={props.pointed === `${pin.kind}-${pin.index}`}>
              <rect
                class={css.pointed}
                data-passing=""
                x={pin.x - pin.side / 2 - 4}
                y={pin.y - 4}
                width={pin.side + 8}
                height={pin.side + 8}
              />
            </Show>
            <line class={css.stub} x1={pin.x} x2={pin.x} y1={pin.y - 5} y2={pin.y} />
            <rect class={css.plate} data-kind={pin.kind} x={pin.x - pin.side / 2} y={pin.y} width={pin.side} height={pin.side} rx="2.5" />
            <text
              class={css.plateText}
              data-kind={pin.kind}
              x={pin.x}
              y={pin.y + pin.side / 2}
              text-anchor="middle"
              dominant-baseline="central"
            >
              {pin.mark}
            </text>
          </>
        )}
      </For>
    </svg>
  )
}
