import { useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import type { FieldResult } from './queries.ts'
import styles from './question-picture.module.css'
import { type QuestionBar, questionWords } from './question-words.ts'

const Bars = (props: { readonly bars: readonly QuestionBar[] }) => (
  <ul class={styles.bars}>
    <For each={props.bars}>
      {bar => (
        <li>
          <span class={styles.label}>{bar.label}</span>
          <Show when={bar.share !== null} fallback={<span class={styles.quiet}>{bar.count}</span>}>
            <span class={styles.count}>{bar.count}</span>
            <span class={styles.track} aria-hidden="true">
              <span class={styles.bar} style={{ 'inline-size': `${(bar.share ?? 0) * 100}%` }} />
            </span>
          </Show>
        </li>
      )}
    </For>
  </ul>
)

/** What all said together to one question, in the picture that fits its kind; where it may not be told, why. */
export const QuestionPicture = (props: { readonly field: FieldResult }) => {
  const i18n = useI18n()
  const words = createMemo(() => questionWords(props.field, i18n))
  return (
    <>
      <Show when={words().bars.length > 0}>
        <Bars bars={words().bars} />
      </Show>
      <Show when={words().places.length > 0}>
        <ol class={styles.order}>
          <For each={words().places}>
            {({ label, place }) => (
              <li>
                <span class={styles.place}>{place}</span> {label}
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={words().said}>{said => <p>{said()}</p>}</Show>
      <Show when={words().heldBack}>{why => <p class={styles.quiet}>{why()}</p>}</Show>
    </>
  )
}
