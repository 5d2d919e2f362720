import { Index, Show } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import css from './seeds.module.css'

const mostDrawn = 40

/** People, or points, as seeds: filled is in, a dashed ring is not yet. Never an order that could be read as the roster's: the filled ones come first. */
export const Seeds = (props: {
  in: number
  still: number
  size?: 'small' | 'default' | 'room' | undefined
  wordsHidden?: boolean | undefined
  /** Instead of how many are in and still rating. */
  words?: string | undefined
}) => {
  const i18n = useI18n()
  const isDrawn = () => props.in + props.still <= mostDrawn
  return (
    <span class={css.seeds} data-size={props.size ?? 'default'}>
      <Show when={isDrawn()}>
        <span class={css.row} aria-hidden="true">
          <Index each={Array.from({ length: props.in })}>{() => <span class={css.seed} data-in="" />}</Index>
          <Index each={Array.from({ length: props.still })}>{() => <span class={css.seed} />}</Index>
        </span>
      </Show>
      <span class={css.words} data-hidden={props.wordsHidden ? '' : undefined}>
        {props.words ?? i18n.t('ui.seeds', { in: props.in, still: props.still })}
      </span>
    </span>
  )
}
