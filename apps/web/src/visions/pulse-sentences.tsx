import { Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { TakeOutWords } from '../shell/take-out-words.tsx'
import styles from './pulse.module.css'
import { type PulseView, visionCommands } from './queries.ts'

/** What was said, without names, beside what was written down. Below the floor only how many are missing. With `canTakeOut` whoever runs it may take one out. */
export const PulseSentences = (props: { readonly pulse: PulseView; readonly canTakeOut?: boolean }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
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
            <For each={sentences()}>
              {sentence => (
                <li>
                  <span>{sentence}</span>
                  <Show when={props.canTakeOut && props.pulse.may.takeOut}>
                    <TakeOutWords
                      words={sentence}
                      consequence={t('visions.pulse_take_out_text')}
                      take={() => visionCommands(slug()).takeOutSentence({ pulseId: props.pulse.id, sentence })}
                      touches={['visions']}
                    />
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={props.pulse.takenOut > 0}>
            <p class={styles.takenOut}>{t('visions.pulse_taken_out', { count: props.pulse.takenOut })}</p>
          </Show>
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
