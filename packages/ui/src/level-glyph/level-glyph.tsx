import { Index, Show } from 'solid-js'
import css from './level-glyph.module.css'
import { levelStep } from './level-step.ts'

/**
 * A jar of soil left to settle: `count` layers, filled from the bottom up to and with `level` (0 is the least). It stands beside the word,
 * which says the same, so it is hidden from assistive technology.
 */
export const LevelGlyph = (props: { level: number; count: number; size?: number | undefined }) => {
  const height = 40
  const width = 32
  const layer = () => height / props.count
  const top = () => height - layer() * (props.level + 1)
  const step = () => levelStep(props.level, props.count)
  const boundaries = () => Array.from({ length: props.count - 1 }, (_, index) => height - layer() * (index + 1))
  return (
    <svg
      class={css.glyph}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      style={{ '--glyph-size': `${(props.size ?? 22) / 16}rem`, '--fill': step()?.fill ?? 'none', '--on-fill': step()?.on ?? 'var(--ink)' }}
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
