import type { JSX } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import css from './skip-link.module.css'

/** The first stop of the keyboard: past the navigation, to the content. */
export const SkipLink = (props: { href?: string | undefined; children?: JSX.Element }) => {
  const i18n = useI18n()
  const target = () => props.href ?? '#main'
  const skip = (event: MouseEvent) => {
    const main = document.querySelector<HTMLElement>(target())
    if (!main) return
    event.preventDefault()
    if (!main.hasAttribute('tabindex')) main.tabIndex = -1
    main.focus()
  }
  return (
    <a class={css.skip} href={target()} onClick={skip}>
      {props.children ?? i18n.t('ui.skip_to_content')}
    </a>
  )
}
