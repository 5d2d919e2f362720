import type { Framework } from '@tilth/core/conditions'

const words = ['Not yet', 'Begun', 'Mostly', 'Wholly']

export interface Numbered {
  readonly id?: string
  readonly edition?: number
  /** Labels by code; `Condition <code>` where not given. */
  readonly labels?: Readonly<Record<string, string>>
  readonly more?: Partial<Framework>
}

/** A made-up framework: these conditions on four levels, each asked once by `taking-stock` under its own code. */
export const numberedFramework = (
  codes: readonly string[],
  { id = 'numbered', edition = 1, labels = {}, more = {} }: Numbered = {},
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
  conditions: codes.map(code => ({
    code,
    codeStatus: 'ours',
    layer: 'L',
    label: labels[code] ?? `Condition ${code}`,
    description: '',
    evidence: 'ours',
    ratable: true,
    rubrics: [],
  })),
  scales: [
    {
      id: 'steps',
      kind: 'levels',
      allows: { notSure: true, notMine: true, notApplicable: false, notObservable: false },
      levels: words.map((label, index) => ({ id: `step-${index}`, label, owner: 'framework' })),
    },
  ],
  instruments: [
    {
      id: 'taking-stock',
      kind: 'self-assessment',
      title: 'Taking stock',
      purpose: '',
      question: 'Where are we?',
      minutes: null,
      items: codes.map(code => ({ code, condition: code, scale: 'steps' })),
      subsets: [],
    },
  ],
  texts: [],
  translations: {},
  ...more,
})

/** A manifest around it, as a district would put it in. */
export const numberedDocument = (framework: Framework, { version = `${framework.edition}.0.0`, id = 'own-numbered' } = {}) => ({
  api: 1,
  id,
  version,
  name: framework.title,
  summary: framework.summary,
  licence: 'CC0-1.0',
  maker: 'Nobody',
  languages: ['en'],
  frameworks: [framework],
})

/** As somebody would type it, a field a line. */
export const asText = (document: unknown): string => JSON.stringify(document, null, 2)
