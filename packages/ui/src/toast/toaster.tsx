import { createEffect, For, onCleanup } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { XIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import css from './toast.module.css'
import { announcement, dismissToast, type Toast, toasts } from './toast.ts'

const readingTime = 8000

const ToastCard = (props: { toast: Toast }) => {
  const i18n = useI18n()
  let timer: ReturnType<typeof setTimeout> | undefined
  const hold = () => clearTimeout(timer)
  const release = () => {
    hold()
    timer = setTimeout(() => dismissToast(props.toast.id), readingTime)
  }
  createEffect(() => {
    if (props.toast.tone !== 'rust') release()
  })
  onCleanup(hold)
  return (
    <li class={css.toast} data-tone={props.toast.tone ?? 'plain'} onMouseEnter={hold} onFocusIn={hold}>
      <span>{props.toast.text}</span>
      <button type="button" class={css.dismiss} aria-label={i18n.t('ui.dismiss')} onClick={() => dismissToast(props.toast.id)}>
        <Icon of={XIcon} />
      </button>
    </li>
  )
}

/** Where toasts and announcements come out; one a page. A failure stays until it is dismissed. */
export const Toaster = () => {
  const i18n = useI18n()
  return (
    <section class={css.region} aria-label={i18n.t('ui.notifications')} data-print="hide">
      <ol class={css.list} aria-live="polite" aria-relevant="additions">
        <For each={toasts()}>{toast => <ToastCard toast={toast} />}</For>
      </ol>
      <VisuallyHidden>
        <span role="status">{announcement()}</span>
      </VisuallyHidden>
    </section>
  )
}
