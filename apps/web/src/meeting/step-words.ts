import type { MessageKey, MessageParams } from '@tilth/i18n'
import type { NextStep, OnwardStep } from './next-step.ts'

type Say = (key: MessageKey, params?: MessageParams) => string

/** The step as a button says it. */
export const stepLabel = (step: NextStep, t: Say): string => {
  if (step.do === 'start') return t('meeting.step_start')
  if (step.do === 'end') return t('meeting.step_end')
  if (step.do === 'show') return t('meeting.step_show', { label: step.entry.shortLabel })
  if (step.do === 'reveal') return t('meeting.step_reveal', { label: step.entry.shortLabel })
  if (step.do === 'pass-over') return t('meeting.step_pass_over', { label: step.after.shortLabel })
  if (step.do === 'show-questions') return t('meeting.step_questions')
  if (step.do === 'offer-second-pass') return stepLabel(step.onward, t)
  return t('meeting.step_close_second')
}

/** What declines a second marking says where the meeting goes instead. */
const withoutSecond = (onward: OnwardStep, t: Say): string => {
  if (onward.do === 'end') return t('meeting.ask_second_no_end')
  return onward.do === 'show' ? t('meeting.ask_second_no', { label: onward.entry.shortLabel }) : t('meeting.ask_second_no_questions')
}

export interface StepQuestion {
  readonly title: string
  /** What will happen, and what stays as it is; one sentence each. */
  readonly texts: readonly string[]
  readonly confirm: string
  readonly decline: string
}

/** What is asked once before a step; null for steps that ask nothing. */
export const stepQuestion = (step: NextStep, t: Say): StepQuestion | null => {
  if (step.do === 'start' || step.do === 'show' || step.do === 'show-questions') return null
  if (step.do === 'end')
    return {
      title: t('meeting.ask_end'),
      texts: [t('meeting.ask_end_text')],
      confirm: t('meeting.ask_end_yes'),
      decline: t('meeting.ask_not_yet'),
    }
  const label = step.entry.label
  if (step.do === 'reveal')
    return {
      title: t('meeting.ask_reveal', { label }),
      texts: [
        t('meeting.ask_reveal_counts', { in: step.in, still: step.stillRating }),
        t(step.stillRating > 0 ? 'meeting.ask_reveal_late' : 'meeting.ask_reveal_once'),
      ],
      confirm: t('meeting.ask_reveal_yes'),
      decline: t('meeting.ask_not_yet'),
    }
  if (step.do === 'pass-over')
    return {
      title: t('meeting.ask_pass_over', { label }),
      texts: [t('meeting.ask_pass_over_text')],
      confirm: t('meeting.step_pass_over', { label: step.after.shortLabel }),
      decline: t('meeting.ask_stay'),
    }
  if (step.do === 'offer-second-pass')
    return {
      title: t('meeting.ask_second', { label }),
      texts: [t('meeting.ask_second_text')],
      confirm: t('meeting.ask_second_yes'),
      decline: withoutSecond(step.onward, t),
    }
  return {
    title: t('meeting.ask_close_second', { label }),
    texts: [t('meeting.ask_close_second_text', { counted: step.counted })],
    confirm: t('meeting.ask_close_second_yes'),
    decline: t('meeting.ask_not_yet'),
  }
}
