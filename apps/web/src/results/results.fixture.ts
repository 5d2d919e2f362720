import type { ItemResult, ResultsView, ShownResult } from './queries.ts'

const scale: ItemResult['scale'] = {
  id: 'alignment',
  kind: 'spectrum',
  allows: { notSure: true, notMine: true, notApplicable: true, notObservable: false },
  anchors: [
    { id: 'none', label: 'Not aligned at all', owner: 'framework', position: 0 },
    { id: 'on-our-way', label: 'On our way', owner: 'framework', position: 50 },
    { id: 'full', label: 'Fully aligned', owner: 'framework', position: 100 },
  ],
}

const shown = (marks: readonly number[], words: Partial<ShownResult>): ShownResult => ({
  marks,
  names: null,
  counted: marks.length,
  notSure: 0,
  notMine: 0,
  notApplicable: 0,
  median: marks[Math.floor(marks.length / 2)] ?? null,
  quartiles: [marks[1] ?? 0, marks.at(-2) ?? 0],
  camps: null,
  agreement: 'leaning',
  sentence: 'Seven of nine placed it near On our way.',
  agreementA: { value: 0.5 },
  consensus: { value: 0.6 },
  importance: null,
  afterReveal: { count: 0, marks: null },
  notes: [],
  ...words,
})

const item = (code: string, label: string, result: ShownResult | null): ItemResult => ({
  code,
  label,
  shortLabel: label,
  layer: code.slice(0, 1),
  description: `What ${label} means here`,
  scale,
  descriptors: [],
  shown: result,
  protection: result === null ? 'too-few-marks' : null,
  own: null,
  finding: null,
  comments: [],
})

/** Nine invented people and five conditions: one poles apart, one split, two together, one with too few marks. */
export const resultsFixture = (): ResultsView => ({
  round: {
    id: 'round',
    windowId: 'window',
    title: 'Taking stock, fall 2026',
    orgId: 'org',
    orgName: 'Alder Valley',
    framework: {
      id: 'tla-conditions',
      title: 'A framework of conditions',
      shortTitle: 'Conditions for scale',
      edition: 1,
      versionLabel: 'October 2019',
      owner: 'Its owner',
      url: null,
      licenceName: 'CC BY 4.0',
      licenceUrl: null,
      attribution: 'Its owner, CC BY 4.0.',
      translation: null,
    },
    instrumentId: 'taking-stock',
    instrumentTitle: 'Taking stock',
    items: ['E4', 'S2', 'S5', 'S6', 'S8'],
    visibility: 'confidential',
    asksImportance: false,
    revealsOnClose: false,
    state: 'open',
    revealed: true,
    revealedAt: '2026-11-06T23:00:00.000Z',
    opensAt: null,
    closesAt: null,
    source: 'people',
    version: 3,
    progress: { invited: 11, finished: 9, people: null },
    mine: 'submitted',
    may: { edit: true, open: false, close: true, reveal: false, rate: false, seeResults: true, invite: true },
    joinCode: null,
  },
  layers: [
    { code: 'E', label: 'Essential Supports', purpose: '', description: '', reflections: ['What does quality support look like?'] },
    { code: 'S', label: 'Enabling Systems', purpose: '', description: '', reflections: [] },
  ],
  items: [
    item(
      'E4',
      'Community & Culture',
      shown([60, 70, 72, 75, 75, 78, 80, 80, 84], { agreement: 'together', sentence: 'Seven near Fully aligned.' }),
    ),
    item(
      'S2',
      'Finance & Resourcing',
      shown([10, 12, 15, 18, 20, 22, 24, 26, 30], { agreement: 'together', sentence: 'All nine placed it closest to Not aligned at all.' }),
    ),
    item(
      'S5',
      'Communications',
      shown([4, 8, 10, 14, 78, 82, 86, 88, 92], {
        agreement: 'poles-apart',
        sentence: 'Four near Not aligned at all, five near Fully aligned. Nobody in between.',
        camps: [
          [4, 8, 10, 14],
          [78, 82, 86, 88, 92],
        ],
      }),
    ),
    item(
      'S6',
      'Time',
      shown([10, 12, 18, 22, 35, 52, 60, 66, 70], { agreement: 'split', sentence: 'Five before On our way, four after it.' }),
    ),
    item('S8', 'Policies', null),
  ],
  discussionOrder: ['S5', 'S6', 'S2', 'E4'],
  tooFew: ['S8'],
  protocol: [{ id: 'notice', text: 'What do you notice?' }],
  alpha: { value: 0.31 },
  seenAs: 'team',
  floor: 3,
  may: { record: true, comment: true, choose: true, print: true },
  lenses: {
    urgent: [
      { code: 'S2', why: 'Together: all nine placed it closest to Not aligned at all.' },
      { code: 'S6', why: 'Split: five before On our way, four after it.' },
    ],
    leastAligned: [
      { code: 'S5', why: 'Poles apart: four near Not aligned at all, five near Fully aligned. Nobody in between.' },
      { code: 'S6', why: 'Split: five before On our way, four after it.' },
    ],
    nearlyThere: [{ code: 'E4', why: 'Together: seven near Fully aligned.' }],
  },
})
