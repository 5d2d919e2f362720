import { formatIssue } from '@tilth/i18n'
import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './key.module.css'
import type { Keying } from './use-keying.ts'

/** What keeps sheets from being sent, and what of them stays behind. */
export const KeyFaults = (props: { readonly keying: Keying; readonly numberOf: (sheet: number) => number }) => {
  const { t, locale } = useI18n()
  return (
    <>
      <Show when={props.keying.wrong().length + props.keying.wrongAnswers().length > 0}>
        <ul class={styles.wrong} role="status">
          <For each={props.keying.wrong()}>
            {cell => <li>{t(`paper.wrong_${cell.reason}`, { number: props.numberOf(cell.sheet), code: cell.code })}</li>}
          </For>
          <For each={props.keying.wrongAnswers()}>
            {({ sheet, field, fault }) => (
              <li>
                {t('paper.wrong_answer', { number: props.numberOf(sheet), question: field.label, fault: formatIssue(locale(), fault) })}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.keying.leftOut().length > 0}>
        <ul class={styles.leftOut} role="status">
          <For each={props.keying.leftOut()}>
            {({ sheet, code }) => <li>{t('paper.left_out', { number: props.numberOf(sheet), code })}</li>}
          </For>
        </ul>
      </Show>
    </>
  )
}
