import { createSignal, onCleanup, onMount } from 'solid-js'

const [isFocused, setFocused] = createSignal(false)

/** For a page that is one thing to do, such as rating: under 1100 px it stands without bar and banner, and brings its own way home and language switch. */
export const useFocusedPage = (): void => {
  onMount(() => setFocused(true))
  onCleanup(() => setFocused(false))
}

export { isFocused }
