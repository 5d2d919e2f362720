import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'

/** Px as drawn, where the reader's text is 16 px: larger text makes a picture narrower, not its words smaller. */
const readerWidth = (width: number): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) && size > 0 ? (width * 16) / size : width
}

/** The width a picture has: measured in its frame as it changes, or `fixed`, for paper. `first` until it is measured. */
export const frameWidth = (how: {
  readonly fixed: () => number | undefined
  readonly first: number
}): { readonly width: Accessor<number>; readonly ref: (frame: HTMLElement) => void } => {
  const [measured, setMeasured] = createSignal(how.first)
  let frame: HTMLElement | undefined
  onMount(() => {
    if (how.fixed() !== undefined || !frame || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(entries => {
      const width = entries[0]?.contentRect.width ?? 0
      if (width > 0) setMeasured(Math.round(readerWidth(width)))
    })
    observer.observe(frame)
    onCleanup(() => observer.disconnect())
  })
  return {
    width: () => how.fixed() ?? measured(),
    ref: element => {
      frame = element
    },
  }
}
