/**
 * @tilth/plugin-udl-audit: the Universal Design for Learning Guidelines 3.0 of CAST by name and number, and three ways to look at what is
 * designed: self-audit, walkthrough, materials audit. Documents and nothing else; README.md says whose each text is.
 */
import { definePlugin, type Manifest } from '@tilth/plugin-kit'
import udlBesideOthers from '../crosswalks/udl-beside-others.json' with { type: 'json' }
import framework from '../frameworks/udl-3.0.json' with { type: 'json' }

export const udlAudit = definePlugin({
  api: 1,
  id: 'udl-audit',
  version: '1.0.0',
  name: 'UDL audit',
  summary:
    'The 36 considerations of the UDL Guidelines 3.0. Teams audit environment, practices, materials and resources; barriers become change ideas.',
  licence: 'Apache-2.0 AND CC-BY-4.0',
  maker: 'Tilth',
  url: 'https://udlguidelines.cast.org',
  languages: ['en', 'es'],
  frameworks: [framework],
  crosswalks: [udlBesideOthers],
  defaultEnabled: false,
  messages: {
    es: {
      name: 'Revisión DUA',
      summary:
        'Las 36 consideraciones de las Pautas DUA 3.0. Los equipos revisan entorno, prácticas, materiales y recursos; las barreras se vuelven ideas de cambio.',
    },
  },
} satisfies Manifest)
