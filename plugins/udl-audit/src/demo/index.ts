/** `@tilth/plugin-udl-audit/demo`: visits to lessons that never were, for the demo district. Whatever was seen is invented. */
import { defineDemonstration } from '@tilth/plugin-kit/demo'
import { visits } from './visits.ts'

export default defineDemonstration({ schools: 2, records: visits })
