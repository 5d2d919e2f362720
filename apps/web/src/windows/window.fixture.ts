import { breakdownFixture, groupResult } from '../breakdowns/breakdown.fixture.ts'
import type { PatternItem, PatternsView, WindowSchool, WindowView } from './queries.ts'

export const school = (orgName: string, words: Partial<WindowSchool> = {}): WindowSchool => ({
  orgId: orgName.toLowerCase(),
  orgName,
  roundId: `round-${orgName.toLowerCase()}`,
  state: 'open',
  invited: 8,
  finished: 6,
  revealed: false,
  withdrawn: false,
  releasedToSchool: false,
  mayOpenRound: true,
  ...words,
})

const [first] = breakdownFixture().items
if (first === undefined) throw new Error('the fixture has no items')
const { scale } = first

const item = (code: string, label: string, need: PatternItem['need']): PatternItem => ({
  code,
  label,
  shortLabel: label,
  layer: code.slice(0, 1),
  scale,
  all: groupResult(code, { counted: 20 }),
  bySchool: [groupResult(code), null, groupResult(code, { median: 20, quartiles: [10, 30], agreement: 'leaning', counted: 6 })],
  need,
  sentence: `${label}: ${need}.`,
})

/** Three schools, one protected; one condition on which they differ, one on which they do not, one nobody can say. */
export const patternsFixture = (): PatternsView => ({
  releasedAt: '2026-11-20T22:00:00.000Z',
  floor: 5,
  schools: [
    { orgId: 'creek', orgName: 'Alder Creek', protected: false, people: 8 },
    { orgId: 'bridge', orgName: 'Bridgeway', protected: true, people: null },
    { orgId: 'river', orgName: 'River Bend', protected: false, people: 6 },
  ],
  items: [item('E4', 'Community & Culture', 'similar'), item('S6', 'Time', 'dissimilar'), item('P1', 'Visioning', 'unclear')],
  supports: { advice: 'mixed', sentence: 'Some of each.', similar: ['E4'], dissimilar: ['S6'] },
})

export const windowFixture = (words: Partial<WindowView> = {}): WindowView => ({
  id: 'window',
  title: 'Taking stock, fall 2026',
  orgId: 'root',
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
    notice: null,
    translation: null,
  },
  instrumentTitle: 'Taking stock',
  layers: [],
  schools: [school('River Bend'), school('Alder Creek'), school('Bridgeway')],
  version: 1,
  patterns: null,
  releases: [],
  may: { edit: true, addSchools: true, releaseToSchools: false, releaseToDistrict: false, withdraw: true },
  releaseBlockers: [],
  ...words,
})
