import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import css from './empty-state.module.css'

export interface EmptyStateProps {
  title: JSX.Element
  /** What will be here, and how it gets here. */
  children?: JSX.Element
  /** What it comes from, under the sentence. */
  cause?: JSX.Element
  /** The one next thing first. */
  actions?: JSX.Element
  /** Instead of the unworked furrow; null for none. */
  picture?: JSX.Element | null
  level?: 2 | 3 | undefined
}

const UnworkedFurrow = () => (
  <svg class={css.furrow} viewBox="0 0 240 106" aria-hidden="true">
    <path class={css.soil} d="M0 62C70 60 140 48 240 46M0 81C70 79 140 67 240 65M0 100C70 98 140 86 240 84" />
    <path class={css.ground} d="M0 44C70 42 140 31 240 30" />
    <path class={css.pole} d="M119 36V1H154L146 9L154 17H119" />
  </svg>
)

/** Nothing here yet: what it would be, where it comes from, and the one thing to do. */
export const EmptyState = (props: EmptyStateProps) => (
  <div class={css.empty}>
    <Show when={props.picture !== null}>{props.picture ?? <UnworkedFurrow />}</Show>
    <Dynamic component={`h${props.level ?? 3}`} class={css.title}>
      {props.title}
    </Dynamic>
    <Show when={props.children}>
      <div class={css.text}>{props.children}</div>
    </Show>
    <Show when={props.cause}>
      <p class={css.cause}>{props.cause}</p>
    </Show>
    <Show when={props.actions}>
      <div class={css.actions}>{props.actions}</div>
    </Show>
  </div>
)
