import { explainIssue } from '@tilth/i18n'
import { Button, Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './documents.module.css'
import type { DocumentIssue, Judgement } from './queries.ts'

/** Everything that is wrong, in words, with where it stands; a line can be gone to where the text is on the page. */
export const DocumentIssues = (props: { readonly judgement: Judgement; readonly onLine: ((line: number) => void) | null }) => {
  const { t, locale } = useI18n()
  const total = () => props.judgement.issues.length + props.judgement.more
  /** As somebody reads who goes through the text from above; what stands nowhere comes first. */
  const inOrder = () => props.judgement.issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const where = (found: DocumentIssue): string => (found.path === '' ? t('documents.whole') : found.path)
  return (
    <Notice tone="rust" role="alert" title={t('documents.wrong', { count: total() })}>
      <p>{t('documents.wrong_lead')}</p>
      <ol class={styles.issues}>
        <For each={inOrder()}>
          {found => (
            <li>
              <p>{explainIssue(locale(), { code: found.code, params: found.params })}</p>
              <p class={styles.where}>
                <code>{where(found)}</code>
                <Show when={found.line}>
                  {line => (
                    <Show
                      when={props.onLine}
                      fallback={
                        <span>
                          {t('documents.wrong_line')} {line()}
                        </span>
                      }
                    >
                      {go => (
                        <Button variant="quiet" size="row" onClick={() => go()(line())}>
                          {t('documents.go_to_line', { line: line() })}
                        </Button>
                      )}
                    </Show>
                  )}
                </Show>
              </p>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.judgement.more > 0}>
        <p>{t('documents.more', { count: props.judgement.more })}</p>
      </Show>
    </Notice>
  )
}
