/** `@tilth/plugin-tutoring-tqis/demo`: a tutoring program that never was, for the demo district. Students are made-up numbers. */
import { defineDemonstration } from '@tilth/plugin-kit/demo'
import { tutoring } from './tutoring.ts'

export default defineDemonstration({ schools: 1, measures: ['at-dosage', 'minutes-a-week'], records: tutoring })
