import { Index } from 'solid-js'
import css from './loading.module.css'

/** The furrows of a list that is on its way, so that the page does not jump when it comes. Say it in words beside it. */
export const Skeleton = (props: { rows?: number | undefined }) => (
  <div class={css.skeleton} aria-hidden="true">
    <Index each={Array.from({ length: props.rows ?? 3 })}>{() => <div class={css.row} />}</Index>
  </div>
)
