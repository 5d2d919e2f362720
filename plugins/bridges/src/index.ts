/**
 * @tilth/plugin-bridges: what is public about BRIDGES to Learning Acceleration, and a working edition of our own that a district's or
 * the makers' text replaces through an item map. Documents and nothing else; README.md says what is known and what is not.
 */
import { definePlugin, type Manifest } from '@tilth/plugin-kit'
import workingEditionBesideOthers from '../crosswalks/working-edition-beside-others.json' with { type: 'json' }
import workingEdition from '../frameworks/bridges.json' with { type: 'json' }
import shell from '../frameworks/bridges-shell.json' with { type: 'json' }

export const bridges = definePlugin({
  api: 1,
  id: 'bridges',
  version: '1.0.0',
  name: 'BRIDGES, working edition',
  summary:
    'Seven conditions of learning acceleration, written by this project. Not the official BRIDGES text, which can take their place when a district has it.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Tilth',
  languages: ['en', 'es'],
  frameworks: [workingEdition, shell],
  crosswalks: [workingEditionBesideOthers],
  defaultEnabled: false,
  messages: {
    es: {
      name: 'BRIDGES, edición de trabajo',
      summary:
        'Siete condiciones de la aceleración del aprendizaje, escritas por este proyecto. No es el texto oficial de BRIDGES, que puede tomar su lugar cuando un distrito lo tenga.',
    },
  },
} satisfies Manifest)
