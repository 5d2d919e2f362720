import type { DemonstratedMark, DemonstratedRecord, DemonstrationStage } from '@tilth/plugin-kit/demo'

const form = 'udl-3.0/walkthrough'
/** Choice, challenge and support, vocabulary, media for communication: what the visits of this term look at. */
const ofThisTerm = ['E7.1', 'E8.2', 'R2.1', 'A5.1'] as const
/** Prior knowledge and goals beside them. */
const ofTwo = [...ofThisTerm, 'R3.1', 'A6.1'] as const

interface Visit {
  readonly school: 0 | 1
  readonly room: number
  /** Which of the two supporters; the school's lead where absent. */
  readonly supporter?: 0 | 1
  /** Full weeks before this one, and its school day from Monday as 0. */
  readonly week: number
  readonly day: number
  readonly subject: string
  readonly segment: string
  /** In the order of what is looked at; null: nobody could see it in this lesson. */
  readonly marks: readonly (number | null)[]
  readonly seen?: string
  readonly barriers?: string
  readonly options?: string
  readonly nextStep?: string
}

const told: readonly Visit[] = [
  {
    school: 0,
    room: 0,
    supporter: 1,
    week: 6,
    day: 1,
    subject: 'Mathematics',
    segment: 'independent-work',
    marks: [0, 1, 1, 0],
    seen: 'Everybody worked on the same page. Who was done waited.',
    barriers: 'The page is text only; four students waited for somebody to read it aloud.',
    nextStep: 'Offer the same problem as a picture and as a story.',
  },
  { school: 1, room: 0, week: 6, day: 2, subject: 'Reading', segment: 'group-work', marks: [1, 1, 1, 1] },
  {
    school: 0,
    room: 1,
    supporter: 0,
    week: 5,
    day: 0,
    subject: 'Science',
    segment: 'new-content',
    marks: [1, 1, 2, 1],
    seen: 'New words stood on the wall with a drawing beside each.',
    options: 'Notes could be written, drawn or spoken.',
  },
  { school: 0, room: 2, supporter: 1, week: 5, day: 3, subject: 'Spanish', segment: 'discussion', marks: [1, 2, 1, null] },
  { school: 1, room: 1, supporter: 1, week: 5, day: 1, subject: 'Mathematics', segment: 'opening', marks: [0, 1, 0, 1] },
  {
    school: 0,
    room: 3,
    week: 4,
    day: 2,
    subject: 'English',
    segment: 'independent-work',
    marks: [1, 0, 1, 1],
    barriers: 'Directions were given once, aloud, and then gone.',
    nextStep: 'Leave the directions on the board, with one example.',
  },
  { school: 1, room: 2, week: 4, day: 4, subject: 'Science', segment: 'group-work', marks: [1, 2, 1, 1] },
  { school: 0, room: 0, supporter: 0, week: 3, day: 1, subject: 'Mathematics', segment: 'group-work', marks: [1, 1, 1, 1] },
  { school: 1, room: 0, supporter: 0, week: 3, day: 0, subject: 'Reading', segment: 'closing', marks: [2, 1, 1, null] },
  {
    school: 0,
    room: 2,
    week: 2,
    day: 3,
    subject: 'Spanish',
    segment: 'new-content',
    marks: [2, 1, 2, 1],
    options: 'Three texts on one topic; everyone chose one.',
  },
  { school: 1, room: 1, supporter: 0, week: 2, day: 2, subject: 'Mathematics', segment: 'independent-work', marks: [1, 1, 1, 2] },
]

/** One lesson that two looked at on their own, to talk about where they saw the same and where not. */
const twice = {
  place: { school: 0, room: 1, week: 1, day: 2, subject: 'Science', segment: 'group-work' },
  first: {
    supporter: 1,
    marks: [2, 1, 2, 1, 1, 2],
    seen: 'Groups chose between building, drawing and writing their model.',
    barriers: 'One group had no reader, and the card with the task was all text.',
    nextStep: 'Record the task card, so that it can be heard.',
  },
  second: {
    marks: [1, 1, 0, 1, 1, 2],
    seen: 'Choice was there, but two groups copied the example.',
    barriers: 'Words such as “variable” were used and not explained at the tables.',
    nextStep: 'Put three key words on each table before the groups begin.',
  },
} as const

const marksOf = (focus: readonly string[], marks: Visit['marks']): Readonly<Record<string, DemonstratedMark>> =>
  Object.fromEntries(focus.map((code, index) => [code, marks[index] ?? 'not-observable']))

const bands = ['6-8', '3-5'] as const

/** Twelve lessons at two schools, one of them seen by two. */
export const visits = (stage: DemonstrationStage): readonly DemonstratedRecord[] => {
  const record = (key: string, visit: Visit): readonly DemonstratedRecord[] => {
    const school = stage.schools[visit.school]
    const week = stage.weeks.at(-visit.week) ?? []
    const on = week[Math.min(visit.day, week.length - 1)]
    const by = visit.supporter === undefined ? school?.lead : stage.supporters[visit.supporter]
    if (school === undefined || on === undefined || by === undefined) return []
    const fields = {
      date: on,
      class: school.classes[visit.room] ?? null,
      'grade-band': bands[visit.school],
      subject: visit.subject,
      segment: visit.segment,
      minutes: 15,
      'observer-role': visit.supporter === 1 ? 'coach' : 'leader',
      seen: visit.seen ?? null,
      barriers: visit.barriers ?? null,
      options: visit.options ?? null,
      'next-step': visit.nextStep ?? null,
    }
    const focus = visit.marks.length > ofThisTerm.length ? ofTwo : ofThisTerm
    return [{ key, form, orgId: school.id, by, on, fields, marks: marksOf(focus, visit.marks), focus }]
  }
  const second = record('second', { ...twice.place, ...twice.second })
  return [
    ...told.flatMap((visit, index) => record(`visit-${index + 1}`, visit)),
    ...record('first', { ...twice.place, ...twice.first }),
    ...second.map(made => ({ ...made, seenWith: 'first' })),
  ]
}
