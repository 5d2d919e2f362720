import { useParams } from '@solidjs/router'
import { ArrowRightIcon, Icon, LinkButton, Notice, Skeleton, useI18n } from '@tilth/ui'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { QuestionTold } from '../results/question-told.tsx'
import { isReachable } from '../server/reachability.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { useFocusedPage } from '../shell/focused-page.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './follow.module.css'
import { FollowCondition } from './follow-condition.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { type MeetingView, useMeeting } from './queries.ts'
import { clockFace } from './timer-left.ts'
import { useMeetingClock } from './use-meeting-clock.ts'
import { useSpokenMeeting } from './use-spoken-meeting.ts'

const Following = (props: { readonly meeting: MeetingView; readonly readAt: number; readonly home: string }) => {
  const { t } = useI18n()
  const { me } = useDistrict()
  const timerLeft = useMeetingClock(() => ({ timer: props.meeting.timer, at: props.meeting.at, readAt: props.readAt }))
  useSpokenMeeting(() => props.meeting, timerLeft)
  const shown = createMemo(() => (props.meeting.state === 'running' ? props.meeting.current : null))
  const layer = () => props.meeting.layers.find(one => one.code === shown()?.item.layer)
  const place = () => props.meeting.agenda.findIndex(entry => entry.code === shown()?.item.code) + 1
  const questions = () => props.meeting.questions.shown
  const title = () => shown()?.item.label ?? t(questions() === null ? `meeting.follow_${props.meeting.state}` : 'results.questions')
  const isMine = () => props.meeting.round.mine
  const lead = () => {
    const condition = shown()
    if (condition !== null) return condition.item.description
    return t(questions() === null ? `meeting.follow_${props.meeting.state}_text` : 'results.questions_lead')
  }
  return (
    <div class={styles.follow}>
      <MeetingHead title={props.meeting.round.title} href={props.home} />
      <Page
        title={title()}
        windowTitle={t('meeting.follow_window', { round: props.meeting.round.title })}
        width="text"
        eyebrow={
          <span class={styles.eyebrow}>
            <Show when={shown()} fallback={<a href={props.home}>{props.meeting.round.title}</a>}>
              {condition => (
                <span>
                  <strong>{condition().item.code}</strong> {layer()?.label}
                </span>
              )}
            </Show>
            <Show when={shown() !== null}>
              <span>{t('meeting.place_of', { place: place(), total: props.meeting.agenda.length })}</span>
            </Show>
            <Show when={timerLeft() !== null}>
              <span class={styles.time}>
                <Show when={timerLeft() !== 0} fallback={<strong>{t('meeting.timer_over')}</strong>}>
                  <strong>{clockFace(timerLeft() ?? 0)}</strong>{' '}
                  {t(props.meeting.timer.state === 'stopped' ? 'meeting.timer_paused' : 'meeting.timer_left')}
                </Show>
              </span>
            </Show>
          </span>
        }
        lead={lead()}
      >
        <FrameworkNotice notice={props.meeting.round.framework.notice} />
        <Show when={!isReachable()}>
          <Notice tone="offline">{t('meeting.lost')}</Notice>
        </Show>
        <Show
          when={shown()}
          fallback={
            <Switch>
              <Match when={questions()}>
                {fields => (
                  <div class={styles.questions}>
                    <For each={fields()}>{field => <QuestionTold level={2} field={field} />}</For>
                  </div>
                )}
              </Match>
              <Match when={props.meeting.may.rate && isMine() !== 'submitted'}>
                <Notice
                  tone="leaf"
                  title={t('meeting.rate_first')}
                  actions={
                    <LinkButton variant="primary" href={`${props.home}/rate`} after={<Icon of={ArrowRightIcon} />}>
                      {t(isMine() === 'started' ? 'rounds.next_go-on' : 'rounds.next_rate')}
                    </LinkButton>
                  }
                >
                  {t('meeting.rate_first_text')}
                </Notice>
              </Match>
              <Match when={props.meeting.state === 'ended'}>
                <div class={styles.send}>
                  <LinkButton href={props.home} after={<Icon of={ArrowRightIcon} />}>
                    {t('meeting.see_results')}
                  </LinkButton>
                  <Show when={!me().guest}>
                    <LinkButton variant="quiet" href={`${props.home}/meeting/minutes`}>
                      {t('meeting.see_minutes')}
                    </LinkButton>
                    <LinkButton variant="quiet" href={`${props.home}/notes`}>
                      {t('layer-notes.open')}
                    </LinkButton>
                  </Show>
                </div>
              </Match>
              <Match when={props.meeting.may.rate}>
                <div>
                  <LinkButton href={`${props.home}/rate`}>{t('rounds.next_look-over')}</LinkButton>
                </div>
              </Match>
            </Switch>
          }
        >
          {condition => <FollowCondition meeting={props.meeting} condition={condition()} home={props.home} />}
        </Show>
        <p class={styles.quiet}>{t('meeting.follow_foot')}</p>
      </Page>
    </div>
  )
}

/** A member's phone in the meeting: it shows by itself what the room talks about. */
const FollowPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  useFocusedPage()
  const home = () => `/d/${slug()}/rounds/${params.id ?? ''}`
  const meeting = useMeeting(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={meeting} loading={<Skeleton rows={6} />}>
      {shown => <Following meeting={shown()} readAt={meeting.dataUpdatedAt} home={home()} />}
    </QueryView>
  )
}

export default FollowPage
