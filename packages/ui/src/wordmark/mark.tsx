import { Show } from 'solid-js'
import css from './wordmark.module.css'

/**
 * Three furrows, thick to thin, rising to the right; the thinnest ends in one leaf. The middle furrow is left out for marks under 24 px.
 * `tone="ink"` is the one-color version.
 */
export const Mark = (props: { small?: boolean | undefined; tone?: 'leaf' | 'ink' | undefined }) => (
  <svg class={css.mark} viewBox="0 0 100 100" aria-hidden="true">
    <path d="M0 83C24 83 34 79 52 74.500S80 69.500 100 69.500V84C80 84 70 85 52 89.500S24 99 0 99Z" />
    <Show when={!props.small}>
      <path d="M0 64C22 64 34 60 52 55.200S82 49.500 100 49.500V59C82 59 70 60 52 64.600S22 73 0 73Z" />
    </Show>
    <path d="M0 45.500C19 45.500 31 40 47 31L51 36C34 46 20 51 0 51Z" />
    <path class={css.leaf} data-tone={props.tone ?? 'leaf'} d="M46.500 41.500C45 17 65 1 100 0C103 25 86 44 46.500 41.500Z" />
  </svg>
)
