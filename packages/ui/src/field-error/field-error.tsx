import { Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { CircleAlertIcon } from '../icon/icons.ts'
import css from './field-error.module.css'

/** What is wrong with one field and what to do, over the field. Point the field's `aria-describedby` at `id`. */
export const FieldError = (props: { id?: string | undefined; message?: string | undefined }) => (
  <Show when={props.message}>
    <p class={css.error} id={props.id}>
      <Icon of={CircleAlertIcon} />
      <span>{props.message}</span>
    </p>
  </Show>
)
