import { ArrowLeftIcon, ArrowRightIcon, CloudOffIcon, Icon, JoinCode, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { isReachable } from '../server/reachability.ts'
import { errorWordsIfAny } from '../shell/error-words.ts'
import type { MeetingView } from './queries.ts'
import styles from './stage.module.css'
import { stepLabel, stepQuestion } from './step-words.ts'
import type { MeetingSteps } from './use-meeting-steps.ts'

export interface StageKey {
  /** The key as it is printed; an arrow to the left for `back`. */
  readonly key: string
  readonly label: string
  readonly press: () => void
}

export interface StageFootProps {
  readonly meeting: MeetingView
  readonly steps: MeetingSteps
  /** Keys beside the one next thing, with what they do now. */
  readonly keys: readonly StageKey[]
  readonly onConfirm: () => void
}

/** The foot of the screen in the room: keys, the join code and the one next thing; or the question before it. */
export const StageFoot = (props: StageFootProps) => {
  const { t, locale } = useI18n()
  const question = () => {
    const step = props.steps.asked()
    return step === null ? null : stepQuestion(step, t)
  }
  const code = () => (props.meeting.current === null ? null : props.meeting.round.joinCode)
  return (
    <footer class={styles.foot} data-asking={question() === null ? undefined : ''}>
      <Show
        when={question()}
        fallback={
          <>
            <p class={styles.hints}>
              <For each={props.keys}>
                {hint => (
                  <button type="button" class={styles.hint} onClick={() => hint.press()}>
                    <kbd>
                      <Show when={hint.key === 'back'} fallback={hint.key}>
                        <Icon of={ArrowLeftIcon} />
                      </Show>
                    </kbd>{' '}
                    {hint.label}
                  </button>
                )}
              </For>
            </p>
            <Show when={code()}>
              {known => (
                <p class={styles.code}>
                  {t('meeting.join_short')} <JoinCode code={known().code} />
                </p>
              )}
            </Show>
            <Show when={props.steps.next()}>
              {step => (
                <button type="button" class={styles.next} aria-disabled={props.steps.isBusy()} onClick={() => props.steps.take(step())}>
                  {stepLabel(step(), t)} <Icon of={ArrowRightIcon} />
                </button>
              )}
            </Show>
          </>
        }
      >
        {asked => (
          <section class={styles.question} aria-label={asked().title}>
            <div>
              <p class={styles.ask}>{asked().title}</p>
              <p>{asked().texts.join(' ')}</p>
            </div>
            <button type="button" class={styles.hint} onClick={() => props.steps.decline()}>
              <kbd>
                <Icon of={ArrowLeftIcon} />
              </kbd>{' '}
              {asked().decline}
            </button>
            <button type="button" class={styles.next} aria-disabled={props.steps.isBusy()} onClick={() => props.onConfirm()}>
              {asked().confirm} <Icon of={ArrowRightIcon} />
            </button>
          </section>
        )}
      </Show>
      <Show when={props.steps.error()?.kind !== 'offline' && errorWordsIfAny(locale(), props.steps.error())}>
        {words => (
          <p class={styles.said} role="alert">
            {words()}
          </p>
        )}
      </Show>
      <Show when={!isReachable()}>
        <p class={styles.said} role="status">
          <Icon of={CloudOffIcon} /> {t('meeting.lost')}
        </p>
      </Show>
    </footer>
  )
}
