import type { Scale } from '../conditions/framework.ts'
import type { Form } from './form.ts'

const levels: Scale = {
  id: 'bloom',
  kind: 'levels',
  allows: { notSure: false, notMine: false, notApplicable: false, notObservable: true },
  levels: ['bare', 'bud', 'open', 'full'].map(id => ({ id, label: id, owner: 'ours' as const })),
}

const item = (code: string) => ({
  code,
  condition: code,
  label: `Bed ${code}`,
  description: '',
  scale: levels,
  descriptors: [],
  lookFors: [],
})

/** A visit to a garden bed, with one field of every kind that matters to visits. */
export const visitForm: Form = {
  id: 'garden/visit',
  kind: 'walkthrough',
  title: 'Visit',
  plural: 'Visits',
  summary: 'What one sees in a quarter of an hour.',
  question: 'What do you see?',
  fields: [
    { id: 'on', kind: 'date', label: 'Day', required: true, default: 'today' },
    { id: 'bed', kind: 'org', label: 'Class', orgKinds: ['class'], private: true, required: true },
    { id: 'minutes', kind: 'number', label: 'Minutes', whole: true, min: 1, max: 240 },
    {
      id: 'weather',
      kind: 'choice',
      label: 'Weather',
      options: [
        { id: 'dry', label: 'Dry' },
        { id: 'wet', label: 'Wet' },
      ],
    },
    { id: 'rain', kind: 'text', label: 'How much rain?', when: { field: 'weather', is: ['wet'] }, required: true },
    { id: 'barrier', kind: 'text', label: 'What is in the way?', long: true, becomes: 'change-idea' },
    { id: 'heard', kind: 'text', label: 'What was said?', long: true, private: true },
  ],
  items: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map(item),
  subsets: [],
  access: {
    see: [{ who: 'role', role: 'coach' }, { who: 'author' }, { who: 'lead', field: 'bed', fields: ['on', 'barrier'] }],
    write: [{ who: 'role', role: 'observer' }, { who: 'author' }],
  },
  views: [{ kind: 'list', columns: ['on', 'weather'] }],
  named: '',
}

/** A thing with a life: a seedling that somebody waters. */
export const seedlingForm: Form = {
  id: 'seedling',
  kind: 'record',
  title: 'Seedling',
  plural: 'Seedlings',
  summary: 'One plant.',
  question: '',
  fields: [
    { id: 'plant', kind: 'student', label: 'Plant', required: true },
    { id: 'gardener', kind: 'person', label: 'Gardener' },
    { id: 'bed', kind: 'org', label: 'Bed', private: true },
    { id: 'starts', kind: 'date', label: 'Starts' },
    { id: 'ends', kind: 'date', label: 'Ends' },
    { id: 'isPotted', kind: 'yes-no', label: 'Potted', default: false },
    {
      id: 'pot',
      kind: 'choice',
      label: 'Pot',
      options: [
        { id: 's', label: 'S' },
        { id: 'l', label: 'L' },
      ],
      when: { field: 'isPotted', is: ['yes'] },
    },
    { id: 'needs', kind: 'choices', label: 'Needs', options: ['sun', 'shade', 'water'].map(id => ({ id, label: id })), most: 2 },
    { id: 'order', kind: 'ranking', label: 'Order', options: ['first', 'second'].map(id => ({ id, label: id })) },
    { id: 'price', kind: 'money', label: 'Price', currency: 'USD' },
    { id: 'at', kind: 'time', label: 'At' },
    { id: 'mother', kind: 'reference', label: 'Mother', to: 'record', recordType: 'seedling' },
    { id: 'links', kind: 'reference', label: 'Links', to: 'document', several: true },
  ],
  items: [],
  subsets: [],
  life: {
    statuses: [
      { id: 'sown', label: 'Sown' },
      { id: 'grows', label: 'Grows' },
      { id: 'rests', label: 'Rests' },
      { id: 'eaten', label: 'Eaten', final: true },
    ],
    moves: [
      { id: 'sprout', label: 'Sprout', from: ['sown'], to: 'grows', needs: ['starts', 'pot'] },
      { id: 'rest', label: 'Rest', from: ['grows'], to: 'rests', needs: [], reason: true },
      { id: 'wake', label: 'Wake', from: ['rests'], to: 'grows', needs: [] },
      { id: 'eat', label: 'Eat', from: ['grows', 'rests'], to: 'eaten', needs: ['ends'] },
    ],
  },
  access: {
    see: [
      { who: 'role', role: 'coach' },
      { who: 'named', field: 'gardener' },
      { who: 'named', field: 'mother.gardener', fields: ['plant'] },
      { who: 'lead', field: 'bed', fields: ['plant', 'starts'] },
      { who: 'lead', field: 'mother.bed', fields: ['ends'] },
      { who: 'role', role: 'viewer', fields: [] },
    ],
    write: [
      { who: 'role', role: 'coach' },
      { who: 'named', field: 'gardener', fields: ['starts'] },
    ],
  },
  views: [{ kind: 'list', columns: ['plant'] }],
  named: 'plant',
}
