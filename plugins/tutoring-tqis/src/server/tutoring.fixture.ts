import type { AnalysisInput, AnalysisOrg, AnalysisRecord, AnalysisResult } from '@tilth/plugin-kit/server'
import { dayText } from './day.ts'
import { dosage } from './dosage.ts'

type Values = AnalysisRecord['values']

/** The Monday of the week that cases are about, 14 September 2026, in days since 1970. */
const monday = Date.UTC(2026, 8, 14) / 86_400_000

/** Day of that week, Monday 0; further weeks go on from there. */
export const on = (day: number): string => dayText(monday + day)

const orgs: readonly AnalysisOrg[] = [
  { id: 'district', parentId: null, kind: 'district', name: 'District' },
  { id: 'oak', parentId: 'district', kind: 'school', name: 'Oak' },
  { id: 'elm', parentId: 'district', kind: 'school', name: 'Elm' },
  { id: 'oak-a', parentId: 'oak', kind: 'class', name: 'Oak A' },
]

const record = (values: Values, rest: Partial<AnalysisRecord>): AnalysisRecord => ({
  id: 'some',
  orgId: 'oak',
  status: null,
  values,
  marks: {},
  createdOn: on(0),
  changedOn: on(0),
  ...rest,
})

/** Three sessions of 30 minutes a week for student s-1 with tutor ada, from Monday on. */
export const assignment = (values: Values = {}, rest: Partial<AnalysisRecord> = {}): AnalysisRecord =>
  record(
    { student: 's-1', tutor: 'ada', class: 'oak-a', start: on(0), sessionsAWeek: 3, minutes: 30, setting: 'school-day', ...values },
    { id: 'a-1', status: 'active', ...rest },
  )

/** Held on a day of that week for 30 minutes in a group of three. */
export const session = (day: number, values: Values = {}): AnalysisRecord =>
  record(
    {
      date: on(day),
      assignment: 'a-1',
      student: 's-1',
      tutor: 'ada',
      canceledBy: 'nobody',
      absence: 'present',
      minutes: 30,
      groupSize: 3,
      ...values,
    },
    { id: `session-${day}` },
  )

export const weekdays = (weeks: number): readonly string[] =>
  Array.from({ length: weeks * 7 }, (_, day) => day)
    .filter(day => day % 7 < 5)
    .map(on)

interface Given {
  readonly assignments?: readonly AnalysisRecord[]
  readonly sessions?: readonly AnalysisRecord[]
  readonly settings?: AnalysisInput['settings']
  readonly schoolDays?: readonly string[]
  readonly today?: string
}

/** What is handed to the analysis: the settings ask for three sessions of 30 minutes, 90 minutes in all, in groups of at most four. */
export const tutoring = ({
  assignments = [assignment()],
  sessions = [],
  settings = {},
  schoolDays,
  today = on(6),
}: Given): AnalysisInput => ({
  today,
  settings: {
    sessionsAWeek: 3,
    minutesASession: 30,
    minutesAWeek: 90,
    ratio: 4,
    weeks: null,
    sameTutor: null,
    schoolDayOnly: false,
    ...settings,
  },
  records: { assignment: assignments, session: sessions },
  orgs,
  schoolDays: { district: schoolDays ?? weekdays(12) },
})

/** What the analysis gives as measures at an org, by measure, for the week that ends on a day. */
export const measured = (result: AnalysisResult, { orgId = 'oak', day = 6 }: { readonly orgId?: string; readonly day?: number } = {}) =>
  Object.fromEntries(
    (result.measures ?? [])
      .filter(value => value.orgId === orgId && value.on === on(day))
      .map(({ measure, value, denominator }) => [measure, [value, denominator]]),
  )

export const worked = (given: Given): AnalysisResult => dosage(tutoring(given))
