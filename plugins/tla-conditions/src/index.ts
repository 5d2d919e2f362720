/**
 * @tilth/plugin-tla-conditions: the Innovative Learning Implementation Framework of The Learning Accelerator, whole. Documents and
 * nothing else: step 1 is in `frameworks/tla-conditions.json`, step 2 as a plan in `templates/action-planning.json`, what stands beside it
 * elsewhere in `crosswalks/`; README.md says whose each text is.
 */
import { definePlugin, type Manifest } from '@tilth/plugin-kit'
import besideOthers from '../crosswalks/conditions-for-scale-beside-others.json' with { type: 'json' }
import framework from '../frameworks/tla-conditions.json' with { type: 'json' }
import actionPlanning from '../templates/action-planning.json' with { type: 'json' }

export const tlaConditions = definePlugin({
  api: 1,
  id: 'tla-conditions',
  version: '1.2.0',
  name: 'Conditions for scale',
  summary: 'Sixteen conditions in three layers around your learning design. Each person rates alone; then the team talks and agrees.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Tilth',
  url: 'https://learningaccelerator.org',
  languages: ['en', 'es'],
  frameworks: [framework],
  crosswalks: [besideOthers],
  planTemplates: [actionPlanning],
  messages: {
    es: {
      name: 'Condiciones para crecer a mayor escala',
      summary:
        'Dieciséis condiciones en tres capas alrededor de su diseño de aprendizaje. Cada persona responde a solas; después el equipo conversa y llega a acuerdos.',
    },
  },
} satisfies Manifest)
