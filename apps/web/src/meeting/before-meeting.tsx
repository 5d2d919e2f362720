import { ArrowRightIcon, Button, Icon, LinkButton, PrinterIcon, Section, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { JoinByCode } from '../rounds/join-by-code.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { AgendaList } from './agenda-list.tsx'
import styles from './before-meeting.module.css'
import type { MeetingView } from './queries.ts'
import type { MeetingSteps } from './use-meeting-steps.ts'

export interface BeforeMeetingProps {
  readonly meeting: MeetingView
  readonly steps: MeetingSteps
  readonly home: string
}

/** Before a meeting and after one: who is in by count, the agenda to put in order and to print, and the way to start. */
export const BeforeMeeting = (props: BeforeMeetingProps) => {
  const { t, locale } = useI18n()
  const still = () => Math.max(0, props.meeting.round.progress.invited - props.meeting.round.progress.finished)
  const isOver = () => props.meeting.state === 'ended'
  return (
    <div class={styles.before}>
      <div class={styles.side}>
        <Section title={t(isOver() ? 'meeting.again' : 'meeting.ready')}>
          <div class={styles.ready}>
            <Seeds in={props.meeting.round.progress.finished} still={still()} />
            <p class={styles.quiet}>{t(isOver() ? 'meeting.again_text' : 'meeting.ready_text')}</p>
            <Show when={props.meeting.may.run}>
              <Button
                variant={isOver() ? 'secondary' : 'primary'}
                busy={props.steps.isBusy()}
                after={<Icon of={ArrowRightIcon} />}
                onClick={() => props.steps.take({ do: 'start' })}
              >
                {t(isOver() ? 'meeting.start_again' : 'meeting.step_start')}
              </Button>
            </Show>
            <Show when={errorWordsIfAny(locale(), props.steps.error())}>
              {words => (
                <p class={styles.error} role="alert">
                  {words()}
                </p>
              )}
            </Show>
            <LinkButton variant="quiet" href={`${props.home}/meeting/agenda`} before={<Icon of={PrinterIcon} />}>
              {t('meeting.print_agenda')}
            </LinkButton>
          </div>
        </Section>
        <Show when={props.meeting.round.may.invite && props.meeting.round.state === 'open' && !isOver()}>
          <JoinByCode round={props.meeting.round} />
        </Show>
      </div>
      <div class={styles.agenda}>
        <Section title={t('meeting.agenda')} lead={t(`meeting.ordered_${props.meeting.orderedBy}`)}>
          <AgendaList
            meeting={props.meeting}
            onShow={code => props.steps.show(code)}
            onShowQuestions={props.steps.showQuestions}
            onArrange={props.steps.arrange}
          />
        </Section>
      </div>
    </div>
  )
}
