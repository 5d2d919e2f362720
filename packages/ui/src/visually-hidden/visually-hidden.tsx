import type { ParentProps } from 'solid-js'
import css from './visually-hidden.module.css'

/** Words for assistive technology where sighted people have a picture. */
export const VisuallyHidden = (props: ParentProps) => <span class={css.hidden}>{props.children}</span>
