import { describe, expect, it } from 'vitest'
import { answersToSend, type CycleDraft, keptCycle, problemsOf, startDraft, titleOf } from './new-cycle-draft.ts'
import type { NewCycleModel, NewCycleView } from './queries.ts'

const prompt = (id: string, more: Partial<NewCycleModel['prompts'][number]> = {}): NewCycleModel['prompts'][number] => ({
  id,
  label: id,
  help: '',
  kind: 'text',
  many: false,
  forEach: null,
  options: [],
  isAlwaysRequired: true,
  ...more,
})
const pdsa: NewCycleModel = {
  key: 'plugin/pdsa',
  id: 'pdsa',
  title: 'PDSA',
  shortTitle: 'PDSA',
  summary: '',
  stages: [],
  scales: [],
  tips: [],
  prompts: [
    prompt('questions', { many: true }),
    prompt('predictions', { many: true, forEach: 'questions' }),
    prompt('tasks', { kind: 'task', many: true }),
  ],
}
const view: NewCycleView = {
  today: '2026-10-30',
  plan: { id: 'plan', title: 'Time', orgId: 'school', orgName: 'School' },
  ideas: [{ id: 'idea', text: 'Protect Wednesday', cycles: 0 }],
  models: [pdsa],
  places: [{ id: 'school', name: 'School' }],
  people: [{ id: 'rosa', name: 'Rosa', isGone: false }],
  measures: [],
  me: 'rosa',
  carried: null,
}
let rows = 0
const made = {
  newId: () => 'made',
  newRow: () => {
    rows += 1
    return `r${rows}`
  },
  ideaId: null,
}

describe('a plan of five minutes', () => {
  it('begins with a place to write for every prompt with rows, and two weeks across the end of daylight saving', () => {
    const draft = startDraft(view, made)
    expect([draft.start, draft.end, draft.ownerId, draft.ideaId]).toEqual(['2026-10-30', '2026-11-13', 'rosa', 'idea'])
    expect(Object.keys(draft.answers)).toEqual(['questions', 'tasks'])
  })

  it('sends what says something, and no prediction about a question that is not there', () => {
    const draft: CycleDraft = {
      ...startDraft(view, made),
      answers: {
        questions: { a: 'Does it hold?', b: ' ' },
        predictions: { a: 'Yes', b: 'No' },
        tasks: { t: { what: '', who: [], on: null, where: 'Room 4' } },
      },
    }
    expect(answersToSend(draft, pdsa)).toEqual([
      { prompt: 'questions', rows: { a: 'Does it hold?' } },
      { prompt: 'predictions', rows: { a: 'Yes' } },
    ])
  })

  it('is called like its idea where nobody gave it a name', () => {
    const draft = startDraft(view, made)
    expect([titleOf(draft, view.ideas), titleOf({ ...draft, title: ' Block ' }, view.ideas)]).toEqual(['Protect Wednesday', 'Block'])
    expect(titleOf({ ...draft, ideaId: '', newIdea: 'x'.repeat(300) }, view.ideas)).toHaveLength(200)
  })

  it('needs an idea and an end that is not before its beginning, and nothing else', () => {
    const draft = startDraft(view, made)
    expect(problemsOf(draft)).toEqual([])
    expect(problemsOf({ ...draft, ideaId: '', end: '2026-10-01' })).toEqual(['idea', 'end'])
  })

  it('is there again after a reload, and what is no plan is none', () => {
    const kept = keptCycle(sessionStorage, { districtId: 'd', personId: 'rosa', planId: 'plan', followsId: null })
    const draft = startDraft(view, made)
    kept.keep(draft)
    expect(kept.read()).toEqual(draft)
    sessionStorage.setItem(sessionStorage.key(0) ?? '', '{"title":3}')
    expect(kept.read()).toBeNull()
  })
})
