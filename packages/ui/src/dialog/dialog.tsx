import { Dialog as KobalteDialog } from '@kobalte/core/dialog'
import { createComputed, type JSX, on, Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { XIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import css from './dialog.module.css'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: JSX.Element
  children?: JSX.Element
  /** Buttons at the foot, the main one first. */
  actions?: JSX.Element
  /** `alertdialog` asks before something that cannot be undone. */
  role?: 'dialog' | 'alertdialog' | undefined
  width?: 'default' | 'wide' | undefined
}

/** Holds the focus while it is open, closes on Escape and gives the focus back to where it came from. */
export const Dialog = (props: DialogProps) => {
  const i18n = useI18n()
  let content: HTMLDivElement | undefined
  let opener: Element | null = null
  createComputed(
    on(
      () => props.open,
      open => {
        if (open) opener = document.activeElement
      },
    ),
  )
  return (
    <KobalteDialog open={props.open} onOpenChange={props.onOpenChange}>
      <KobalteDialog.Portal>
        <KobalteDialog.Overlay class={css.overlay} />
        <div class={css.positioner}>
          <KobalteDialog.Content
            ref={element => {
              content = element
            }}
            class={css.dialog}
            role={props.role ?? 'dialog'}
            data-width={props.width ?? 'default'}
            onOpenAutoFocus={event => {
              event.preventDefault()
              content?.focus()
            }}
            onCloseAutoFocus={event => {
              event.preventDefault()
              if (opener instanceof HTMLElement) opener.focus()
            }}
          >
            <div class={css.head}>
              <KobalteDialog.Title class={css.title}>{props.title}</KobalteDialog.Title>
              <KobalteDialog.CloseButton class={css.close} aria-label={i18n.t('common.close')}>
                <Icon of={XIcon} />
              </KobalteDialog.CloseButton>
            </div>
            <KobalteDialog.Description as="div" class={css.body}>
              {props.children}
            </KobalteDialog.Description>
            <Show when={props.actions}>
              <div class={css.actions}>{props.actions}</div>
            </Show>
          </KobalteDialog.Content>
        </div>
      </KobalteDialog.Portal>
    </KobalteDialog>
  )
}
