import { onCleanup, onMount } from 'solid-js'
import { areKeysOn } from '../rate/keys-on.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=slider], [role=tab], [role=dialog], [role=menu]') !== null

/** Single keys of a page. They rest while somebody writes, chooses in a list or has a dialog open, and for whoever switched them off. */
export const useKeys = (keys: Readonly<Record<string, () => void>>): void => {
  const press = (event: KeyboardEvent): void => {
    if (!areKeysOn() || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  onMount(() => document.addEventListener('keydown', press))
  onCleanup(() => document.removeEventListener('keydown', press))
}
