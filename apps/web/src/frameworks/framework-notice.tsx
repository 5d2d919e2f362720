import { Show } from 'solid-js'
import styles from './framework-notice.module.css'

/** What a framework wants said before anything else of it: whose words these are, and whose they are not. On screen and on paper. */
export const FrameworkNotice = (props: { readonly notice: string | null; readonly use?: 'screen' | 'paper' | 'room' }) => (
  <Show when={props.notice}>
    {notice => (
      <p class={styles.notice} data-use={props.use ?? 'screen'} role="note">
        {notice()}
      </p>
    )}
  </Show>
)
