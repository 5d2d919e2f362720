import { Navigate, useParams } from '@solidjs/router'
import { ExternalLinkIcon, Icon, LinkButton, MonitorIcon, Notice, Skeleton, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useFocusedPage } from '../shell/focused-page.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { BeforeMeeting } from './before-meeting.tsx'
import { MeetingHead } from './meeting-head.tsx'
import styles from './meeting-page.module.css'
import { type MeetingView, useMeeting } from './queries.ts'
import { Remote } from './remote.tsx'
import { useMeetingClock } from './use-meeting-clock.ts'
import { useMeetingSteps } from './use-meeting-steps.ts'
import { useSpokenMeeting } from './use-spoken-meeting.ts'

const Running = (props: { readonly meeting: MeetingView; readonly readAt: number; readonly home: string }) => {
  const { t } = useI18n()
  const meeting = () => props.meeting
  const timerLeft = useMeetingClock(() => ({ timer: props.meeting.timer, at: props.meeting.at, readAt: props.readAt }))
  const steps = useMeetingSteps(meeting)
  useSpokenMeeting(meeting, timerLeft)
  const lead = () => {
    if (props.meeting.state === 'running') return undefined
    return props.meeting.state === 'ended' ? t('meeting.lead_ended') : t('meeting.lead_before')
  }
  return (
    <>
      <MeetingHead title={props.meeting.round.title} href={props.home} />
      <Page
        title={t('meeting.title')}
        windowTitle={t('meeting.window_title', { round: props.meeting.round.title })}
        eyebrow={
          <a class={styles.round} href={props.home}>
            {props.meeting.round.title}
          </a>
        }
        lead={lead()}
        actions={
          <div class={styles.doors}>
            <LinkButton
              href={`${props.home}/meeting/screen`}
              target="_blank"
              before={<Icon of={MonitorIcon} />}
              after={<Icon of={ExternalLinkIcon} />}
            >
              {t('meeting.open_screen')}
            </LinkButton>
            <Show when={props.meeting.may.rate && props.meeting.state === 'running'}>
              <LinkButton variant="quiet" href={`${props.home}/meeting/follow`}>
                {t('meeting.my_marks')}
              </LinkButton>
            </Show>
          </div>
        }
      >
        <Switch>
          <Match when={props.meeting.state === 'running'}>
            <Remote meeting={props.meeting} steps={steps} timerLeft={timerLeft()} />
            <div>
              <LinkButton variant="quiet" href={`${props.home}/notes`}>
                {t('layer-notes.open')}
              </LinkButton>
            </div>
          </Match>
          <Match when={props.meeting.state === 'ended'}>
            <Notice
              tone="leaf"
              title={t('meeting.ended_title')}
              actions={
                <>
                  <LinkButton variant="primary" href={`${props.home}/meeting/minutes`}>
                    {t('meeting.see_minutes')}
                  </LinkButton>
                  <LinkButton href={props.home}>{t('meeting.see_results')}</LinkButton>
                </>
              }
            >
              {t('meeting.ended_text')}
            </Notice>
            <BeforeMeeting meeting={props.meeting} steps={steps} home={props.home} />
          </Match>
          <Match when={true}>
            <BeforeMeeting meeting={props.meeting} steps={steps} home={props.home} />
          </Match>
        </Switch>
      </Page>
    </>
  )
}

/** Where a meeting is run from: a computer beside the projector, or the phone in one's hand. Whoever does not run it follows it. */
const MeetingPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  useFocusedPage()
  const home = () => `/d/${slug()}/rounds/${params.id ?? ''}`
  const meeting = useMeeting(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={meeting} loading={<Skeleton rows={6} />}>
      {shown => (
        <Show when={shown().may.run} fallback={<Navigate href={`${home()}/meeting/follow`} />}>
          <Running meeting={shown()} readAt={meeting.dataUpdatedAt} home={home()} />
        </Show>
      )}
    </QueryView>
  )
}

export default MeetingPage
