import { Index, Show } from 'solid-js'
import styles from './dot-row.module.css'

export interface DotRowProps {
  readonly dots: number
  /** So many of them are mine: a ring around each. */
  readonly mine?: number
  /** Places for dots that are not put down. */
  readonly free?: number
  /** What the row says, for whoever does not see it. */
  readonly words: string
}

const mostDrawn = 30

/** Dots in a row with their number. Ink, so that they survive a photocopier; mine have a green ring, and words say so elsewhere. */
export const DotRow = (props: DotRowProps) => (
  <Show when={props.dots > 0 || props.free !== undefined} fallback={<span class={styles.none}>{props.words}</span>}>
    <span class={styles.row}>
      <span class={styles.words}>{props.words}</span>
      <Show when={props.dots <= mostDrawn}>
        <span class={styles.dots} aria-hidden="true">
          <Index each={Array.from({ length: props.dots })}>
            {(_, index) => <span class={styles.dot} data-mine={index < (props.mine ?? 0) ? '' : undefined} />}
          </Index>
          <Index each={Array.from({ length: props.free ?? 0 })}>{() => <span class={styles.place} />}</Index>
        </span>
      </Show>
      <strong class={styles.number} aria-hidden="true">
        {props.dots}
      </strong>
    </span>
  </Show>
)
