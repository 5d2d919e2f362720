import type { Framework } from './framework.ts'
import { gardenFramework } from './garden-framework.fixture.ts'

const [soil, worms, rain] = gardenFramework.conditions
const [stock] = gardenFramework.instruments
if (!soil || !worms || !rain || !stock) throw new Error('The garden has three conditions and an instrument.')

/** The garden with every part that a framework may have and need not, each once or more. */
export const meadowFramework: Framework = {
  ...gardenFramework,
  revised: 'March 2026',
  notice: 'A meadow that is not finished.',
  variants: [
    { id: 'wet', label: 'Wet meadow', description: 'Floods in spring.' },
    { id: 'dry', label: 'Dry meadow', description: '' },
  ],
  attributes: [
    {
      id: 'research',
      label: 'Research',
      description: 'How well it is known.',
      values: [
        { id: 'firm', label: 'Firm', description: 'Several trials.' },
        { id: 'thin', label: 'Thin', description: '' },
      ],
    },
  ],
  conditions: [
    {
      ...soil,
      officialNumber: '1',
      displayOrder: 2,
      verified: true,
      attributes: { research: 'firm' },
      lookFors: [
        { id: 'crust', kind: 'barrier', text: 'A crust on top.', owner: 'ours' },
        { id: 'mulch', kind: 'option', text: 'Mulch lies on it.', owner: 'framework' },
      ],
      recommendations: [{ id: 'compost', scale: 'nearness', upTo: 'way', text: 'Bring in compost.', owner: 'ours' }],
    },
    { ...worms, variants: ['wet'] },
    rain,
  ],
  instruments: [
    stock,
    {
      id: 'walk',
      kind: 'walkthrough',
      title: 'A walk',
      purpose: '',
      question: 'What do you see?',
      minutes: 10,
      respondents: 'Whoever walks by.',
      unit: 'One bed.',
      cadence: 'Every week.',
      items: [
        { code: 'G1', condition: 'G1', scale: 'steps', text: 'Is the soil open?', polarity: 'positive' },
        { code: 'G1a', condition: 'G1a', scale: 'steps', variants: ['wet'], when: { field: 'rained', is: ['yes'] } },
        { code: 'as-meant', condition: 'G1', scale: 'steps', fidelity: true, polarity: 'negative', pupilRights: 'income' },
      ],
      fields: [
        { id: 'bed', kind: 'choice', label: 'Bed', options: [{ id: 'north', label: 'North', help: 'In the shade.' }], default: 'north' },
        { id: 'rained', kind: 'yes-no', label: 'Has it rained?', help: 'Since yesterday.' },
        { id: 'mm', kind: 'number', label: 'How much?', unit: 'millimeters', min: 0, max: 300, when: { field: 'rained', is: ['yes'] } },
        { id: 'idea', kind: 'text', label: 'What could be tried?', default: 'Nothing yet.', long: true, becomes: 'change-idea' },
        { id: 'by', kind: 'person', label: 'Gardener' },
        { id: 'place', kind: 'org', label: 'Place', orgKinds: ['class'] },
        { id: 'plan', kind: 'reference', to: 'record', recordType: 'bed-plan', label: 'Plan' },
      ],
      subsets: [],
      focus: { least: 1, most: 2 },
      access: {
        see: [
          { who: 'role', role: 'observer', fields: ['bed'] },
          { who: 'named', field: 'by' },
          { who: 'lead', field: 'place' },
          { who: 'lead', field: 'plan.class' },
        ],
        write: [{ who: 'author' }],
      },
    },
    {
      id: 'log',
      kind: 'log',
      title: 'A log',
      purpose: '',
      question: 'What happened?',
      minutes: null,
      items: [],
      fields: [{ id: 'when', kind: 'date', label: 'Day', default: 'today', required: true }],
      subsets: [],
    },
  ],
}
