import { Mark } from './mark.tsx'
import css from './wordmark.module.css'

/** The mark beside the name, sized by the font size around it. */
export const Wordmark = (props: { tone?: 'leaf' | 'ink' | undefined }) => (
  <span class={css.wordmark}>
    <Mark tone={props.tone} />
    <span class={css.letters}>tilth</span>
  </span>
)
