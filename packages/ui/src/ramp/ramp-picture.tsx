import { For, Show } from 'solid-js'
import { plateSide, type RampGeometry, stem, turfHeight } from './geometry.ts'
import css from './ramp.module.css'
import type { RampTerrace } from './ramp-terrace.ts'

/** The drawing alone. */
export const RampPicture = (props: { shape: RampGeometry; steps: readonly RampTerrace[]; sentence: string }) => (
  <svg
    class={css.picture}
    viewBox={`0 0 ${props.shape.width} ${props.shape.height}`}
    role="img"
    aria-label={props.sentence}
    style={{ '--ramp-aspect': `${props.shape.width} / ${props.shape.height}` }}
  >
    <For each={props.shape.terraces}>
      {terrace => {
        const state = () => props.steps[terrace.index]?.state ?? 'planned'
        return (
          <>
            <rect
              class={css.ground}
              data-state={state()}
              x={terrace.x}
              y={terrace.top}
              width={terrace.width}
              height={props.shape.foot - terrace.top}
            />
            <For each={terrace.furrows}>
              {furrow => (
                <line
                  class={css.furrow}
                  x1={terrace.x}
                  x2={terrace.x + terrace.width}
                  y1={furrow.y}
                  y2={furrow.y}
                  stroke-width={furrow.thickness}
                />
              )}
            </For>
            <For each={terrace.turf}>
              {piece => <rect class={css.turf} data-state={state()} x={piece.x} y={terrace.top} width={piece.width} height={turfHeight} />}
            </For>
            <line
              class={css.stem}
              data-state={state()}
              x1={terrace.plate.x + plateSide / 2}
              x2={terrace.plate.x + plateSide / 2}
              y1={terrace.top - stem}
              y2={terrace.top}
            />
            <rect
              class={css.plate}
              data-state={state()}
              x={terrace.plate.x}
              y={terrace.plate.y}
              width={plateSide}
              height={plateSide}
              rx="2.5"
            />
            <text
              class={css.plateText}
              data-state={state()}
              x={terrace.plate.x + plateSide / 2}
              y={terrace.plate.y + plateSide / 2}
              text-anchor="middle"
              dominant-baseline="central"
            >
              {props.steps[terrace.index]?.number}
            </text>
            <For each={terrace.words}>
              {line => (
                <text class={css.words} data-strong={line.isStrong ? '' : undefined} x={line.x} y={line.y}>
                  {line.text}
                </text>
              )}
            </For>
            <For each={terrace.varied}>
              {line => (
                <text class={css.varied} x={line.x} y={line.y}>
                  {line.text}
                </text>
              )}
            </For>
          </>
        )
      }}
    </For>
    <Show when={props.shape.terraces.length > 0}>
      <line class={css.axis} x1="0" x2={props.shape.width} y1={props.shape.foot} y2={props.shape.foot} />
    </Show>
  </svg>
)
