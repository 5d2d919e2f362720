import type { JSX } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import css from './loading.module.css'

/** Words while something is on its way; they appear only when it takes longer than a moment. */
export const Loading = (props: { children?: JSX.Element }) => {
  const i18n = useI18n()
  return (
    <p class={css.loading} role="status">
      {props.children ?? i18n.t('common.loading')}
      <span class={css.dots} aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
    </p>
  )
}
