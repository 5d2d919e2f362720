import { ArrowLeftIcon, ArrowRightIcon, Button, ConfirmDialog, Disclosure, Icon, Section, Seeds, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { AgreementWord } from '../results/agreement-word.tsx'
import { QuestionTold } from '../results/question-told.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { AgendaList } from './agenda-list.tsx'
import { AgreedPart } from './agreed-part.tsx'
import { secondPassStep } from './next-step.ts'
import type { MeetingCondition, MeetingView } from './queries.ts'
import styles from './remote.module.css'
import { StagePreview } from './stage-preview.tsx'
import { standingOf } from './standing-of.ts'
import { stepLabel, stepQuestion } from './step-words.ts'
import { TimerControls } from './timer-controls.tsx'
import type { MeetingSteps } from './use-meeting-steps.ts'

export interface RemoteProps {
  readonly meeting: MeetingView
  readonly steps: MeetingSteps
  readonly timerLeft: number | null
}

const Condition = (props: { readonly meeting: MeetingView; readonly condition: MeetingCondition }) => {
  const { t } = useI18n()
  const standing = () => (props.condition.result === null ? null : standingOf(props.condition.result))
  return (
    <>
      <Show
        when={props.condition.revealed}
        fallback={
          <>
            <Seeds in={props.condition.counts.in} still={props.condition.counts.stillRating} />
            <p class={styles.quiet}>{t('meeting.sealed')}</p>
          </>
        }
      >
        <Show when={standing()} fallback={<p>{t('results.protected')}</p>}>
          {shown => (
            <>
              <AgreementWord word={shown().agreement} size="title" />
              <p>{shown().sentence}</p>
            </>
          )}
        </Show>
      </Show>
      <Show when={props.condition.secondPass.state === 'open'}>
        <p class={styles.open} role="status">
          <strong>{t('meeting.second_open')}</strong> {t('meeting.second_counted', { counted: props.condition.secondPass.counted })}
        </p>
      </Show>
    </>
  )
}

/** The meeting in the hand of whoever runs it: what is on the screen, the one next thing, the timer, what is agreed, the agenda. */
export const Remote = (props: RemoteProps) => {
  const { t, locale } = useI18n()
  const current = () => props.meeting.current
  const place = () => props.meeting.agenda.findIndex(entry => entry.code === current()?.item.code)
  const question = () => {
    const step = props.steps.asked()
    return step === null ? null : stepQuestion(step, t)
  }
  const questions = () => props.meeting.questions.shown
  const title = (): string => {
    const condition = current()
    if (condition !== null) return `${condition.item.code} ${condition.item.label}`
    return t(questions() === null ? 'meeting.gathering' : 'results.questions')
  }
  const gathering = () => {
    const { finished, invited } = props.meeting.round.progress
    return { in: finished, still: Math.max(0, invited - finished) }
  }
  return (
    <div class={styles.remote}>
      <div class={styles.main}>
        <Section
          title={title()}
          aside={current() === null ? undefined : t('meeting.place_of', { place: place() + 1, total: props.meeting.agenda.length })}
        >
          <div class={styles.now}>
            <Show
              when={current()}
              fallback={
                <Show when={questions() === null} fallback={<p class={styles.quiet}>{t('results.questions_lead')}</p>}>
                  <Seeds in={gathering().in} still={gathering().still} />
                  <p class={styles.quiet}>{t('meeting.gathering_text')}</p>
                </Show>
              }
            >
              {condition => <Condition meeting={props.meeting} condition={condition()} />}
            </Show>
          </div>
        </Section>
        <div class={styles.steps}>
          <Show when={props.steps.back()}>
            {back => (
              <Button
                class={styles.back}
                before={<Icon of={ArrowLeftIcon} />}
                aria-label={t('meeting.back_to', { label: back().to?.label ?? t('meeting.key_gather') })}
                onClick={() => props.steps.goBack()}
              >
                {t('meeting.back')}
              </Button>
            )}
          </Show>
          <Show when={props.steps.next()}>
            {step => (
              <Button
                class={styles.next}
                variant="primary"
                busy={props.steps.isBusy()}
                after={<Icon of={ArrowRightIcon} />}
                onClick={() => props.steps.take(step())}
              >
                {stepLabel(step(), t)}
              </Button>
            )}
          </Show>
        </div>
        <Show when={question() === null && errorWordsIfAny(locale(), props.steps.error())}>
          {words => (
            <p class={styles.error} role="alert">
              {words()}
            </p>
          )}
        </Show>
        <div class={styles.more}>
          <TimerControls timer={props.meeting.timer} left={props.timerLeft} onSet={props.steps.setTimer} />
          <Show when={secondPassStep(props.meeting)}>
            {step => <Button onClick={() => props.steps.take(step())}>{t('meeting.key_second')}</Button>}
          </Show>
        </div>
        <Show when={questions()}>
          {fields => (
            <Disclosure label={t('meeting.questions_said')}>
              <div class={styles.asked}>
                <For each={fields()}>{field => <QuestionTold level={3} field={field} />}</For>
              </div>
            </Disclosure>
          )}
        </Show>
        <Show when={current()?.revealed && props.meeting.protocol.length > 0}>
          <Disclosure label={t('meeting.questions')}>
            <ol class={styles.questions}>
              <For each={props.meeting.protocol}>{one => <li>{one.text}</li>}</For>
            </ol>
          </Disclosure>
        </Show>
        <Show when={props.meeting.may.record}>
          <AgreedPart meeting={props.meeting} />
        </Show>
      </div>
      <div class={styles.side}>
        <div class={styles.preview}>
          <StagePreview meeting={props.meeting} timerLeft={props.timerLeft} />
        </div>
        <Section
          title={t('meeting.agenda')}
          lead={t(`meeting.ordered_${props.meeting.orderedBy}`)}
          aside={t('common.conditions', { count: props.meeting.agenda.length })}
        >
          <AgendaList
            meeting={props.meeting}
            onShow={code => props.steps.show(code)}
            onShowQuestions={props.steps.showQuestions}
            onArrange={props.steps.arrange}
          />
        </Section>
        <div class={styles.end}>
          <Show when={current() !== null || questions() !== null}>
            <Button variant="quiet" onClick={() => props.steps.show(null)}>
              {t('meeting.show_gather')}
            </Button>
          </Show>
          <Button variant="quiet" onClick={() => props.steps.take({ do: 'end' })}>
            {t('meeting.step_end')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={question() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) props.steps.dismiss()
        }}
        title={question()?.title ?? ''}
        confirmLabel={question()?.confirm ?? ''}
        cancelLabel={t('meeting.ask_not_yet')}
        onConfirm={() => props.steps.confirm()}
        error={errorWordsIfAny(locale(), props.steps.error())}
      >
        <div class={styles.question}>
          <For each={question()?.texts ?? []}>{text => <p>{text}</p>}</For>
          <Show when={props.steps.asked()?.do === 'offer-second-pass' && question()?.decline}>
            {words => (
              <div>
                <Button onClick={() => props.steps.decline()}>{words()}</Button>
              </div>
            )}
          </Show>
        </div>
      </ConfirmDialog>
    </div>
  )
}
