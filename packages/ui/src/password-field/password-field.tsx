import { createSignal, createUniqueId, type JSX, splitProps } from 'solid-js'
import { Button } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import { EyeIcon, EyeOffIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import css from '../text-field/field.module.css'
import { describedBy, FieldFrame, type FieldText } from '../text-field/field-frame.tsx'

export interface PasswordFieldProps
  extends FieldText,
    Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onInput' | 'onChange' | 'style' | 'type' | 'width'> {
  value: string
  onInput: (value: string) => void
  /** `new-password` where one is chosen, so that password keepers offer one. */
  autocomplete: 'current-password' | 'new-password'
}

/** A password with a way to see what is typed. */
export const PasswordField = (props: PasswordFieldProps) => {
  const i18n = useI18n()
  const [field, own, rest] = splitProps(props, ['label', 'hint', 'error', 'optional', 'labelHidden'], ['value', 'onInput', 'id', 'class'])
  const [isShown, setShown] = createSignal(false)
  const madeId = createUniqueId()
  const id = () => own.id ?? madeId
  return (
    <FieldFrame id={id()} field={field}>
      <div class={css.withAction}>
        <input
          autocapitalize="off"
          spellcheck={false}
          {...rest}
          id={id()}
          type={isShown() ? 'text' : 'password'}
          class={`${css.control} ${own.class ?? ''}`}
          value={own.value}
          aria-invalid={field.error ? 'true' : undefined}
          aria-describedby={describedBy(id(), field)}
          onInput={event => own.onInput(event.currentTarget.value)}
        />
        <Button
          aria-label={i18n.t(isShown() ? 'ui.hide_password' : 'ui.show_password')}
          before={<Icon of={isShown() ? EyeOffIcon : EyeIcon} />}
          onClick={() => setShown(shown => !shown)}
        >
          {i18n.t(isShown() ? 'common.hide' : 'common.show')}
        </Button>
      </div>
    </FieldFrame>
  )
}
