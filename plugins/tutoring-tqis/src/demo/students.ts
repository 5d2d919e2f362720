/** What came of a planned session where it was not simply held. */
export type Fate =
  | { readonly absence: 'illness' | 'excused' | 'unexcused' | 'elsewhere' }
  | { readonly canceledBy: 'tutor' | 'school' | 'family' | 'program' }
  | { readonly minutes: number }
  | 'not-logged'

export interface Tutored {
  readonly student: string
  /** Who of the school's staff tutors; null: nobody yet. */
  readonly tutor: number | null
  readonly group: string
  readonly room: number
  readonly subject: 'mathematics' | 'reading'
  readonly setting: 'school-day' | 'after-school'
  /** What was not as planned, by week of the program from 1 and planned session of the week from 1: `8.2`. */
  readonly unlike: Readonly<Record<string, Fate>>
}

const illness = { absence: 'illness' } as const
const excused = { absence: 'excused' } as const
const unexcused = { absence: 'unexcused' } as const
const elsewhere = { absence: 'elsewhere' } as const
const byTutor = { canceledBy: 'tutor' } as const
const bySchool = { canceledBy: 'school' } as const
const byFamily = { canceledBy: 'family' } as const
const byProgram = { canceledBy: 'program' } as const
const short = { minutes: 20 } as const

/** Nobody was ready in the first week; in the fifth the school had an assembly. */
const start = { '1.1': byProgram } as const
const assembly = { '5.2': bySchool } as const

const inGroup = (
  { group, tutor, room, subject, setting = 'school-day' }: Pick<Tutored, 'group' | 'tutor' | 'room' | 'subject'> & Partial<Tutored>,
  students: Readonly<Record<string, Tutored['unlike']>>,
): readonly Tutored[] =>
  Object.entries(students).map(([student, unlike]) => ({ student, tutor, group, room, subject, setting, unlike: { ...start, ...unlike } }))

/** Four groups of three, and one who waits for a tutor. */
export const students: readonly Tutored[] = [
  ...inGroup(
    { group: 'Fractions A', tutor: 0, room: 0, subject: 'mathematics' },
    {
      'RB-101': { ...assembly, '2.3': elsewhere, '3.1': byTutor },
      'RB-102': { ...assembly, '1.2': illness, '1.3': illness, '4.2': excused },
      'RB-103': { ...assembly, '2.1': unexcused, '6.3': illness, '8.1': illness, '8.2': illness },
    },
  ),
  ...inGroup(
    { group: 'Fractions B', tutor: 0, room: 1, subject: 'mathematics' },
    {
      'RB-104': { '2.2': elsewhere, '3.1': byTutor },
      'RB-105': { '1.3': excused, '3.1': byTutor, '4.1': short },
      'RB-106': { '2.1': illness, '2.2': illness, '3.1': byTutor, '7.2': short, '8.3': short },
    },
  ),
  ...inGroup(
    { group: 'Readers A', tutor: 1, room: 2, subject: 'reading' },
    {
      'RB-107': { '1.2': byTutor, '2.2': byTutor, '4.3': elsewhere },
      'RB-108': { '1.2': byTutor, '2.2': byTutor, '3.2': byFamily },
      'RB-109': { '1.2': byTutor, '2.2': byTutor, '5.1': unexcused, '7.1': unexcused, '8.1': unexcused, '8.3': elsewhere },
    },
  ),
  ...inGroup(
    { group: 'Readers B', tutor: 2, room: 3, subject: 'reading', setting: 'after-school' },
    {
      'RB-110': { '1.2': illness, '3.3': byFamily, '6.1': byTutor, '8.2': byTutor },
      'RB-111': { '2.3': byFamily, '4.3': byFamily, '6.1': byTutor, '8.2': byTutor, '8.3': 'not-logged' },
      'RB-112': { '1.3': 'not-logged', '2.1': elsewhere, '6.1': byTutor, '8.2': byTutor },
    },
  ),
  ...inGroup({ group: 'Readers B', tutor: null, room: 3, subject: 'reading', setting: 'after-school' }, { 'RB-113': {} }),
]

/** What tutors wrote beside a session, by student, week and session: what the student can do, and what comes next. */
export const notes: Readonly<Record<string, readonly [note: string, nextStep: string]>> = {
  'RB-101 8.3': [
    'Compares fractions with unlike denominators on a number line without help.',
    'Same kind of task without the number line.',
  ],
  'RB-103 8.3': ['Back after two days. Names equal parts, mixes up numerator and denominator.', 'Begin with fraction strips on Monday.'],
  'RB-105 8.2': ['Adds fractions with like denominators fluently.', 'Unlike denominators with one multiple of the other.'],
  'RB-107 8.1': ['Reads two pages aloud, stops at words with three syllables.', 'Clap and write three such words before reading.'],
  'RB-110 8.1': ['Retells in order; leaves out why things happened.', 'Ask “because of what?” after each part.'],
}
