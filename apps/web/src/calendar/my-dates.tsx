import { Button, ConfirmDialog, CopyButton, Section, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './calendar.module.css'
import { calendarCommands, type FeedView, useFeed } from './queries.ts'

const Feed = (props: { readonly feed: FeedView }) => {
  const { t, locale, date } = useI18n()
  const { slug } = useDistrict()
  const [made, setMade] = createSignal<string | null>(null)
  const [asks, setAsks] = createSignal<'end' | 'renew' | null>(null)
  const making = useMutationWithIssues({ mutate: () => calendarCommands(slug()).makeFeed(), touches: ['feeds'] })
  const ending = useMutationWithIssues({ mutate: () => calendarCommands(slug()).endFeed(), touches: ['feeds'] })
  const make = async (): Promise<boolean> => {
    const outcome = await making.run(undefined)
    if (outcome.ok) setMade(outcome.value.url)
    return outcome.ok
  }
  const end = async (): Promise<boolean> => {
    const outcome = await ending.run(undefined)
    if (!outcome.ok) return false
    setMade(null)
    showToast({ text: t('calendar.feed_ended') })
    return true
  }
  return (
    <div class={styles.stack}>
      <FormErrors error={asks() === null ? making.error() : null} />
      <div aria-live="polite">
        <Show when={made()}>
          {url => (
            <div class={styles.secret}>
              <p class={styles.address}>
                <code>{url()}</code>
              </p>
              <CopyButton text={url()}>{t('calendar.feed_copy')}</CopyButton>
              <p>{t('calendar.feed_made')}</p>
              <p class={styles.quiet}>{t('calendar.feed_how')}</p>
            </div>
          )}
        </Show>
      </div>
      <Show
        when={props.feed.madeAt}
        fallback={
          <>
            <p class={styles.quiet}>{t('calendar.feed_none')}</p>
            <Button busy={making.isBusy()} onClick={() => void make()}>
              {t('calendar.feed_make')}
            </Button>
          </>
        }
      >
        {madeAt => (
          <>
            <p class={styles.quiet}>{t('calendar.feed_there', { day: date(madeAt()) })}</p>
            <div class={styles.bar}>
              <Button onClick={() => setAsks('renew')}>{t('calendar.feed_renew')}</Button>
              <Button onClick={() => setAsks('end')}>{t('calendar.feed_end')}</Button>
            </div>
          </>
        )}
      </Show>
      <ConfirmDialog
        open={asks() === 'end'}
        onOpenChange={isOpen => setAsks(isOpen ? 'end' : null)}
        title={t('calendar.feed_end_title')}
        confirmLabel={t('calendar.feed_end')}
        onConfirm={end}
        error={errorWordsIfAny(locale(), ending.error())}
      >
        {t('calendar.feed_end_text')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asks() === 'renew'}
        onOpenChange={isOpen => setAsks(isOpen ? 'renew' : null)}
        title={t('calendar.feed_renew_title')}
        confirmLabel={t('calendar.feed_renew')}
        onConfirm={make}
        error={errorWordsIfAny(locale(), making.error())}
      >
        {t('calendar.feed_renew_text')}
      </ConfirmDialog>
    </div>
  )
}

/** The private address of my dates: made, renewed, ended. It is shown once. */
export const MyDates = () => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const feed = useFeed(slug)
  return (
    <Section title={t('calendar.my_dates')} lead={t('calendar.my_dates_lead')} id="feed">
      <QueryView query={feed}>{shown => <Feed feed={shown()} />}</QueryView>
    </Section>
  )
}
