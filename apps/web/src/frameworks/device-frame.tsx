import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import styles from './try.module.css'

/** Px of the screen inside: a common phone, a small desktop, a sheet of Letter with its edge. */
const screens = {
  phone: { width: 390, height: 780, edge: 6 },
  desktop: { width: 1280, height: 900, edge: 2 },
  paper: { width: 900, height: 1100, edge: 0 },
} as const

/**
 * Our own page in a frame of its own, so that it is as wide as the device and everything that depends on the width is real. A screen wider
 * than the page is made smaller as a whole.
 */
export const DeviceFrame = (props: { readonly address: string; readonly title: string; readonly device: keyof typeof screens }) => {
  const [room, setRoom] = createSignal(0)
  let holder: HTMLDivElement | undefined
  onMount(() => {
    if (!holder || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(entries => setRoom(entries[0]?.contentRect.width ?? 0))
    observer.observe(holder)
    onCleanup(() => observer.disconnect())
  })
  const screen = () => screens[props.device]
  const scale = () => (room() === 0 ? 1 : Math.min(1, (room() - 2 * screen().edge) / screen().width))
  return (
    <div class={styles.holder} ref={element => (holder = element)}>
      <div
        class={styles.device}
        data-device={props.device}
        style={{
          '--width': `${screen().width}px`,
          '--height': `${screen().height}px`,
          '--scale': String(scale()),
          '--edge': `${screen().edge}px`,
        }}
      >
        {/* Another address is another frame: the one before leaves no step in the history. */}
        <Show when={props.address} keyed>
          {address => <iframe class={styles.inside} src={address} title={props.title} />}
        </Show>
      </div>
    </div>
  )
}
