import type { AnalysisDeclaration } from '@tilth/plugin-kit'

/** What `server/dosage.ts` works out. */
export const analyses: readonly AnalysisDeclaration[] = [
  {
    id: 'dosage',
    title: 'Dosage',
    description: 'Planned and delivered tutoring for each student and week, by the settings and the school calendar.',
    reads: ['assignment', 'session', 'calendar'],
    by: ['org', 'week'],
    measures: ['at-dosage', 'planned-delivered', 'minutes-a-week'],
    tables: [
      {
        id: 'below-plan',
        title: 'Below plan, and why',
        description: 'Assignments of the last full week that received less than planned.',
        about: 'records',
        columns: [
          { id: 'student', label: 'Student', kind: 'student' },
          { id: 'tutor', label: 'Tutor', kind: 'person' },
          { id: 'class', label: 'Class', kind: 'org' },
          { id: 'week', label: 'Week until', kind: 'date' },
          { id: 'planned', label: 'Planned', kind: 'number' },
          { id: 'delivered', label: 'Delivered', kind: 'number' },
          { id: 'minutes', label: 'Minutes', kind: 'number' },
          { id: 'why', label: 'Why', kind: 'words' },
          { id: 'also', label: 'Also', kind: 'words' },
          { id: 'sameTutor', label: 'Same tutor so far', kind: 'share' },
          { id: 'weeks', label: 'Weeks so far', kind: 'number' },
          { id: 'assignment', label: 'Assignment', kind: 'record' },
        ],
      },
      {
        id: 'by-school',
        title: 'By school',
        description: 'The last full week, school by school.',
        about: 'counts',
        counts: 'students',
        columns: [
          { id: 'school', label: 'School', kind: 'org' },
          { id: 'week', label: 'Week until', kind: 'date' },
          { id: 'students', label: 'Students', kind: 'number' },
          { id: 'atDosage', label: 'At dosage', kind: 'share' },
          { id: 'delivered', label: 'Planned sessions delivered', kind: 'share' },
          { id: 'minutes', label: 'Minutes a student', kind: 'number' },
          { id: 'sameTutor', label: 'Same tutor so far', kind: 'share' },
          { id: 'schoolDay', label: 'In the school day', kind: 'share' },
        ],
      },
    ],
  },
]
