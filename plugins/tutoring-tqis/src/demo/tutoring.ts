import type { DemonstratedRecord, DemonstrationSchool, DemonstrationStage } from '@tilth/plugin-kit/demo'
import { dayNumber, dayText } from '../server/day.ts'
import { type Fate, notes, students, type Tutored } from './students.ts'

/** Weeks that it has run. */
const weeksRun = 8
/** Planned sessions of a week: its first, third and fifth school day, as far as there are such. */
const plannedDays = [0, 2, 4] as const
const minutes = 30
const groupSize = 3

interface Program {
  readonly school: DemonstrationSchool
  readonly weeks: DemonstrationStage['weeks']
  readonly start: string
  readonly end: string
}

const daysAfter = (day: string, count: number): string => dayText((dayNumber(day) ?? 0) + count)

const programRecord = ({ school, start, end }: Program): DemonstratedRecord => ({
  key: 'program',
  form: 'tutoring-program',
  orgId: school.id,
  by: school.lead,
  on: daysAfter(start, -5),
  fields: {
    name: 'Small-group tutoring',
    operator: 'lea',
    school: school.id,
    subject: 'mathematics',
    gradeBand: '6-8',
    materials: 'The same unit as in class, one lesson behind it. Tutors see the class plan on Friday.',
    start,
    end,
    lead: school.lead,
    sessionsAWeek: plannedDays.length,
    minutes,
    ratioLimit: groupSize,
    setting: 'school-day',
  },
  moves: [{ move: 'start', on: start }],
})

const tutorOf = ({ tutor }: Tutored, { people }: DemonstrationSchool): string | null =>
  tutor === null ? null : (people[tutor % people.length] ?? null)

const assignmentRecord = (tutored: Tutored, { school, start, end }: Program): DemonstratedRecord => {
  const tutor = tutorOf(tutored, school)
  return {
    key: tutored.student,
    form: 'assignment',
    orgId: school.id,
    by: school.lead,
    on: daysAfter(start, -3),
    fields: {
      student: tutored.student,
      tutor,
      class: school.classes[tutored.room] ?? null,
      group: tutored.group,
      program: 'program',
      subject: tutored.subject,
      start,
      end,
      sessionsAWeek: plannedDays.length,
      minutes,
      setting: tutored.setting,
    },
    ...(tutor !== null && { moves: [{ move: 'begin', on: start }] }),
  }
}

const outcome = (fate: Exclude<Fate, 'not-logged'> | undefined): DemonstratedRecord['fields'] => {
  if (fate && 'canceledBy' in fate) return { canceledBy: fate.canceledBy }
  if (fate && 'absence' in fate) return { canceledBy: 'nobody', absence: fate.absence }
  return { canceledBy: 'nobody', absence: 'present', minutes: fate?.minutes ?? minutes, groupSize }
}

const sessionRecords = (tutored: Tutored, { school, weeks }: Program): readonly DemonstratedRecord[] =>
  weeks.flatMap((days, week) =>
    plannedDays.flatMap((place, session) => {
      const on = days[place]
      const tutor = tutorOf(tutored, school)
      const when = `${week + 1}.${session + 1}`
      const fate = tutored.unlike[when]
      if (on === undefined || tutor === null || fate === 'not-logged') return []
      const [note = null, nextStep = null] = notes[`${tutored.student} ${when}`] ?? []
      const isHeld = fate === undefined || 'minutes' in fate
      return [
        {
          key: `${tutored.student} ${when}`,
          form: 'session',
          orgId: school.id,
          by: tutor,
          on,
          fields: {
            date: on,
            assignment: tutored.student,
            student: tutored.student,
            tutor,
            ...outcome(fate),
            ...(isHeld && { subject: tutored.subject, note, nextStep }),
          },
        },
      ]
    }),
  )

/** One program at one school: thirteen assignments, eight weeks of sessions, and what kept some from being held. */
export const tutoring = ({ schools: [school], weeks: all }: DemonstrationStage): readonly DemonstratedRecord[] => {
  const weeks = all.slice(-weeksRun)
  const start = weeks[0]?.[0]
  if (school === undefined || start === undefined) return []
  const program = { school, weeks, start, end: daysAfter(start, 20 * 7 + 4) }
  return [
    programRecord(program),
    ...students.map(tutored => assignmentRecord(tutored, program)),
    ...students.flatMap(tutored => sessionRecords(tutored, program)),
  ]
}
