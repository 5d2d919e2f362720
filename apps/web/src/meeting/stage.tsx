import { type JSX, Match, Switch } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import type { MeetingView } from './queries.ts'
import styles from './stage.module.css'
import { StageCondition } from './stage-condition.tsx'
import { StageGather } from './stage-gather.tsx'
import { StageHead } from './stage-head.tsx'
import { StageQuestions } from './stage-questions.tsx'

export interface StageProps {
  readonly meeting: MeetingView
  readonly timerLeft: number | null
  /** Revealed under this viewer's eyes: the marks come down onto the line. */
  readonly settle: boolean
  readonly foot?: JSX.Element
}

/** What the room sees. Drawn for 1920 by 1080 and scaled to what there is; nothing of it depends on who looks. */
export const Stage = (props: StageProps) => (
  <div class={styles.stage}>
    <div class={styles.sheet}>
      <div>
        <StageHead meeting={props.meeting} timerLeft={props.timerLeft} />
        <FrameworkNotice notice={props.meeting.round.framework.notice} use="room" />
      </div>
      <Switch fallback={<StageGather meeting={props.meeting} />}>
        <Match when={props.meeting.state === 'running' && props.meeting.current}>
          {condition => <StageCondition meeting={props.meeting} condition={condition()} settle={props.settle} />}
        </Match>
        <Match when={props.meeting.questions.shown}>{fields => <StageQuestions meeting={props.meeting} fields={fields()} />}</Match>
      </Switch>
      {props.foot}
    </div>
  </div>
)
