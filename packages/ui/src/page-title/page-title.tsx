import { type JSX, Show } from 'solid-js'
import css from './page-title.module.css'

export interface PageTitleProps {
  title: JSX.Element
  /** Where one is, over the title ("S6 Enabling Systems and Structures"). */
  eyebrow?: JSX.Element
  /** One or two sentences under the title. */
  lead?: JSX.Element
  /** What can be done with the whole page. */
  actions?: JSX.Element
}

/** The one title of a page. It can take the focus when the page changes. */
export const PageTitle = (props: PageTitleProps) => (
  <div class={css.frame}>
    <div class={css.words}>
      <Show when={props.eyebrow}>
        <p class={css.eyebrow}>{props.eyebrow}</p>
      </Show>
      <h1 tabindex="-1">{props.title}</h1>
      <Show when={props.lead}>
        <div class={css.lead}>{props.lead}</div>
      </Show>
    </div>
    <Show when={props.actions}>
      <div class={css.actions}>{props.actions}</div>
    </Show>
  </div>
)
