import { Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './pulse.module.css'
import type { PulseView } from './queries.ts'

/** What was said, without names, beside what was written down. Below the floor only how many are missing. */
export const PulseSentences = (props: { readonly pulse: PulseView }) => {
  const { t } = useI18n()
  return (
    <Show
      when={props.pulse.sentences}
      fallback={
        <Notice tone="wash" title={t('visions.pulse_too_few', { count: props.pulse.answered })}>
          {t('visions.pulse_too_few_text', { floor: props.pulse.floor, missing: props.pulse.missing })}
        </Notice>
      }
    >
      {sentences => (
        <div class={styles.said}>
          <ul class={styles.sentences}>
            <For each={sentences()}>{sentence => <li>{sentence}</li>}</For>
          </ul>
          <Show when={props.pulse.statement}>
            {statement => (
              <div class={styles.written}>
                <h2>{t('visions.pulse_written_down')}</h2>
                <p>{statement()}</p>
              </div>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
