import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router'
import { createSignal, onCleanup, onMount } from 'solid-js'

const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs | null>(null)

/** While `isDirty()` says so, going elsewhere asks first: inside the workspace in our words, closing the window in the browser's. */
export const useUnsavedGuard = (isDirty: () => boolean): void => {
  useBeforeLeave(event => {
    if (event.defaultPrevented || !isDirty()) return
    event.preventDefault()
    setLeaving(event)
  })
  const onUnload = (event: BeforeUnloadEvent): void => {
    if (isDirty()) event.preventDefault()
  }
  onMount(() => addEventListener('beforeunload', onUnload))
  onCleanup(() => removeEventListener('beforeunload', onUnload))
}

export { leaving, setLeaving }
