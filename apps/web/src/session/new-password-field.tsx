import { PasswordField, useI18n } from '@tilth/ui'
import styles from './new-password-field.module.css'
import { shortestPassword } from './shortest-password.ts'

export interface NewPasswordFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (typed: string) => void
  readonly error: string | undefined
}

/** A new password and its one rule, with what is still missing said in words while one types. */
export const NewPasswordField = (props: NewPasswordFieldProps) => {
  const { t } = useI18n()
  const left = () => shortestPassword - props.value.length
  return (
    <div class={styles.field}>
      <PasswordField
        id={props.id}
        label={props.label}
        hint={t('session.password_rule')}
        value={props.value}
        onInput={props.onInput}
        error={props.error}
        autocomplete="new-password"
      />
      <p class={styles.left} aria-live="polite">
        {props.value === '' ? '' : left() > 0 ? t('session.password_left', { count: left() }) : t('session.password_long_enough')}
      </p>
    </div>
  )
}
