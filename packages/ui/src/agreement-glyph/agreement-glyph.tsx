import type { AgreementWord } from '@tilth/core/rubrics'
import { For } from 'solid-js'
import css from './agreement-glyph.module.css'

type Strip = readonly [from: number, to: number]

const strips: Readonly<Record<AgreementWord, readonly Strip[]>> = {
  together: [[0, 1]],
  leaning: [
    [0, 0.43],
    [0.57, 1],
  ],
  split: [
    [0, 0.22],
    [0.39, 0.61],
    [0.78, 1],
  ],
  'poles-apart': [
    [0, 0.14],
    [0.86, 1],
  ],
  'too-few': [],
}

/** Unbroken or broken ground, ink only. It stands beside the word, which says the same, so it is hidden from assistive technology. */
export const AgreementGlyph = (props: { word: AgreementWord; size?: number | undefined }) => (
  <svg
    class={css.glyph}
    viewBox="0 0 30 20"
    style={{ '--glyph-size': `${(props.size ?? 13) / 16}rem` }}
    data-word={props.word}
    aria-hidden="true"
  >
    <For each={strips[props.word]}>
      {([from, to]) => <rect class={css.strip} x="0" width="30" y={from * 20} height={(to - from) * 20} />}
    </For>
    <rect class={css.outline} x="0.75" y="0.75" width="28.5" height="18.5" />
  </svg>
)
