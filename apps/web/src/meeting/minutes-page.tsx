import { useParams } from '@solidjs/router'
import { Button, CopyButton, Icon, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { QuestionTold } from '../results/question-told.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { agreedParts, furtherParts, type MinutesPart, minutesAsText, openParts, whenWords } from './minutes-as-text.ts'
import styles from './paper.module.css'
import { Paper } from './paper.tsx'
import { type MeetingMinutes, useMinutes } from './queries.ts'

const Parts = (props: { readonly parts: readonly MinutesPart[] }) => (
  <For each={props.parts}>
    {part => (
      <section data-long="">
        <h3>{part.title}</h3>
        <ul class={styles.plain}>
          <For each={part.lines}>{line => <li>{line}</li>}</For>
        </ul>
      </section>
    )}
  </For>
)

export const MinutesPaper = (props: { readonly minutes: MeetingMinutes }) => {
  const { t, date, list } = useI18n()
  const agreed = () => agreedParts(props.minutes, { t })
  return (
    <Paper
      label={t('meeting.minutes')}
      orgName={props.minutes.round.orgName}
      title={props.minutes.round.title}
      when={whenWords(props.minutes, { t, date })}
      attribution={props.minutes.framework.attribution}
      notice={props.minutes.framework.notice}
      remark={t('meeting.minutes_remark')}
    >
      <div>
        <h2>{t('meeting.minutes')}</h2>
        <p class={styles.quiet}>{t('meeting.minutes_draft')}</p>
      </div>
      <section data-long="">
        <h3>{t('meeting.minutes_agreed_title')}</h3>
        <Show when={agreed().length > 0} fallback={<p>{t('meeting.minutes_nothing_agreed')}</p>}>
          <div>
            <For each={agreed()}>
              {part => (
                <div class={styles.entry}>
                  <h4>{part.title}</h4>
                  <For each={part.lines}>{line => <p>{line}</p>}</For>
                </div>
              )}
            </For>
          </div>
        </Show>
      </section>
      <Parts parts={openParts(props.minutes, { t, list })} />
      <Show when={props.minutes.questions.length > 0}>
        <section data-long="">
          <h3>{t('results.questions')}</h3>
          <p class={styles.quiet}>{t('results.questions_lead')}</p>
          <div class={styles.asked}>
            <For each={props.minutes.questions}>{field => <QuestionTold level={4} field={field} />}</For>
          </div>
        </section>
      </Show>
      <Parts parts={furtherParts(props.minutes, { t, date, list })} />
      <Show when={props.minutes.nextDate}>{day => <p>{t('meeting.minutes_next', { date: date(day()) })}</p>}</Show>
    </Paper>
  )
}

/** What the meeting came to: a draft to print, to copy and to put into one's own words. */
const MinutesPage = () => {
  const params = useParams()
  const i18n = useI18n()
  const { t, locale } = i18n
  const { slug } = useDistrict()
  const home = () => `/d/${slug()}/rounds/${params.id ?? ''}`
  const minutes = useMinutes(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={minutes} loading={<Skeleton rows={6} />}>
      {shown => (
        <div class={styles.page}>
          <Page
            title={t('meeting.minutes')}
            windowTitle={t('meeting.minutes_title', { round: shown().round.title })}
            eyebrow={<a href={home()}>{shown().round.title}</a>}
            lead={t('meeting.minutes_lead')}
            actions={
              <div class={styles.acts}>
                <Button variant="primary" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
                  {t('print.print')}
                </Button>
                <CopyButton text={minutesAsText(shown(), i18n)}>{t('meeting.minutes_copy')}</CopyButton>
              </div>
            }
          >
            <MinutesPaper minutes={shown()} />
          </Page>
        </div>
      )}
    </QueryView>
  )
}

export default MinutesPage
