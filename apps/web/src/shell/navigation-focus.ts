import { createRenderEffect, on } from 'solid-js'

let isAwaited = false

/** Call once, at the root: after each change of the path the next title on screen takes the focus. */
export const watchNavigation = (path: () => string): void => {
  createRenderEffect(
    on(
      path,
      () => {
        isAwaited = true
      },
      { defer: true },
    ),
  )
}

/** True once after each navigation, for the first title that asks. */
export const takeNavigationFocus = (): boolean => {
  const wasAwaited = isAwaited
  isAwaited = false
  return wasAwaited
}
