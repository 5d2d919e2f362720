import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import css from './join-code.module.css'

/** A join code in groups of three, read out letter by letter. */
export const JoinCode = (props: { code: string; size?: 'default' | 'large' | 'room' | undefined }) => {
  const i18n = useI18n()
  const groups = () => props.code.match(/.{1,3}/g) ?? []
  return (
    <span class={css.code} data-size={props.size ?? 'default'}>
      <span aria-hidden="true">{groups().join(' ')}</span>
      <VisuallyHidden>
        {i18n.t('ui.join_code')} {[...props.code].join(' ')}
      </VisuallyHidden>
    </span>
  )
}
