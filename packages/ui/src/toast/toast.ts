import { createSignal } from 'solid-js'

export interface ToastText {
  text: string
  tone?: 'plain' | 'rust' | undefined
}

export interface Toast extends ToastText {
  id: number
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([])
const [announcement, setAnnouncement] = createSignal('')
let lastId = 0

export { announcement, toasts }

/** Says something that has happened, in words that stay until read or dismissed. Returns what dismisses it. */
export const showToast = (toast: ToastText): (() => void) => {
  lastId += 1
  const shown: Toast = { ...toast, id: lastId }
  setToasts(before => [...before.slice(-2), shown])
  return () => dismissToast(shown.id)
}

export const dismissToast = (id: number): void => {
  setToasts(before => before.filter(toast => toast.id !== id))
}

/** Says something to screen readers alone. The same words said twice in a row are read twice. */
export const announce = (text: string): void => {
  setAnnouncement(before => (before === text ? `${text}\u00a0` : text))
}
