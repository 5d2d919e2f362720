import { sheetKeyOf } from '@tilth/core/fields'
import { loadInstalledPlugins } from '../src/plugins/load-installed-plugins.ts'
import { saveDraft, submitRatings } from '../src/ratings/use-cases.ts'
import { createRound, openRound } from '../src/rounds/use-cases.ts'
import { createTestDistrict, createTestInstallation, succeed, type TestInstallation } from './harness.ts'

const licence = { id: 'CC0-1.0', name: 'CC0', attribution: 'Nobody, CC0.', derivativesAllowed: true, redistributable: true }
const option = (id: string) => ({ id, label: `An ${id}` })
const allows = { notSure: true, notMine: true, notApplicable: false, notObservable: false }
const levels = ['bare', 'bud', 'open', 'full'].map(id => ({ id, label: id, owner: 'ours' }))

/** Every kind of field that a round may ask; a condition hangs on one of them. */
export const questionFields = [
  { id: 'works', kind: 'choice', label: 'Where do you work?', options: ['orchard', 'office'].map(option) },
  { id: 'best', kind: 'choice', label: 'Which do you like best?', options: ['apple', 'orange', 'olive'].map(option) },
  { id: 'tools', kind: 'choices', label: 'Which do you use?', options: ['axe', 'oven', 'iron'].map(option) },
  { id: 'order', kind: 'ranking', label: 'In which order?', options: ['apple', 'orange', 'olive'].map(option) },
  { id: 'hours', kind: 'number', label: 'How long?', unit: 'hours', min: 0, max: 24 },
  { id: 'paid', kind: 'money', label: 'For how much?', currency: 'USD' },
  { id: 'since', kind: 'date', label: 'Since when?' },
  { id: 'starts', kind: 'time', label: 'From when?' },
  { id: 'again', kind: 'yes-no', label: 'Again?', required: true },
  { id: 'why', kind: 'text', label: 'Why?', long: true, when: { field: 'again', is: ['yes'] } },
  { id: 'more', kind: 'text', label: 'Anything else?' },
] as const

const codes = ['Soil', 'Water', 'Trees'] as const

const framework = {
  format: 1,
  id: 'grove-conditions',
  edition: 1,
  title: 'Conditions of a grove',
  shortTitle: 'Grove',
  summary: '',
  versionLabel: 'First',
  owner: 'Nobody',
  language: 'en',
  licence,
  completeness: 'complete',
  labelsOnly: false,
  officialText: false,
  layers: [{ code: 'L', label: 'Layer', heading: '', purpose: '', description: '', evidence: 'ours' }],
  conditions: codes.map(code => ({
    code,
    codeStatus: 'ours',
    layer: 'L',
    label: code,
    description: '',
    evidence: 'ours',
    ratable: true,
    rubrics: [],
  })),
  scales: [{ id: 'bloom', kind: 'levels', allows, levels }],
  instruments: [
    {
      id: 'ask-all',
      kind: 'self-assessment',
      title: 'Ask all',
      purpose: '',
      question: 'Where are we?',
      minutes: null,
      items: codes.map(code => ({
        code,
        condition: code,
        scale: 'bloom',
        ...(code === 'Trees' && { when: { field: 'works', is: ['orchard'] } }),
      })),
      fields: questionFields,
      subsets: [],
    },
  ],
  texts: [],
  translations: {},
}

const plugin = {
  api: 1,
  id: 'grove',
  version: '1.0.0',
  name: 'Grove',
  summary: 'Made up.',
  licence: 'CC0-1.0',
  maker: 'Nobody',
  languages: ['en'],
  frameworks: [framework],
  defaultEnabled: true,
}

/** An installation that knows one made-up framework, whose self-assessment asks more than marks. */
export const questionsInstallation = (): Promise<TestInstallation> => {
  const plugins = loadInstalledPlugins([plugin])
  if (plugins.refused.length > 0) throw new Error(JSON.stringify(plugins.refused))
  return createTestInstallation({ plugins })
}

export type Answers = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

const blank = { mark: 255, importance: null, note: '', skipped: false, device: 'phone' }

/** A sheet with these marks and these answers to fields. */
export const sheetWith = (
  { marks = {}, answers = {} }: { readonly marks?: Readonly<Record<string, number>>; readonly answers?: Answers },
  sequence = 1,
) => ({
  ...Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, { ...blank, mark, sequence }])),
  ...Object.fromEntries(Object.entries(answers).map(([id, value]) => [sheetKeyOf(id), { ...blank, value, sequence }])),
})

/** An open round with so many raters that asks everything. */
export const openQuestionsRound = async (
  raters: number,
  {
    on,
    visibility = 'confidential',
    revealsOnClose = false,
  }: { readonly on?: TestInstallation; readonly visibility?: string; readonly revealsOnClose?: boolean } = {},
) => {
  const district = await createTestDistrict(on ?? (await questionsInstallation()))
  const leading = await district.as(await district.addPerson('Fay', 'facilitator'))
  const people = await Promise.all(Array.from({ length: raters }, (_, index) => district.addPerson(`Member ${index + 1}`, 'member')))
  const { roundId } = await succeed(createRound, leading, {
    orgId: district.rootId,
    pluginId: plugin.id,
    frameworkId: framework.id,
    instrumentId: 'ask-all',
    title: 'A round with questions',
    visibility,
    opensAt: null,
    closesAt: null,
    items: [...codes],
    asksImportance: false,
    revealsOnClose,
    people: people.map(person => person.personId),
  })
  await succeed(openRound, leading, { roundId })
  const contexts = await Promise.all(people.map(person => district.as(person)))
  const answer = async (rater: number, sheet: Parameters<typeof sheetWith>[0], sequence = 1) => {
    const context = contexts[rater]
    if (!context) throw new Error(`no rater ${rater}`)
    await succeed(saveDraft, context, { roundId, items: sheetWith(sheet, sequence) })
    return succeed(submitRatings, context, { roundId })
  }
  return { district, leading, people, contexts, roundId, answer }
}
