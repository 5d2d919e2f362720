/**
 * @tilth/plugin-tla-conditions: the Innovative Learning Implementation Framework of The Learning Accelerator, whole. A document and
 * nothing else: everything is in `frameworks/tla-conditions.json`; README.md says whose each text is.
 */
import { definePlugin } from '@tilth/plugin-kit'
import framework from '../frameworks/tla-conditions.json' with { type: 'json' }

export const tlaConditions = definePlugin({
  api: 1,
  id: 'tla-conditions',
  version: '1.0.0',
  name: 'Conditions for scale',
  summary: 'Sixteen conditions in three layers around your learning design. Each person rates alone; then the team talks and agrees.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Tilth',
  languages: ['en', 'es'],
  frameworks: [framework],
})
