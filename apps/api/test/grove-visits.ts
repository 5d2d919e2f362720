/** A document that a district puts in itself: one condition, and a form for visits to it. */
export const groveForm = { pluginId: 'grove', formId: 'grove/visit' }

const licence = {
  id: 'CC0-1.0',
  name: 'Public domain',
  attribution: 'Made up for a test.',
  derivativesAllowed: true,
  redistributable: true,
}

export const groveManifest = {
  api: 1,
  id: groveForm.pluginId,
  version: '1.0.0',
  name: 'Grove',
  summary: 'Made up for a test.',
  licence: 'CC0-1.0',
  maker: 'Nobody',
  languages: ['en'],
  frameworks: [
    {
      format: 1,
      id: 'grove',
      edition: 1,
      title: 'Conditions of a grove',
      shortTitle: 'Grove',
      summary: 'Made up.',
      versionLabel: 'First',
      owner: 'Nobody',
      language: 'en',
      licence,
      completeness: 'complete',
      labelsOnly: false,
      officialText: false,
      layers: [{ code: 'L', label: 'Layer', heading: 'Layer', purpose: '', description: '', evidence: 'ours' }],
      conditions: [
        { code: 'G1', codeStatus: 'ours', layer: 'L', label: 'Shade', description: '', evidence: 'ours', ratable: true, rubrics: [] },
      ],
      scales: [
        {
          id: 'bloom',
          kind: 'levels',
          allows: { notSure: false, notMine: false, notApplicable: false, notObservable: true },
          levels: ['bare', 'full'].map(id => ({ id, label: id, owner: 'ours' })),
        },
      ],
      instruments: [
        {
          id: 'visit',
          kind: 'walkthrough',
          title: 'Visit',
          purpose: 'To look.',
          question: 'What do you see?',
          minutes: null,
          items: [{ code: 'G1', condition: 'G1', scale: 'bloom' }],
          fields: [
            { id: 'on', kind: 'date', label: 'Day', required: true },
            { id: 'host', kind: 'person', label: 'Whom', private: true },
            { id: 'barrier', kind: 'text', label: 'In the way', long: true, becomes: 'change-idea' },
          ],
          subsets: [],
        },
      ],
      texts: [],
      translations: {},
    },
  ],
}
