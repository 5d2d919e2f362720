/**
 * @tilth/plugin-improvement-cycles: how change ideas are tested. Documents and nothing else: PDSA, the 90-Day Cycle, Data Wise and the
 * stages of implementation, in `documents`; README.md says whose each text is. Words of prompts are ours, names of steps their owners'.
 */
import { definePlugin, type Manifest } from '@tilth/plugin-kit'
import dataWise from '../documents/data-wise.json' with { type: 'json' }
import implementationStages from '../documents/implementation-stages.json' with { type: 'json' }
import ninetyDayCycle from '../documents/ninety-day-cycle.json' with { type: 'json' }
import pdsa from '../documents/pdsa.json' with { type: 'json' }

export const improvementCycles = definePlugin({
  api: 1,
  id: 'improvement-cycles',
  version: '1.0.0',
  name: 'Improvement cycles',
  summary: 'Four ways to try a change and learn from it: PDSA for small tests, and three longer ones for teams that work by them.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Tilth',
  languages: ['en', 'es'],
  frameworks: [],
  cycleModels: [pdsa, ninetyDayCycle, dataWise, implementationStages],
  messages: {
    es: {
      name: 'Ciclos de mejora',
      summary:
        'Cuatro maneras de probar un cambio y aprender de él: PDSA para pruebas pequeñas y tres más largas para equipos que trabajan con ellas.',
    },
  },
} satisfies Manifest)
