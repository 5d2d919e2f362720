import { createSignal, onCleanup, onMount } from 'solid-js'

const [isFocused, setFocused] = createSignal(false)
const [isBare, setBare] = createSignal(false)

/** For a page that is one thing to do, such as rating: under 1100 px it stands without bar and banner, and brings its own way home and language switch. */
export const useFocusedPage = (): void => {
  onMount(() => setFocused(true))
  onCleanup(() => setFocused(false))
}

/** For a page that is the whole screen, such as the one in the room: nothing stands around it at any width. */
export const useBarePage = (): void => {
  onMount(() => setBare(true))
  onCleanup(() => setBare(false))
}

export { isBare, isFocused }
