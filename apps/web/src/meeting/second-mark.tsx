import { isPosition, markInWords } from '@tilth/core/rubrics'
import { announce, Button, RadioGroup, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { allowedAnswers, answerBytes, answerCodeOf } from '../rate/answer-codes.ts'
import { PositionInput } from '../results/position-input.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './follow.module.css'
import { type MeetingCondition, meetingCommands } from './queries.ts'

export interface SecondMarkProps {
  readonly roundId: string
  readonly condition: MeetingCondition
}

/** My mark after the talk, with the same input as the first. It can be changed until the second marking is closed. */
export const SecondMark = (props: SecondMarkProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [chosen, setChosen] = createSignal<number | null>(null)
  const item = () => props.condition.item
  const sending = useMutationWithIssues({
    mutate: (mark: number) => meetingCommands(slug()).markAgain({ roundId: props.roundId, item: item().code, mark }),
    touches: ['meetings'],
  })
  const kept = () => props.condition.secondPass.own
  const mark = () => chosen() ?? kept()
  const position = () => {
    const standing = mark()
    return standing !== null && isPosition(standing) ? standing : null
  }
  const isChanged = () => chosen() !== null && chosen() !== kept()
  const describe = (place: number): string => markInWords(place, { scale: item().scale, locale: locale() })

  const send = async (): Promise<void> => {
    const standing = chosen()
    if (standing === null) return
    if ((await sending.run(standing)).ok) announce(t('meeting.second_kept'))
  }
  return (
    <form
      class={styles.second}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{t('meeting.second_title')}</h2>
      <p class={styles.quiet}>{t('meeting.second_text')}</p>
      <FormErrors error={sending.error()} />
      <PositionInput
        id="second-mark"
        label={t('meeting.second_title')}
        scale={item().scale}
        descriptors={item().descriptors}
        value={position()}
        onChange={setChosen}
        describe={describe}
      />
      <RadioGroup
        legend={t('rate.or_say')}
        legendHidden
        options={allowedAnswers(item().scale).map(code => ({ value: code, label: t(`rate.answer_${code}`) }))}
        value={answerCodeOf(mark() ?? -1)}
        onChange={code => setChosen(answerBytes[code])}
      />
      <div class={styles.send}>
        <Button type="submit" variant="primary" busy={sending.isBusy()} disabled={!isChanged()}>
          {t(kept() === null ? 'meeting.second_send' : 'meeting.second_change')}
        </Button>
        <Show when={kept() !== null && !isChanged()}>
          <p role="status">{t('meeting.second_kept')}</p>
        </Show>
      </div>
    </form>
  )
}
