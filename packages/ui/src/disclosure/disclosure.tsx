import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { ChevronRightIcon } from '../icon/icons.ts'
import css from './disclosure.module.css'

export interface DisclosureProps {
  label: JSX.Element
  /** What the button says while open, where it differs. */
  openLabel?: JSX.Element
  /** Controlled where given. */
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  children?: JSX.Element
}

/** More of the same thing behind one button: the statistic behind the words, the table behind a picture. */
export const Disclosure = (props: DisclosureProps) => {
  const [isOpenHere, setOpenHere] = createSignal(false)
  const isOpen = () => props.open ?? isOpenHere()
  const contentId = createUniqueId()
  const toggle = () => {
    const next = !isOpen()
    setOpenHere(next)
    props.onOpenChange?.(next)
  }
  return (
    <div class={css.disclosure} data-open={isOpen() ? '' : undefined}>
      <button type="button" class={css.trigger} aria-expanded={isOpen()} aria-controls={contentId} onClick={toggle}>
        <Icon of={ChevronRightIcon} class={css.chevron} />
        <span>{isOpen() ? (props.openLabel ?? props.label) : props.label}</span>
      </button>
      <div id={contentId} class={css.content} hidden={!isOpen()}>
        <Show when={isOpen()}>{props.children}</Show>
      </div>
    </div>
  )
}
