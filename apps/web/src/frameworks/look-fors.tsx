import type { LookFor } from '@tilth/core/conditions'
import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './look-fors.module.css'

const kinds = ['sign', 'barrier', 'option'] as const

/** What one can see of a condition: signs of it, what stands in the way, what takes it away. */
export const LookFors = (props: { readonly lookFors: readonly LookFor[] }) => {
  const { t } = useI18n()
  const ofKind = (kind: LookFor['kind']) => props.lookFors.filter(lookFor => lookFor.kind === kind)
  return (
    <Show when={props.lookFors.length > 0}>
      <div class={styles.lookFors}>
        <For each={kinds}>
          {kind => (
            <Show when={ofKind(kind).length > 0}>
              <section>
                <h3>{t(`frameworks.look_for_${kind}`)}</h3>
                <ul>
                  <For each={ofKind(kind)}>{lookFor => <li>{lookFor.text}</li>}</For>
                </ul>
              </section>
            </Show>
          )}
        </For>
      </div>
    </Show>
  )
}
