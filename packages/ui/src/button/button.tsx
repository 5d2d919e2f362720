import { type JSX, Show, splitProps } from 'solid-js'
import css from './button.module.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet'

export interface ButtonLook {
  /** Primary: the one next thing of a region. Quiet: an underlined word. Secondary where left out. */
  variant?: ButtonVariant | undefined
  /** `row` is 36 px high, for desktop rows; 44 px where left out. */
  size?: 'default' | 'row' | undefined
  /** Icons stand beside the words. */
  before?: JSX.Element
  after?: JSX.Element
}

export interface ButtonProps extends ButtonLook, Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'style'> {
  /** Waiting for an answer: pressing again does nothing, and the button keeps the focus. */
  busy?: boolean | undefined
}

export const Button = (props: ButtonProps) => {
  const [look, rest] = splitProps(props, ['variant', 'size', 'before', 'after', 'busy', 'children', 'class', 'onClick', 'type'])
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = event => {
    if (look.busy) {
      event.preventDefault()
      return
    }
    const listener = look.onClick
    if (typeof listener === 'function') listener(event)
    else if (listener) listener[0](listener[1], event)
  }
  return (
    <button
      {...rest}
      type={look.type ?? 'button'}
      class={`${css.button} ${look.class ?? ''}`}
      data-variant={look.variant ?? 'secondary'}
      data-size={look.size ?? 'default'}
      data-busy={look.busy ? '' : undefined}
      aria-disabled={look.busy ? 'true' : undefined}
      onClick={press}
    >
      <Show when={look.busy} fallback={look.before}>
        <span class={css.busy} aria-hidden="true" />
      </Show>
      <span>{look.children}</span>
      {look.after}
    </button>
  )
}
