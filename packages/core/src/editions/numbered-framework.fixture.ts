import type { Condition, Framework, LevelScale, Scale } from '../conditions/framework.ts'

const levels = (id: string, labels: readonly string[]): LevelScale => ({
  id,
  kind: 'levels',
  allows: { notSure: true, notMine: true, notApplicable: false, notObservable: false },
  levels: labels.map((label, index) => ({ id: `${id}-${index}`, label, owner: 'framework' })),
})

export const fourSteps = levels('steps', ['Not yet', 'Begun', 'Mostly', 'Wholly'])

interface Numbered {
  readonly id?: string
  readonly edition?: number
  readonly scale?: Scale
  /** By code; a label where it is a text. */
  readonly texts?: Readonly<Record<string, string>>
}

/** A sound document with these conditions, each asked once by the instrument `taking-stock` under its own code. */
export const numberedFramework = (
  codes: readonly string[],
  { id = 'numbered', edition = 1, scale = fourSteps, texts = {} }: Numbered = {},
): Framework => ({
  format: 1,
  id,
  edition,
  title: 'Numbered conditions',
  shortTitle: 'Numbered',
  summary: 'Conditions by the dozen.',
  versionLabel: `Edition ${edition}`,
  owner: 'Nobody',
  language: 'en',
  licence: { id: 'CC0-1.0', name: 'CC0', attribution: 'Nobody, CC0.', derivativesAllowed: true, redistributable: true },
  completeness: 'complete',
  labelsOnly: false,
  officialText: true,
  layers: [{ code: 'L', label: 'All', heading: 'All', purpose: '', description: '', evidence: 'ours' }],
  conditions: codes.map(
    (code): Condition => ({
      code,
      codeStatus: 'ours',
      layer: 'L',
      label: texts[code] ?? `Condition ${code}`,
      description: '',
      evidence: 'ours',
      ratable: true,
      rubrics: [],
    }),
  ),
  scales: [scale],
  instruments: [
    {
      id: 'taking-stock',
      kind: 'self-assessment',
      title: 'Taking stock',
      purpose: '',
      question: 'Where are we?',
      minutes: null,
      items: codes.map(code => ({ code, condition: code, scale: scale.id })),
      subsets: [],
    },
  ],
  texts: [],
  translations: {},
})
