/**
 * @tilth/plugin-tla-conditions: the Innovative Learning Implementation Framework of The Learning Accelerator, whole. Documents and
 * nothing else: step 1 is in `frameworks/tla-conditions.json`, step 2 as a plan in `templates/action-planning.json`; README.md says
 * whose each text is.
 */
import { definePlugin } from '@tilth/plugin-kit'
import framework from '../frameworks/tla-conditions.json' with { type: 'json' }
import actionPlanning from '../templates/action-planning.json' with { type: 'json' }

export const tlaConditions = definePlugin({
  api: 1,
  id: 'tla-conditions',
  version: '1.1.0',
  name: 'Conditions for scale',
  summary: 'Sixteen conditions in three layers around your learning design. Each person rates alone; then the team talks and agrees.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Tilth',
  languages: ['en', 'es'],
  frameworks: [framework],
  planTemplates: [actionPlanning],
})
