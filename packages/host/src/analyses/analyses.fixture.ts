import type { Manifest } from '@tilth/plugin-kit'
import { type AnalysisInput, defineServer, type TableRow } from '@tilth/plugin-kit/server'

const licence = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  attribution: 'Made up for a test.',
  derivativesAllowed: true,
  redistributable: true,
}

/** A made-up plugin that counts visits to gardens: a record type with a life, a log, two analyses, measures, reactions. */
export const gardenManifest = (id: string): Manifest => ({
  api: 1,
  id,
  version: '1.0.0',
  name: 'Gardens',
  summary: 'Counts visits to gardens.',
  licence: 'Apache-2.0',
  maker: 'Nobody',
  languages: ['en', 'es'],
  frameworks: [],
  recordTypes: [
    {
      format: 1,
      id: 'bed',
      edition: 1,
      title: 'Bed',
      plural: 'Beds',
      summary: 'A bed of a garden.',
      language: 'en',
      licence,
      fields: [
        { id: 'label', kind: 'text', label: 'Name', required: true },
        { id: 'class', kind: 'org', label: 'Class', orgKinds: ['class'] },
        { id: 'gardener', kind: 'person', label: 'Gardener' },
        { id: 'children', kind: 'number', label: 'Children', whole: true, min: 0 },
        { id: 'week', kind: 'date', label: 'Week' },
      ],
      named: 'label',
      life: {
        statuses: [
          { id: 'bare', label: 'Bare' },
          { id: 'sown', label: 'Sown' },
          { id: 'over', label: 'Over', final: true },
        ],
        moves: [
          { id: 'sow', label: 'Sow', from: ['bare'], to: 'sown', needs: [] },
          { id: 'end', label: 'End', from: ['sown'], to: 'over', needs: [] },
        ],
      },
      access: {
        see: [
          { who: 'role', role: 'administrator' },
          { who: 'role', role: 'facilitator' },
          { who: 'lead', field: 'class', fields: ['label'] },
        ],
        write: [{ who: 'role', role: 'facilitator' }],
      },
      views: [{ kind: 'list', columns: ['label'] }],
      translations: {},
    },
  ],
  settings: [{ id: 'least', kind: 'number', label: 'At least', min: 0, max: 1000, default: 20 }],
  permissions: ['record.create', 'record.move', 'measure.enter'],
  measures: [
    {
      id: 'visited',
      name: 'Beds visited',
      kind: 'process',
      definition: 'Children who came to a bed, of all there were.',
      valueKind: 'share',
      numerator: 'came',
      denominator: 'children',
      unit: '',
      direction: 'up',
      cadence: 'week',
      counts: 'students',
    },
  ],
  analyses: [
    {
      id: 'visits',
      title: 'Visits',
      description: 'Who came.',
      reads: ['bed', 'calendar'],
      by: ['org', 'week'],
      measures: ['visited'],
      tables: [
        {
          id: 'beds',
          title: 'Beds',
          description: 'Each bed.',
          about: 'records',
          columns: [
            { id: 'bed', label: 'Bed', kind: 'record' },
            { id: 'label', label: 'Name', kind: 'text' },
            { id: 'class', label: 'Class', kind: 'org' },
            { id: 'gardener', label: 'Gardener', kind: 'person' },
            { id: 'why', label: 'Why', kind: 'words' },
          ],
        },
        {
          id: 'places',
          title: 'Places',
          description: 'How many children.',
          about: 'counts',
          counts: 'children',
          columns: [
            { id: 'place', label: 'Place', kind: 'org' },
            { id: 'children', label: 'Children', kind: 'number' },
          ],
        },
      ],
    },
    { id: 'breaks', title: 'Breaks', description: 'Never answers.', reads: ['calendar'], by: [], measures: [], tables: [] },
  ],
  messages: {
    en: {
      'findings/few': '{count, plural, one {one child} other {{count} children}} in {place}',
      'words/fewer': '{1} of {2}',
    },
    es: {
      'analyses/visits/title': 'Visitas',
      'measures/visited/name': 'Arriates visitados',
      'findings/few': '{count, plural, one {una niña o un niño} other {{count} niñas y niños}} en {place}',
      'words/fewer': '{1} de {2}',
    },
  },
  reactions: [
    { id: 'follow', title: 'Follow', description: 'A bed that is sown gets another beside it.', on: ['record.moved'] },
    { id: 'sow', title: 'Sow', description: 'A bed is sown when it is made.', on: ['record.created'] },
    { id: 'break', title: 'Break', description: 'Never answers.', on: ['record.created'] },
    { id: 'tell', title: 'Tell', description: 'A changed bed gives a value.', on: ['record.edited'] },
  ],
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const childrenBelow = (input: AnalysisInput, orgId: string): number => {
  const children = input.orgs.filter(({ parentId }) => parentId === orgId).map(({ id }) => childrenBelow(input, id))
  const own = (input.records.bed ?? []).filter(record => record.orgId === orgId).map(({ values }) => Number(values.children ?? 0))
  return sum([...own, ...children])
}

const weeksOf = (input: AnalysisInput): readonly string[] => [
  ...new Set((input.records.bed ?? []).flatMap(({ values }) => (typeof values.week === 'string' ? [values.week] : []))),
]

export const gardenServer = defineServer({
  analyses: {
    visits: input => {
      const beds = input.records.bed ?? []
      const least = Number(input.settings.least)
      return {
        measures: weeksOf(input).flatMap(on =>
          [...new Set(beds.filter(bed => bed.values.week === on).map(({ orgId }) => orgId))].map(orgId => {
            const here = beds.filter(bed => bed.orgId === orgId && bed.values.week === on)
            const value = sum(here.map(({ values }) => Number(values.children ?? 0)))
            return { measure: 'visited', orgId, on, value, denominator: Math.max(100, value) }
          }),
        ),
        findings: input.orgs
          .filter(({ kind, id }) => kind === 'school' && childrenBelow(input, id) < least)
          .map(({ id, name }) => ({ code: 'few', orgId: id, params: { count: childrenBelow(input, id), place: name } })),
        tables: {
          beds: beds.map(
            ({ id, values }): TableRow => ({
              bed: id,
              label: values.label as string,
              class: (values.class as string | undefined) ?? null,
              gardener: (values.gardener as string | undefined) ?? null,
              why: `fewer ${Number(values.children ?? 0)} ${least}`,
            }),
          ),
          places: input.orgs.map(({ id }) => ({ place: id, children: childrenBelow(input, id) })),
        },
      }
    },
    breaks: () => {
      throw new Error('Ada Lovelace')
    },
  },
  reactions: {
    follow: (_event, { record }) =>
      record === null
        ? []
        : [{ do: 'record.create', type: 'bed', orgId: record.orgId, values: { label: `Beside ${String(record.values.label)}` } }],
    sow: event => [{ do: 'record.move', recordId: event.subject ?? '', move: 'sow' }],
    break: () => {
      throw new Error('Ada Lovelace')
    },
    tell: (event, { record }) =>
      record === null ? [] : [{ do: 'measure.enter', measure: 'visited', orgId: record.orgId, on: event.on, value: 1, denominator: 2 }],
  },
})
