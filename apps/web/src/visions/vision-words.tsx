import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { VisionWords as Words } from './vision-draft.ts'
import styles from './vision-words.module.css'

const Lines = (props: { readonly title: string; readonly lines: readonly string[] }) => (
  <div>
    <h3 class={styles.side}>{props.title}</h3>
    <ul class={styles.list}>
      <For each={props.lines}>{line => <li class={styles.line}>{line}</li>}</For>
    </ul>
  </div>
)

/** A vision as it is read: the sentence first, then what it is and is not, side by side. `brief` leaves out all but the sentence and its goals. */
export const VisionWords = (props: { readonly words: Words; readonly size?: 'brief' | 'version' | 'whole' }) => {
  const { t } = useI18n()
  const isWhole = () => props.size !== 'brief'
  return (
    <div class={styles.vision} data-size={props.size ?? 'whole'}>
      <Show when={props.words.statement !== ''}>
        <p class={styles.statement}>{props.words.statement}</p>
      </Show>
      <Show when={props.words.goals.length > 0}>
        <div>
          <h3 class={styles.label}>{t('visions.goals')}</h3>
          <ul class={isWhole() ? styles.list : styles.row}>
            <For each={props.words.goals}>{goal => <li class={isWhole() ? styles.line : undefined}>{goal}</li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={isWhole() && props.words.is.length + props.words.isNot.length > 0}>
        <div class={styles.columns}>
          <Lines title={t('visions.is')} lines={props.words.is} />
          <Lines title={t('visions.is_not')} lines={props.words.isNot} />
        </div>
      </Show>
      <Show when={isWhole() && props.words.writtenIn.length > 0}>
        <p class={styles.places}>
          {t('visions.written_in')}{' '}
          <For each={props.words.writtenIn}>
            {(place, index) => (
              <>
                <Show when={index() > 0}>, </Show>
                <Show when={place.url} fallback={place.label}>
                  {url => (
                    <a href={url()} rel="noreferrer">
                      {place.label}
                    </a>
                  )}
                </Show>
              </>
            )}
          </For>
        </p>
      </Show>
    </div>
  )
}
