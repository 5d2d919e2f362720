import { questionWords, type SaysQuestions } from '../results/question-words.ts'
import type { MeetingMinutes } from './queries.ts'

type Condition = MeetingMinutes['conditions'][number]

export interface MinutesSay extends SaysQuestions {
  readonly date: (moment: string) => string
}

export interface MinutesPart {
  readonly title: string
  readonly lines: readonly string[]
}

const named = (condition: Condition): string => `${condition.code} ${condition.label}`

/** How the marks stood, alone and after the talk, a line each. */
const markLines = ({ first, second }: Condition, { t }: Pick<MinutesSay, 't'>): readonly string[] => {
  const word = (marks: NonNullable<Condition['first']>): string => t(`common.agreement.${marks.agreement}`)
  return [
    first === null ? t('results.protected') : t('meeting.minutes_first', { word: word(first), sentence: first.sentence }),
    ...(second === null ? [] : [t('meeting.minutes_second', { word: word(second), sentence: second.sentence })]),
  ]
}

/** What the team agreed about, each with how the marks stood, why, and who still sees it differently. */
export const agreedParts = (minutes: MeetingMinutes, say: Pick<MinutesSay, 't'>): readonly MinutesPart[] =>
  minutes.conditions.flatMap(condition => {
    const { agreed } = condition
    if (agreed === null) return []
    const reason = agreed.reason.trim()
    const note = agreed.minorityNote.trim()
    return [
      {
        title: named(condition),
        lines: [
          ...markLines(condition, say),
          say.t('meeting.minutes_agreed', { position: agreed.position ?? say.t('results.position_none') }),
          ...(reason === '' ? [] : [say.t('meeting.minutes_because', { reason })]),
          ...(note === '' ? [] : [say.t('meeting.minutes_minority', { note })]),
        ],
      },
    ]
  })

const onlyWithLines = (parts: readonly MinutesPart[]): readonly MinutesPart[] => parts.filter(part => part.lines.length > 0)

/** Conditions that were looked at without an agreement, and those not come to: each only where there is any. */
export const openParts = (minutes: MeetingMinutes, say: Pick<MinutesSay, 't' | 'list'>): readonly MinutesPart[] => {
  const { t, list } = say
  const open = minutes.conditions.filter(one => one.revealed && one.agreed === null)
  const hidden = minutes.conditions.filter(one => !one.revealed)
  return onlyWithLines([
    { title: t('meeting.minutes_open'), lines: open.map(one => `${named(one)}: ${markLines(one, say).join(' ')}`) },
    { title: t('meeting.minutes_not_come_to'), lines: hidden.length === 0 ? [] : [list(hidden.map(named))] },
  ])
}

/** What was asked beside the conditions, question by question, for a text: pictures say the same on paper. */
export const questionParts = (minutes: MeetingMinutes, say: SaysQuestions): readonly MinutesPart[] => {
  if (minutes.questions.length === 0) return []
  return [
    { title: say.t('results.questions'), lines: [say.t('results.questions_lead')] },
    ...minutes.questions.map(field => {
      const { answered, bars, places, said, heldBack } = questionWords(field, say)
      return {
        title: field.label,
        lines: [
          answered,
          ...bars.map(({ label, count }) => `${count}: ${label}`),
          ...places.map(({ place, label }) => `${place}. ${label}`),
          said,
          heldBack,
        ].filter(line => line !== null),
      }
    }),
  ]
}

/** What was chosen, parked and written down: each only where there is any. */
export const furtherParts = (
  minutes: MeetingMinutes,
  { t, date, list }: Pick<MinutesSay, 't' | 'date' | 'list'>,
): readonly MinutesPart[] => {
  const dates = [...new Set(minutes.parked.filter(one => one.reason.trim() === '').map(one => one.revisitOn))]
  return onlyWithLines([
    { title: t('print.chose'), lines: minutes.chosen.map(one => `${one.rank}. ${one.label}: ${one.reason}`) },
    {
      title: t('print.parked'),
      lines: [
        ...minutes.parked
          .filter(one => one.reason.trim() !== '')
          .map(one =>
            one.revisitOn === null
              ? `${one.label}: ${one.reason}`
              : t('print.parked_one', { label: one.label, reason: one.reason, date: date(one.revisitOn) }),
          ),
        ...dates.map(day => {
          const labels = list(minutes.parked.filter(one => one.reason.trim() === '' && one.revisitOn === day).map(one => one.label))
          return day === null ? labels : t('print.parked_rest', { list: labels, date: date(day) })
        }),
      ],
    },
    {
      title: t('meeting.minutes_notes'),
      lines: minutes.layerNotes.map(note => `${note.label}. ${note.question ?? t('meeting.minutes_in_place')} ${note.text}`),
    },
  ])
}

export const whenWords = (minutes: MeetingMinutes, { t, date }: Pick<MinutesSay, 't' | 'date'>): string => {
  const took = t('meeting.minutes_took_part', { ...minutes.tookPart })
  const at = minutes.meeting?.startedAt ?? minutes.round.revealedAt
  return at === null ? took : `${date(at)} · ${took}`
}

/** The draft as plain text: for a mail, a document, the district's own form. */
export const minutesAsText = (minutes: MeetingMinutes, say: MinutesSay): string => {
  const { t, date } = say
  const agreed = agreedParts(minutes, say)
  const parts = [...agreed, ...openParts(minutes, say), ...questionParts(minutes, say), ...furtherParts(minutes, say)]
  return [
    t('meeting.minutes_title', { round: minutes.round.title }),
    ...(minutes.framework.notice === null ? [] : [minutes.framework.notice]),
    `${minutes.round.orgName}, ${whenWords(minutes, say)}`,
    t('meeting.minutes_draft'),
    ...parts.flatMap(part => ['', part.title, ...part.lines]),
    ...(agreed.length === 0 ? ['', t('meeting.minutes_nothing_agreed')] : []),
    ...(minutes.nextDate === null ? [] : ['', t('meeting.minutes_next', { date: date(minutes.nextDate) })]),
    '',
    t('results.attribution', { attribution: minutes.framework.attribution }),
  ].join('\n')
}
