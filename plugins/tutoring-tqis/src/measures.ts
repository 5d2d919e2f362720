import type { MeasureDefinition } from '@tilth/plugin-kit'

/** What the analysis of dosage counts, week by week. */
export const measures: readonly MeasureDefinition[] = [
  {
    id: 'at-dosage',
    name: 'Student-weeks at dosage',
    kind: 'process',
    definition:
      'A student-week counts where a student had planned sessions in that week, Monday to Sunday. It is at dosage where the sessions held were as many, as long and in groups as small as the settings ask.',
    valueKind: 'share',
    numerator: 'Student-weeks at dosage',
    denominator: 'Student-weeks with planned sessions',
    unit: '%',
    direction: 'up',
    cadence: 'week',
    counts: 'students',
  },
  {
    id: 'planned-delivered',
    name: 'Planned sessions delivered',
    kind: 'process',
    definition:
      'Of the sessions that were planned for a week, those that took place. A session beyond the plan of one student makes up for none of another. No value below 11 students.',
    valueKind: 'share',
    numerator: 'Planned sessions delivered',
    denominator: 'Planned sessions',
    unit: '%',
    direction: 'up',
    cadence: 'week',
    counts: 'students',
  },
  {
    id: 'minutes-a-week',
    name: 'Minutes of tutoring a week',
    kind: 'process',
    definition: 'Minutes of all sessions held in a week, divided by the students who had planned sessions in it.',
    valueKind: 'number',
    numerator: 'Minutes of tutoring',
    denominator: 'Student-weeks with planned sessions',
    unit: 'minutes',
    direction: 'up',
    cadence: 'week',
    counts: 'students',
  },
]
