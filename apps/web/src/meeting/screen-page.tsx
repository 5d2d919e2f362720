import { useParams } from '@solidjs/router'
import { announce, Loading, useI18n } from '@tilth/ui'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useBarePage } from '../shell/focused-page.ts'
import { QueryView } from '../shell/query-view.tsx'
import { AgreeDialog } from './agree-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { secondPassStep } from './next-step.ts'
import { type MeetingView, useMeeting } from './queries.ts'
import styles from './screen-page.module.css'
import { Stage } from './stage.tsx'
import { StageFoot, type StageKey } from './stage-foot.tsx'
import { stepQuestion } from './step-words.ts'
import { useMeetingClock } from './use-meeting-clock.ts'
import { useMeetingSteps } from './use-meeting-steps.ts'
import { useRevealSeen } from './use-reveal-seen.ts'
import { useSpokenMeeting } from './use-spoken-meeting.ts'
import { useStageKeys } from './use-stage-keys.ts'

/** Two presses of a worn clicker come closer together than this, ms: the second one confirms nothing. */
const bounce = 700
const minute = 60
const firstTimer = 5 * minute

const Room = (props: { readonly meeting: MeetingView; readonly readAt: number }) => {
  const { t, locale, setLocale } = useI18n()
  const [isBlank, setBlank] = createSignal(false)
  const [isHelp, setHelp] = createSignal(false)
  const [isAgreeing, setAgreeing] = createSignal(false)
  const meeting = () => props.meeting
  const timerLeft = useMeetingClock(() => ({ timer: props.meeting.timer, at: props.meeting.at, readAt: props.readAt }))
  const steps = useMeetingSteps(meeting)
  const isSeen = useRevealSeen(meeting)
  useSpokenMeeting(meeting, timerLeft)
  let askedAt = 0

  createEffect(
    on(steps.asked, (step, before) => {
      if (step === null || before?.do === step.do) return
      askedAt = performance.now()
      const question = stepQuestion(step, t)
      if (question !== null) announce([question.title, ...question.texts].join(' '))
    }),
  )
  createEffect(() => {
    document.title = t('shell.page_title', { page: t('meeting.screen_title', { round: props.meeting.round.title }) })
  })

  const current = () => props.meeting.current
  const mayAgree = () => props.meeting.may.record && props.meeting.state === 'running' && current()?.revealed === true
  const maySecond = () =>
    props.meeting.may.run && props.meeting.state === 'running' && current()?.revealed === true && current()?.secondPass.state === 'none'

  const confirm = (): void => {
    if (performance.now() - askedAt > bounce) void steps.confirm()
  }
  const goOn = (): void => {
    if (isBlank()) {
      setBlank(false)
      return
    }
    if (steps.asked() !== null) {
      confirm()
      return
    }
    const step = steps.next()
    if (step !== null) steps.take(step)
  }
  const goBack = (): void => {
    if (isBlank()) setBlank(false)
    else if (steps.asked() === null) steps.goBack()
    else steps.decline()
  }
  const blank = (): void => {
    setBlank(is => !is)
  }
  const fill = (): void => {
    if (document.fullscreenElement === null) void document.documentElement.requestFullscreen().catch(() => {})
    else void document.exitFullscreen()
  }
  const markAgain = (): void => {
    const step = secondPassStep(props.meeting)
    if (step !== null && maySecond()) steps.take(step)
  }
  const timer = (): void => {
    const { state } = props.meeting.timer
    const left = timerLeft()
    if (state === 'none' || left === null || left === 0) steps.setTimer({ seconds: firstTimer, running: true })
    else steps.setTimer({ seconds: left, running: state === 'stopped' })
  }
  const addMinute = (): void => {
    const left = timerLeft()
    if (left !== null) steps.setTimer({ seconds: left + minute, running: props.meeting.timer.state === 'running' })
  }
  const agree = (): void => {
    if (mayAgree()) setAgreeing(true)
  }
  const runs = () => props.meeting.may.run && props.meeting.state === 'running'

  useStageKeys(() => ({
    PageDown: goOn,
    ArrowRight: goOn,
    PageUp: goBack,
    ArrowLeft: goBack,
    Escape: () => {
      setBlank(false)
      steps.dismiss()
    },
    b: blank,
    '.': blank,
    f: fill,
    l: () => setLocale(locale() === 'en' ? 'es' : 'en'),
    '?': () => setHelp(true),
    ...(runs() ? { t: timer, '+': addMinute, g: () => steps.show(null) } : {}),
    ...(mayAgree() ? { a: agree } : {}),
    ...(maySecond() ? { 2: markAgain } : {}),
  }))

  const keys = (): readonly StageKey[] => {
    const back = steps.back()
    return [
      ...(back === null
        ? []
        : [{ key: 'back', label: back.to === null ? t('meeting.key_gather') : back.to.shortLabel, press: () => steps.goBack() }]),
      ...(mayAgree() ? [{ key: 'A', label: t('meeting.key_agree'), press: agree }] : []),
      ...(maySecond() ? [{ key: '2', label: t('meeting.key_second'), press: markAgain }] : []),
      ...(runs()
        ? [{ key: 'T', label: t(props.meeting.timer.state === 'running' ? 'meeting.key_pause' : 'meeting.key_timer'), press: timer }]
        : []),
      { key: '?', label: t('meeting.key_help'), press: () => setHelp(true) },
    ]
  }

  return (
    <div class={styles.room}>
      <Show when={!isBlank()} fallback={<h1 class={styles.blank}>{t('meeting.blank')}</h1>}>
        <Stage
          meeting={props.meeting}
          timerLeft={timerLeft()}
          settle={isSeen()}
          foot={<StageFoot meeting={props.meeting} steps={steps} keys={keys()} onConfirm={() => void steps.confirm()} />}
        />
      </Show>
      <KeysDialog open={isHelp()} onOpenChange={setHelp} />
      <AgreeDialog open={isAgreeing()} onOpenChange={setAgreeing} meeting={props.meeting} />
    </div>
  )
}

/** The screen in the room, for a projector and a clicker. Everything it shows comes from the server, so it goes on after a reload or a lost connection. */
const ScreenPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  useBarePage()
  const meeting = useMeeting(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={meeting} loading={<Loading />}>
      {shown => <Room meeting={shown()} readAt={meeting.dataUpdatedAt} />}
    </QueryView>
  )
}

export default ScreenPage
