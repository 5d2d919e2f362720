import { Button, LinkButton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { TilthError } from '../server/tilth-error.ts'
import { errorWords } from './error-words.ts'
import { Page } from './page.tsx'
import styles from './problem-page.module.css'
import { RequestNumber } from './request-number.tsx'

const titleKeys = {
  offline: 'errors.offline_title',
  denied: 'errors.denied_title',
  fault: 'errors.fault_title',
} as const

const textKeys = {
  offline: 'errors.offline_text',
  denied: 'errors.denied_text',
  fault: 'errors.fault_text',
} as const

/** A whole page that could not be shown: what is safe, what still works, the one thing to do. */
export const ProblemPage = (props: { readonly error: TilthError; readonly onRetry: () => void; readonly home: string }) => {
  const { t, locale } = useI18n()
  const title = () => {
    const { kind, code } = props.error
    if (kind !== 'issue') return t(titleKeys[kind])
    return t(
      code === 'district.unavailable' ? 'errors.unavailable_title' : code === 'not_found' ? 'errors.not_found_title' : 'errors.fault_title',
    )
  }
  const text = () => {
    const { kind, code } = props.error
    if (kind !== 'issue') return t(textKeys[kind])
    return code === 'not_found' ? t('errors.not_found_text') : errorWords(locale(), props.error)
  }
  return (
    <Page title={title()} lead={text()} width="text">
      <div class={styles.actions}>
        <Show when={props.error.code !== 'not_found'}>
          <Button variant="primary" onClick={props.onRetry}>
            {t('shell.try_again')}
          </Button>
        </Show>
        <LinkButton href={props.home} variant="secondary">
          {t('shell.go_start')}
        </LinkButton>
      </div>
      <Show when={props.error.kind === 'fault' && props.error.requestId}>{id => <RequestNumber id={id()} />}</Show>
    </Page>
  )
}
