import { onCleanup, onMount } from 'solid-js'

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=slider], [role=dialog], [role=alertdialog], [role=menu]') !== null

/** Keys of the screen in the room, a clicker's among them, by their names; letters in either case. A key held down counts once. */
export const useStageKeys = (actions: () => Readonly<Record<string, () => void>>): void => {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return
    const act = actions()[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (act === undefined) return
    event.preventDefault()
    if (!event.repeat) act()
  }
  onMount(() => document.addEventListener('keydown', press))
  onCleanup(() => document.removeEventListener('keydown', press))
}
