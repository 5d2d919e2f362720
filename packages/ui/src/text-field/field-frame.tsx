import { type JSX, Show } from 'solid-js'
import { FieldError } from '../field-error/field-error.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import css from './field.module.css'

export interface FieldText {
  label: string
  /** One sentence between the label and the field. */
  hint?: JSX.Element
  /** What is wrong and what to do; the field is marked invalid while it is there. */
  error?: string | undefined
  /** Says "optional" beside the label. */
  optional?: boolean | undefined
  /** The label is for assistive technology only, where the screen says it otherwise. */
  labelHidden?: boolean | undefined
}

const hintId = (id: string) => `${id}-hint`
const errorId = (id: string) => `${id}-error`

/** The ids a field is described by, or undefined. */
export const describedBy = (id: string, field: FieldText): string | undefined => {
  const ids = [field.hint ? hintId(id) : '', field.error ? errorId(id) : ''].filter(part => part !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}

export const FieldFrame = (props: { id: string; field: FieldText; children: JSX.Element }) => {
  const i18n = useI18n()
  return (
    <div class={css.field} data-invalid={props.field.error ? '' : undefined}>
      <label class={css.label} for={props.id} data-hidden={props.field.labelHidden ? '' : undefined}>
        {props.field.label}{' '}
        <Show when={props.field.optional}>
          <span class={css.optional}>({i18n.t('common.optional')})</span>
        </Show>
      </label>
      <Show when={props.field.hint}>
        <div class={css.hint} id={hintId(props.id)}>
          {props.field.hint}
        </div>
      </Show>
      <FieldError id={errorId(props.id)} message={props.field.error} />
      {props.children}
    </div>
  )
}
