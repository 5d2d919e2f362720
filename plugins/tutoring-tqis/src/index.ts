/**
 * @tilth/plugin-tutoring-tqis: high-impact tutoring. Two frameworks (the quality standards and the five design elements, in labels and
 * own words), programs, assignments and sessions as records, and their dosage week by week, worked out in `server`. README.md says whose
 * each text is and what is not known.
 */
import { definePlugin, type Manifest } from '@tilth/plugin-kit'
import fiveElementsBesideStandards from '../crosswalks/five-elements-beside-tutoring-quality.json' with { type: 'json' }
import standardsBesideOthers from '../crosswalks/tutoring-quality-beside-others.json' with { type: 'json' }
import fiveElements from '../frameworks/tutoring-five-elements.json' with { type: 'json' }
import standards from '../frameworks/tutoring-tqis.json' with { type: 'json' }
import english from '../messages/en.json' with { type: 'json' }
import spanish from '../messages/es.json' with { type: 'json' }
import assignment from '../records/assignment.json' with { type: 'json' }
import session from '../records/session.json' with { type: 'json' }
import program from '../records/tutoring-program.json' with { type: 'json' }
import { analyses } from './analyses.ts'
import { measures } from './measures.ts'
import { presets, settings } from './settings.ts'

export const tutoringTqis = definePlugin({
  api: 1,
  id: 'tutoring-tqis',
  version: '1.0.0',
  name: 'High-impact tutoring',
  summary:
    'Take stock of a tutoring program by the quality standards or in five elements, plan who is tutored when, log sessions in a minute, and see each week who received less than planned, and why.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Tilth',
  languages: ['en', 'es'],
  frameworks: [standards, fiveElements],
  recordTypes: [program, assignment, session],
  crosswalks: [standardsBesideOthers, fiveElementsBesideStandards],
  measures,
  analyses,
  settings,
  presets,
  messages: { en: english, es: spanish },
  // It keeps records about students, so a district decides to have it.
  defaultEnabled: false,
} satisfies Manifest)
