import type { EntryOf, PlanView } from './queries.ts'

const at = '2026-11-20T18:42:00.000Z'

export const textEntry = (text: string, more: Partial<EntryOf<'text'>> = {}): EntryOf<'text'> => ({
  id: 'text:plan:problem',
  kind: 'text',
  prompt: 'problem',
  version: 1,
  content: { text },
  writtenBy: 'Maria',
  writtenAt: at,
  mayUpdate: false,
  ...more,
})

export const actionEntry = (more: Partial<EntryOf<'action'>['content']> = {}): EntryOf<'action'> => ({
  id: 'action',
  kind: 'action',
  prompt: 'actions',
  version: 1,
  content: {
    text: 'Order the books',
    horizon: 'now',
    ownerId: null,
    dueOn: '2026-11-01',
    status: 'todo',
    cost: 125_000,
    fund: 'Title I',
    ...more,
  },
  writtenBy: 'Maria',
  writtenAt: at,
  mayUpdate: true,
})

/** A plan of an invented school, with the entries a test needs. */
export const planFixture = (more: Partial<PlanView> = {}): PlanView => ({
  plan: {
    id: 'plan',
    orgId: 'school',
    orgName: 'Madrone Elementary',
    title: 'Time that belongs to teams',
    state: 'active',
    stateReason: '',
    leadId: null,
    lead: null,
    reviewRule: { unit: 'term' },
    createdAt: at,
    changedAt: at,
    version: 1,
  },
  today: '2026-11-20',
  template: {
    id: 'plain-plan',
    title: 'A plain plan',
    owner: 'Tilth',
    url: null,
    attribution: 'Tilth, CC BY 4.0',
    licence: 'CC BY 4.0',
    untranslated: 0,
    parts: [
      {
        id: 'three-questions',
        label: 'Three questions first',
        owner: 'ours',
        verbatim: false,
        adapted: null,
        prompts: [{ id: 'problem', label: 'What problem are we trying to solve?', help: null, kind: 'text', most: 1 }],
      },
      {
        id: 'actions',
        label: 'What we will do',
        owner: 'ours',
        verbatim: false,
        adapted: null,
        prompts: [{ id: 'actions', label: 'Actions', help: null, kind: 'actions', most: null }],
      },
    ],
    horizons: [{ id: 'now', label: 'In the next six weeks', help: null }],
  },
  entries: [],
  sources: {},
  outline: { measures: {}, conditions: {}, cycles: {}, origins: {} },
  thread: {
    roundId: 'round',
    item: 'S6',
    notice: null,
    label: 'Time',
    round: null,
    rating: null,
    finding: null,
    priority: { state: 'chosen', lens: null, reason: '', decidedAt: null, revisitOn: null },
  },
  newNames: [],
  comments: [],
  people: [],
  may: { write: true, comment: true },
  ...more,
})
