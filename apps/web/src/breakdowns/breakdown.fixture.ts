import type { BreakdownView, GroupResult } from './queries.ts'

const scale: BreakdownView['items'][number]['scale'] = {
  id: 'alignment',
  kind: 'spectrum',
  allows: { notSure: true, notMine: true, notApplicable: true, notObservable: false },
  anchors: [
    { id: 'none', label: 'Not aligned at all', owner: 'framework', position: 0 },
    { id: 'on-our-way', label: 'On our way', owner: 'framework', position: 50 },
    { id: 'full', label: 'Fully aligned', owner: 'framework', position: 100 },
  ],
}

export const groupResult = (code: string, words: Partial<GroupResult> = {}): GroupResult => ({
  code,
  counted: 7,
  median: 62,
  quartiles: [50, 70],
  agreement: 'together',
  sentence: 'All seven placed it closest to On our way.',
  ...words,
})

const itemOf = (code: string, label: string): BreakdownView['items'][number] => ({
  code,
  label,
  shortLabel: label,
  layer: code.slice(0, 1),
  scale,
})

/** Two conditions and three groups, one of them protected. */
export const breakdownFixture = (): BreakdownView => ({
  roundId: 'round',
  ready: true,
  by: 'role',
  floor: 5,
  items: [itemOf('E4', 'Community & Culture'), itemOf('S6', 'Time')],
  groups: [
    { id: 'teacher', label: 'Teacher', people: 7, items: [groupResult('E4'), groupResult('S6', { counted: null, sentence: null })] },
    { id: 'counselor', label: 'Counselor', people: null, items: null },
    {
      id: 'unknown',
      label: '',
      people: 5,
      items: [
        groupResult('E4', { counted: 5, agreement: 'poles-apart', quartiles: [10, 90] }),
        groupResult('S6', { counted: 5, median: 20, quartiles: [15, 30], agreement: 'leaning' }),
      ],
    },
  ],
})
