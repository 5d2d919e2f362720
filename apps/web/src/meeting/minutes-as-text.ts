import type { MessageKey, MessageParams } from '@tilth/i18n'
import type { MeetingMinutes } from './queries.ts'

type Condition = MeetingMinutes['conditions'][number]

export interface MinutesSay {
  readonly t: (key: MessageKey, params?: MessageParams) => string
  readonly date: (moment: string) => string
}

/** The conditions the team has looked at, in the order of the talk; the rest was not come to. */
export const talkedAbout = (minutes: MeetingMinutes): readonly Condition[] => minutes.conditions.filter(one => one.revealed)
export const notComeTo = (minutes: MeetingMinutes): readonly Condition[] => minutes.conditions.filter(one => !one.revealed)

/** What is said under a condition, a line each: how the marks stood, what is agreed and why, who still sees it differently. */
export const conditionLines = (condition: Condition, { t }: Pick<MinutesSay, 't'>): readonly string[] => {
  const word = (marks: NonNullable<Condition['first']>): string => t(`common.agreement.${marks.agreement}`)
  const { first, second, agreed } = condition
  return [
    first === null ? t('results.protected') : t('meeting.minutes_first', { word: word(first), sentence: first.sentence }),
    ...(second === null ? [] : [t('meeting.minutes_second', { word: word(second), sentence: second.sentence })]),
    ...(agreed === null
      ? [t('meeting.minutes_no_agreement')]
      : [
          t('meeting.minutes_agreed', { position: agreed.position ?? t('results.position_none') }),
          ...(agreed.reason.trim() === '' ? [] : [t('meeting.minutes_because', { reason: agreed.reason.trim() })]),
          ...(agreed.minorityNote.trim() === '' ? [] : [t('meeting.minutes_minority', { note: agreed.minorityNote.trim() })]),
        ]),
  ]
}

export const whenWords = (minutes: MeetingMinutes, { t, date }: MinutesSay): string => {
  const took = t('meeting.minutes_took_part', { ...minutes.tookPart })
  const at = minutes.meeting?.startedAt ?? minutes.round.revealedAt
  return at === null ? took : `${date(at)} · ${took}`
}

/** The draft as plain text: for a mail, a document, the district's own form. */
export const minutesAsText = (minutes: MeetingMinutes, say: MinutesSay): string => {
  const { t, date } = say
  const part = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines])
  return [
    t('meeting.minutes_title', { round: minutes.round.title }),
    `${minutes.round.orgName}, ${whenWords(minutes, say)}`,
    t('meeting.minutes_draft'),
    ...talkedAbout(minutes).flatMap(one => part(`${one.code} ${one.label}`, conditionLines(one, say))),
    ...part(
      t('meeting.minutes_not_come_to'),
      notComeTo(minutes).map(one => `- ${one.code} ${one.label}`),
    ),
    ...part(
      t('print.chose'),
      minutes.chosen.map(one => `${one.rank}. ${one.label}: ${one.reason}`),
    ),
    ...part(
      t('print.parked'),
      minutes.parked.map(one =>
        one.revisitOn === null
          ? `- ${one.label}: ${one.reason}`
          : `- ${t('print.parked_one', { label: one.label, reason: one.reason, date: date(one.revisitOn) })}`,
      ),
    ),
    ...part(
      t('meeting.minutes_notes'),
      minutes.layerNotes.map(note => `- ${note.label}, ${note.question ?? t('meeting.minutes_in_place')} ${note.text}`),
    ),
    ...(minutes.nextDate === null ? [] : ['', t('meeting.minutes_next', { date: date(minutes.nextDate) })]),
    '',
    t('results.attribution', { attribution: minutes.framework.attribution }),
  ].join('\n')
}
