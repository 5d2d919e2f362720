import { createUniqueId, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import css from './section.module.css'

export interface SectionProps {
  title: JSX.Element
  /** At the right of the title: a count, a date, a link. */
  aside?: JSX.Element
  /** One sentence under the title. */
  lead?: JSX.Element
  level?: 2 | 3 | undefined
  id?: string | undefined
  children?: JSX.Element
}

/** A rule, a title and air. */
export const Section = (props: SectionProps) => {
  const titleId = createUniqueId()
  return (
    <section class={css.section} aria-labelledby={titleId} id={props.id}>
      <div class={css.head}>
        <Dynamic component={`h${props.level ?? 2}`} id={titleId} class={css.title}>
          {props.title}
        </Dynamic>
        <Show when={props.aside}>
          <div class={css.aside}>{props.aside}</div>
        </Show>
      </div>
      <Show when={props.lead}>
        <p class={css.lead}>{props.lead}</p>
      </Show>
      <div class={css.body}>{props.children}</div>
    </section>
  )
}
