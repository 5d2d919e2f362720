import type { RecordType } from './record-type.ts'

/** A small sound record type that uses every part of the format once. */
export const bedPlan: RecordType = {
  format: 1,
  id: 'bed-plan',
  edition: 1,
  title: 'Bed plan',
  plural: 'Bed plans',
  summary: 'What is grown where.',
  language: 'en',
  licence: {
    id: 'CC-BY-4.0',
    name: 'Creative Commons Attribution 4.0',
    attribution: 'The gardeners, CC BY 4.0.',
    derivativesAllowed: true,
    redistributable: true,
  },
  fields: [
    { id: 'name', kind: 'text', label: 'Name', required: true },
    { id: 'crop', kind: 'choice', label: 'Crop', options: [{ id: 'beans', label: 'Beans' }] },
    { id: 'side', kind: 'choice', label: 'Side', options: [{ id: 'north', label: 'North' }] },
    { id: 'from', kind: 'date', label: 'From' },
    { id: 'until', kind: 'date', label: 'Until' },
    { id: 'by', kind: 'person', label: 'Gardener' },
    { id: 'class', kind: 'org', label: 'Class' },
  ],
  named: 'name',
  life: {
    statuses: [
      { id: 'thought', label: 'Thought of' },
      { id: 'growing', label: 'Growing' },
      { id: 'over', label: 'Over', final: true },
    ],
    moves: [
      { id: 'sow', label: 'Sow', from: ['thought'], to: 'growing', needs: ['crop', 'from'] },
      { id: 'end', label: 'End', from: ['thought', 'growing'], to: 'over', needs: [], reason: true },
    ],
  },
  access: {
    see: [{ who: 'named', field: 'by' }, { who: 'lead', field: 'class', fields: ['name'] }, { who: 'author' }],
    write: [{ who: 'role', role: 'coach' }],
  },
  views: [
    { kind: 'list', columns: ['name', 'crop'] },
    { kind: 'board', card: ['name'] },
    { kind: 'matrix', rows: 'crop', columns: 'side' },
    { kind: 'timeline', from: 'from', until: 'until' },
  ],
  keepMonths: 24,
  translations: { es: { by: 'ours', reviewed: false, texts: { title: 'Plan de bancal', 'moves/sow/label': 'Sembrar' } } },
}
