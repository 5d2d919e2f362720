import { createEffect, For, type JSX, on, Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { CircleAlertIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import css from './error-summary.module.css'

export interface FormError {
  /** Id of the field to go to; a sentence without a field is not a link. */
  fieldId?: string | undefined
  message: string
}

/** Everything that keeps a form from being sent, on top of it. It takes the focus whenever a new list arrives, so nobody misses it. */
export const ErrorSummary = (props: { errors: readonly FormError[]; title?: JSX.Element }) => {
  const i18n = useI18n()
  let summary: HTMLDivElement | undefined
  createEffect(
    on(
      () => props.errors,
      errors => {
        if (errors.length > 0) summary?.focus()
      },
    ),
  )
  const goTo = (event: MouseEvent, fieldId: string) => {
    event.preventDefault()
    const field = document.getElementById(fieldId)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }
  return (
    <Show when={props.errors.length > 0}>
      <div
        ref={element => {
          summary = element
        }}
        class={css.summary}
        role="alert"
        tabindex="-1"
      >
        <h2 class={css.title}>
          <Icon of={CircleAlertIcon} />
          <span>{props.title ?? i18n.t('ui.errors.title', { count: props.errors.length })}</span>
        </h2>
        <ul class={css.list}>
          <For each={props.errors}>
            {error => (
              <li>
                <Show when={error.fieldId} fallback={error.message}>
                  {fieldId => (
                    <a href={`#${fieldId()}`} onClick={event => goTo(event, fieldId())}>
                      {error.message}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
