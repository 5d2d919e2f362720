import { type JSX, splitProps } from 'solid-js'
import css from '../button/button.module.css'
import type { ButtonLook } from '../button/button.tsx'

export interface LinkButtonProps extends ButtonLook, Omit<JSX.AnchorHTMLAttributes<HTMLAnchorElement>, 'style'> {
  href: string
}

/** A link with the weight of a button: it goes somewhere and changes nothing. */
export const LinkButton = (props: LinkButtonProps) => {
  const [look, rest] = splitProps(props, ['variant', 'size', 'before', 'after', 'children', 'class'])
  return (
    <a {...rest} class={`${css.button} ${look.class ?? ''}`} data-variant={look.variant ?? 'secondary'} data-size={look.size ?? 'default'}>
      {look.before}
      <span>{look.children}</span>
      {look.after}
    </a>
  )
}
