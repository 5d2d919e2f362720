import { createMemo, For, Show } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import { levelFill } from '../level-glyph/level-fill.ts'
import { type StripSource, stripGeometry } from './geometry.ts'
import css from './spectrum-strip.module.css'
import type { StripSize } from './strip-size.ts'

const diamond = (x: number, y: number, half: number) => `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`

/** Roomy estimates, px: only the side the label stands on hangs on them. */
const letterWidth: Readonly<Record<StripSize, number>> = { compact: 8, list: 8, default: 8.5, projector: 15, print: 7 }

/** The drawing alone. It adds nothing to the geometry but strokes and fills. */
export const StripPicture = (props: { source: StripSource; width: number; size: StripSize; sentence: string }) => {
  const i18n = useI18n()
  const shape = createMemo(() => stripGeometry(props.source, { width: props.width, size: props.size }))
  const hasAgreedLabel = () => props.size === 'default' || props.size === 'projector' || props.size === 'print'
  const isLabelLeft = () => {
    const at = shape().agreed?.x ?? 0
    const labelWidth = i18n.t('ui.strip.agreed').length * letterWidth[props.size]
    return at + labelWidth > shape().width && at > shape().width / 2
  }
  return (
    <svg
      class={css.picture}
      viewBox={`0 0 ${shape().width} ${shape().height}`}
      role="img"
      aria-label={props.sentence}
      style={{ '--line': `${shape().line.thickness}px`, '--strip-aspect': `${shape().width} / ${shape().height}` }}
    >
      <g class={css.band}>
        <For each={shape().bands}>
          {band => (
            <rect
              class={css.bandFill}
              style={{ '--fill': band.middle === null ? 'none' : (levelFill(band.middle, props.source.scale)?.fill ?? 'var(--wash)') }}
              x={band.x}
              y={band.y}
              width={band.width}
              height={band.height}
            />
          )}
        </For>
      </g>
      <For each={shape().ticks}>{tick => <line class={css.tick} x1={tick.x} x2={tick.x} y1={tick.y1} y2={tick.y2} />}</For>
      <line class={css.line} x1={shape().line.x1} x2={shape().line.x2} y1={shape().line.y} y2={shape().line.y} />
      <Show when={shape().median}>
        {median => (
          <g class={css.band}>
            <line class={css.median} x1={median().x} x2={median().x} y1={median().y1} y2={median().y2} stroke-width={median().thickness} />
          </g>
        )}
      </Show>
      <Show when={shape().agreed}>
        {agreed => (
          <g class={css.agreed}>
            <line class={css.stem} x1={agreed().x} x2={agreed().x} y1={agreed().y1} y2={agreed().y - agreed().half} />
            <path class={css.diamond} d={diamond(agreed().x, agreed().y, agreed().half)} />
            <Show when={hasAgreedLabel()}>
              <text
                class={css.agreedLabel}
                x={isLabelLeft() ? agreed().x - agreed().half - 8 : agreed().x + agreed().half + 8}
                y={agreed().y}
                text-anchor={isLabelLeft() ? 'end' : 'start'}
                dominant-baseline="central"
              >
                {i18n.t('ui.strip.agreed')}
              </text>
            </Show>
          </g>
        )}
      </Show>
      <g class={css.marks}>
        <Show when={shape().area.length > 0}>
          <polygon
            class={css.area}
            points={shape()
              .area.map(corner => corner.join(','))
              .join(' ')}
          />
        </Show>
        <For each={shape().marks}>
          {mark => (
            <>
              <circle
                class={css.mark}
                data-first={mark.isFirst ? '' : undefined}
                cx={mark.x}
                cy={mark.y}
                r={mark.isFirst ? shape().radius - 0.75 : shape().radius}
              />
              <Show when={mark.isOwn}>
                <circle class={css.own} cx={mark.x} cy={mark.y} r={0.42 * shape().radius} data-passing="" />
              </Show>
            </>
          )}
        </For>
      </g>
    </svg>
  )
}
