import { Button, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { TilthError } from '../server/tilth-error.ts'
import { errorWords } from './error-words.ts'
import { RequestNumber } from './request-number.tsx'
import styles from './section-error.module.css'

/** What stays so however often it is asked again, and is no fault that anybody should look into. */
const isSettled = ({ kind, code }: TilthError): boolean => kind === 'denied' || code === 'not_found'

/** A part of a page that could not be loaded. The rest of the page is said to work, because it does. */
export const SectionError = (props: { readonly error: TilthError; readonly onRetry: () => void }) => {
  const { t, locale } = useI18n()
  return (
    <div class={styles.error} role="alert">
      <p>{props.error.kind === 'issue' || isSettled(props.error) ? errorWords(locale(), props.error) : t('errors.section_text')}</p>
      <Show when={!isSettled(props.error)}>
        <Button variant="secondary" onClick={props.onRetry}>
          {t('shell.try_again')}
        </Button>
        <Show when={props.error.requestId}>{id => <RequestNumber id={id()} />}</Show>
      </Show>
    </div>
  )
}
