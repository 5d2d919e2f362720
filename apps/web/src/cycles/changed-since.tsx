import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { answerWords, type Naming } from './answer-words.ts'
import styles from './fields.module.css'
import type { Answer, PromptView } from './queries.ts'

/** That this is different from the cycle before, and what it was there. */
export const ChangedSince = (props: {
  readonly prompt: Pick<PromptView, 'kind' | 'options'> & { readonly before: Answer | null }
  readonly naming: Naming
  readonly follows: number | null
}) => {
  const i18n = useI18n()
  const before = (): string =>
    props.prompt.before === null ? '' : answerWords(props.prompt.before, { prompt: props.prompt, naming: props.naming, i18n }).join(' · ')
  return (
    <Show when={props.prompt.before !== null && props.follows !== null}>
      <p class={styles.mark}>
        <b>{i18n.t('cycles.changed_since', { number: props.follows ?? 0 })}</b>
        <Show when={before() !== ''}>
          <span>{i18n.t('cycles.was_before', { words: before() })}</span>
        </Show>
      </p>
    </Show>
  )
}
