import { runChart } from '@tilth/core/measures'
import type { MeasureChart, MeasureView } from './queries.ts'

const counted = [20, 22, 25]

/** Three weeks of a share at one school, as its facilitator sees them. */
export const chartFixture = (words: Partial<MeasureChart> = {}): MeasureChart => {
  const drawn = runChart({ values: counted, denominators: counted.map(() => 41) })
  if (!drawn.ok) throw new Error('The fixture cannot be drawn')
  return {
    orgId: 'school',
    group: '',
    isHolder: true,
    values: counted.map((value, index) => ({
      on: `2026-11-${String(2 + 7 * index).padStart(2, '0')}`,
      y: value / 41,
      numerator: value,
      n: 41,
      note: '',
      leftOut: null,
    })),
    chart: { ...drawn.value, points: [...drawn.value.points], parts: [...drawn.value.parts] },
    control: null,
    isShare: true,
    unit: '',
    multiplier: 1,
    target: 0.75,
    direction: 'up',
    rules: 'anhoj',
    phases: [],
    baselineUntil: null,
    pins: [],
    notes: [],
    gaps: [],
    expected: { missing: 7, by: '2027-01-04' },
    sentence: { verdict: 'Too few points yet (3 of 10).', reason: '' },
    variation: null,
    assurance: null,
    last: { on: '2026-11-16', y: 25 / 41 },
    dueOn: '2026-11-23',
    isStale: false,
    ...words,
  }
}

export const measureFixture = (words: Partial<MeasureView> = {}): MeasureView => ({
  today: '2026-11-29',
  version: 1,
  isFed: false,
  fedBy: null,
  measure: {
    id: 'measure',
    name: 'Planning time protected',
    kind: 'process',
    definition: 'Teachers who kept the block, divided by teachers on duty.',
    valueKind: 'share',
    numerator: 'Kept',
    denominator: 'On duty',
    unit: '',
    multiplier: 1,
    direction: 'up',
    target: 0.75,
    source: 'The log',
    cadence: { unit: 'week', every: 1 },
    collectorId: null,
    counts: 'staff',
    purpose: 'implementation',
    isInTime: true,
    orgId: 'school',
    orgName: 'Madrone Elementary',
    planId: null,
    planTitle: null,
    collectorName: null,
    isArchived: false,
  },
  chart: chartFixture(),
  place: { id: 'school', name: 'Madrone Elementary' },
  places: [{ id: 'school', name: 'Madrone Elementary', depth: 0, hasValues: true, mayEnter: true }],
  groups: [],
  data: counted
    .map((value, index) => ({
      on: `2026-11-${String(2 + 7 * index).padStart(2, '0')}`,
      value,
      denominator: 41,
      note: '',
      version: 1,
      source: 'screen' as const,
      cycleId: null,
      enteredBy: 'Dana Kim',
      enteredAt: '2026-11-16T20:00:00.000Z',
    }))
    .toReversed(),
  floor: 5,
  may: { edit: true, enter: true, decide: true, settings: true },
  ...words,
})
