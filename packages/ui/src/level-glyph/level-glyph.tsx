import type { Scale } from '@tilth/core/conditions'
import { levelStep } from '@tilth/core/rubrics'
import { Index, Show } from 'solid-js'
import { layerCount, levelFill } from './level-fill.ts'
import css from './level-glyph.module.css'

const height = 40
const width = 32

/**
 * A jar of soil left to settle, filled up to and with the layer of `position` (a mark or a median of the scale; a spectrum has five
 * layers). It stands beside the word, which says the same, so it is hidden from assistive technology. `size` is its height in px.
 */
export const LevelGlyph = (props: { position: number; scale: Scale; size?: number | undefined }) => {
  const count = () => layerCount(props.scale)
  const filled = () =>
    props.scale.kind === 'levels' ? Math.round(props.position) + 1 : levelStep(props.position, { scale: props.scale, steps: 5 })
  const layer = () => height / count()
  const top = () => height - layer() * filled()
  const look = () => levelFill(props.position, props.scale)
  const boundaries = () => {
    const thickness = layer()
    return Array.from({ length: count() - 1 }, (_, index) => height - thickness * (index + 1))
  }
  return (
    <svg
      class={css.glyph}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      style={{ '--glyph-size': `${(props.size ?? 22) / 16}rem`, '--fill': look()?.fill ?? 'none', '--on-fill': look()?.on ?? 'var(--ink)' }}
      data-filled={filled()}
      aria-hidden="true"
    >
      <rect class={css.soil} x="0" y={top()} width={width} height={height - top()} />
      <Index each={boundaries()}>
        {y => <line class={y() > top() + 0.01 ? css.boundary : css.empty} x1="0" x2={width} y1={y()} y2={y()} />}
      </Index>
      <Show when={top() > 0.01}>
        <line class={css.surface} x1="0" x2={width} y1={top()} y2={top()} />
      </Show>
      <rect class={css.jar} x="0" y="0" width={width} height={height} />
    </svg>
  )
}
