import { createSignal, onCleanup, onMount } from 'solid-js'
import type { MeetingView } from './queries.ts'
import { Stage } from './stage.tsx'
import styles from './stage-preview.module.css'

const roomWidth = 1920

/** The screen in the room, small, beside its controls. A picture alone: whatever it shows stands in words on the same page. */
export const StagePreview = (props: { readonly meeting: MeetingView; readonly timerLeft: number | null }) => {
  const [scale, setScale] = createSignal(0.25)
  let frame: HTMLDivElement | undefined
  onMount(() => {
    if (frame === undefined || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(entries => {
      const width = entries[0]?.contentRect.width ?? 0
      if (width > 0) setScale(width / roomWidth)
    })
    observer.observe(frame)
    onCleanup(() => observer.disconnect())
  })
  return (
    <div
      class={styles.frame}
      ref={element => {
        frame = element
      }}
      aria-hidden="true"
      inert
    >
      <div class={styles.room} style={{ '--scale': scale() }}>
        <Stage meeting={props.meeting} timerLeft={props.timerLeft} settle={false} />
      </div>
    </div>
  )
}
