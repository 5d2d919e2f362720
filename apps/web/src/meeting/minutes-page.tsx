import { useParams } from '@solidjs/router'
import { Button, CopyButton, Icon, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { conditionLines, minutesAsText, notComeTo, talkedAbout, whenWords } from './minutes-as-text.ts'
import styles from './paper.module.css'
import { Paper } from './paper.tsx'
import { type MeetingMinutes, useMinutes } from './queries.ts'

const MinutesPaper = (props: { readonly minutes: MeetingMinutes }) => {
  const { t, date, list } = useI18n()
  return (
    <Paper
      label={t('meeting.minutes')}
      orgName={props.minutes.round.orgName}
      title={props.minutes.round.title}
      when={whenWords(props.minutes, { t, date })}
      attribution={props.minutes.framework.attribution}
      remark={t('meeting.minutes_remark')}
    >
      <div>
        <h2>{t('meeting.minutes')}</h2>
        <p class={styles.quiet}>{t('meeting.minutes_draft')}</p>
      </div>
      <section data-long="">
        <h3>{t('meeting.minutes_talked')}</h3>
        <Show when={talkedAbout(props.minutes).length > 0} fallback={<p>{t('meeting.minutes_nothing')}</p>}>
          <div>
            <For each={talkedAbout(props.minutes)}>
              {condition => (
                <div class={styles.entry}>
                  <h4>
                    <span class={styles.code}>{condition.code}</span> {condition.label}
                  </h4>
                  <For each={conditionLines(condition, { t })}>{line => <p>{line}</p>}</For>
                </div>
              )}
            </For>
          </div>
        </Show>
        <Show when={notComeTo(props.minutes).length > 0}>
          <p>
            <strong>{t('meeting.minutes_not_come_to')}</strong> {list(notComeTo(props.minutes).map(one => `${one.code} ${one.label}`))}
          </p>
        </Show>
      </section>
      <Show when={props.minutes.chosen.length + props.minutes.parked.length > 0}>
        <section>
          <h3>{t('print.chose')}</h3>
          <For each={props.minutes.chosen}>
            {one => (
              <p>
                <strong>
                  {one.rank}. {one.label}
                </strong>{' '}
                {one.reason}
              </p>
            )}
          </For>
          <Show when={props.minutes.parked.length > 0}>
            <h3>{t('print.parked')}</h3>
            <For each={props.minutes.parked}>
              {one => (
                <p>
                  <strong>{one.label}</strong> {one.reason}{' '}
                  <Show when={one.revisitOn}>
                    {day => <span class={styles.quiet}>{t('meeting.minutes_until', { date: date(day()) })}</span>}
                  </Show>
                </p>
              )}
            </For>
          </Show>
        </section>
      </Show>
      <Show when={props.minutes.layerNotes.length > 0}>
        <section data-long="">
          <h3>{t('meeting.minutes_notes')}</h3>
          <For each={props.minutes.layerNotes}>
            {note => (
              <p>
                <strong>{note.label}</strong> <span class={styles.quiet}>{note.question ?? t('meeting.minutes_in_place')}</span> {note.text}
              </p>
            )}
          </For>
        </section>
      </Show>
      <Show when={props.minutes.nextDate}>{day => <p>{t('meeting.minutes_next', { date: date(day()) })}</p>}</Show>
    </Paper>
  )
}

/** What the meeting came to: a draft to print, to copy and to put into one's own words. */
const MinutesPage = () => {
  const params = useParams()
  const { t, date, locale } = useI18n()
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
                <CopyButton text={minutesAsText(shown(), { t, date })}>{t('meeting.minutes_copy')}</CopyButton>
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
