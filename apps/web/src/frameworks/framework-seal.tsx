import { For } from 'solid-js'
import styles from './framework-seal.module.css'
import { sealDashes } from './seal-dashes.ts'

/** A framework's own tree drawn as rings; decoration beside its name, which says the same in words. */
export const FrameworkSeal = (props: { readonly rings: readonly number[] }) => (
  <svg class={styles.seal} viewBox="0 0 64 64" aria-hidden="true">
    <circle class={styles.core} cx="32" cy="32" r="4.5" />
    <For each={sealDashes(props.rings)}>{dash => <path class={styles.dash} d={dash.path} stroke-width={dash.thickness} />}</For>
  </svg>
)
