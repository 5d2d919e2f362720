import { createSignal } from 'solid-js'

export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'tilth.theme'

const isTheme = (value: unknown): value is Theme => value === 'system' || value === 'light' || value === 'dark'

const keptTheme = (): Theme => {
  try {
    const kept = localStorage.getItem(storageKey)
    return isTheme(kept) ? kept : 'system'
  } catch {
    return 'system'
  }
}

const [theme, setSignal] = createSignal<Theme>('system')

export { theme }

const show = (chosen: Theme): void => {
  setSignal(chosen)
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

/** Shows what this browser was set to before. Call it before the first paint. */
export const restoreTheme = (): void => show(keptTheme())

/** Shows a theme and keeps it in this browser; where nothing can be kept it holds until the page is closed. */
export const setTheme = (chosen: Theme): void => {
  show(chosen)
  try {
    localStorage.setItem(storageKey, chosen)
  } catch {
    return
  }
}
