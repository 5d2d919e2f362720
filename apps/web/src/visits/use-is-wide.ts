import { createSignal, onCleanup, onMount } from 'solid-js'

const query = '(min-width: 60rem)'

/** Whether there is room for all items of a visit at once; otherwise one is shown at a time. */
export const useIsWide = (): (() => boolean) => {
  const media = typeof matchMedia === 'undefined' ? null : matchMedia(query)
  const [isWide, setWide] = createSignal(media?.matches ?? false)
  const follow = (): void => {
    setWide(media?.matches ?? false)
  }
  onMount(() => media?.addEventListener('change', follow))
  onCleanup(() => media?.removeEventListener('change', follow))
  return isWide
}
