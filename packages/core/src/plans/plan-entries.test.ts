import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan, type StandingPlanEntry } from './check-plan.ts'
import { checkPlanEntry, parsePlanEntry, planEntryLimits } from './parse-plan-entry.ts'
import type { PlanEntryContents, PlanEntryKind, PlanNodeKind } from './plan-entry.ts'
import { gardenPlan } from './plans.fixture.ts'

const sound: { readonly [Kind in PlanEntryKind]: { readonly prompt: string; readonly content: PlanEntryContents[Kind] } } = {
  text: { prompt: 'harvest', content: { text: 'Beans' } },
  challenge: {
    prompt: 'weeds',
    content: {
      text: 'Slugs',
      data: [
        { kind: 'finding', roundId: 'r1', item: 'G1' },
        { kind: 'measure', measureId: 'm1' },
        { kind: 'evidence', evidenceId: 'e1' },
        { kind: 'link', url: 'https://example.org/slugs?year=2026', label: '' },
      ],
    },
  },
  person: { prompt: 'gardeners', content: { who: 'The neighbors', why: '' } },
  asset: { prompt: 'tools', content: { text: 'A shed' } },
  need: { prompt: 'wishes', content: { text: 'Compost' } },
  action: {
    prompt: 'jobs',
    content: { text: 'Dig', horizon: 'spring', ownerId: 'p1', dueOn: '2028-02-29', status: 'todo', cost: 12_050, fund: 'LREBG' },
  },
  node: {
    prompt: '',
    content: { kind: 'change', parent: 'n1', text: 'Mulch', measures: ['m1'], conditions: [{ frameworkId: 'garden', code: 'G1' }] },
  },
  engagement: {
    prompt: '',
    content: { who: 'Families of room 4', on: '2026-10-01', heard: 'Too early', changed: '', answeredOn: '2026-10-01' },
  },
  review: { prompt: '', content: { on: '2026-12-01', note: '' } },
}

const kinds = Object.keys(sound) as readonly PlanEntryKind[]

const findings = (kind: PlanEntryKind, change: Readonly<Record<string, unknown>>, prompt = sound[kind].prompt): readonly string[] =>
  checkPlanEntry({ kind, prompt, content: { ...sound[kind].content, ...change } }, gardenPlan).map(
    ({ code, path }) => `${(path ?? []).join('/')} ${code}`,
  )

describe('an entry', () => {
  it.each(kinds)('of kind %s is read as it is', kind => {
    expect(parsePlanEntry({ kind, ...sound[kind] }, gardenPlan)).toEqual({ ok: true, value: sound[kind].content })
  })

  it.each<[string, PlanEntryKind, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['without words', 'text', { text: ' \n' }, ['text plan_entry.empty_text']],
    ['with endless words', 'text', { text: 'a'.repeat(planEntryLimits.text + 1) }, ['text plan_entry.text_too_long']],
    ['with a field nobody knows', 'asset', { color: 'green' }, ['color plan_entry.unknown_field']],
    ['without a field', 'person', { why: undefined }, ['why plan_entry.missing_field']],
    [
      'with an address that is none',
      'challenge',
      { data: [{ kind: 'link', url: 'javascript:alert(1)', label: 'x' }] },
      ['data/0/url plan_entry.no_web_address'],
    ],
    ['with data of no kind', 'challenge', { data: [{ kind: 'rumor' }] }, ['data/0/kind plan_entry.unknown_value']],
    [
      'with the same data twice',
      'challenge',
      {
        data: [
          { kind: 'measure', measureId: 'm1' },
          { kind: 'measure', measureId: 'm1' },
        ],
      },
      ['data/1 plan_entry.duplicate'],
    ],
    ['in no horizon', 'action', { horizon: 'winter' }, ['horizon plan_entry.unknown_horizon']],
    ['due on no day', 'action', { dueOn: '2027-02-29' }, ['dueOn plan_entry.no_day']],
    ['due on a moment', 'action', { dueOn: '2027-02-28T10:00:00Z' }, ['dueOn plan_entry.no_day']],
    ['that costs less than nothing', 'action', { cost: -1 }, ['cost plan_entry.out_of_range']],
    ['that costs parts of a cent', 'action', { cost: 10.5 }, ['cost plan_entry.wrong_type']],
    ['in no state', 'action', { status: 'late' }, ['status plan_entry.unknown_value']],
    ['that was answered before it was said', 'engagement', { answeredOn: '2026-09-30' }, ['answeredOn plan_entry.answered_before']],
    ['on no day', 'review', { on: null }, ['on plan_entry.no_day']],
    [
      'that hangs the same condition twice',
      'node',
      {
        conditions: [
          { frameworkId: 'a', code: 'b' },
          { frameworkId: 'a', code: 'b' },
        ],
      },
      ['conditions/1 plan_entry.duplicate'],
    ],
  ])('%s is refused with its place', (_, kind, change, expected) => {
    expect(findings(kind, change)).toEqual(expected)
  })

  it.each<[PlanEntryKind, string]>([
    ['challenge', 'harvest'],
    ['text', ''],
    ['text', 'rain'],
    ['node', 'harvest'],
    ['review', 'jobs'],
  ])('of kind %s does not answer "%s"', (kind, prompt) => {
    expect(findings(kind, {}, prompt)).toEqual(['prompt plan_entry.wrong_prompt'])
  })

  it('everything wrong with it is said at once', () => {
    expect(findings('action', { text: '', dueOn: 'soon', cost: '12' })).toEqual([
      'text plan_entry.empty_text',
      'dueOn plan_entry.no_day',
      'cost plan_entry.wrong_type',
    ])
  })

  it('loses the space around its words and nothing else; reading it again changes nothing', () => {
    const content = { text: '  Slugs\n ', data: [{ kind: 'link', url: ' https://example.org ', label: ' Photo ' }] }
    const read = parsePlanEntry({ kind: 'challenge', prompt: 'weeds', content }, gardenPlan)
    expect(read).toEqual({ ok: true, value: { text: 'Slugs', data: [{ kind: 'link', url: 'https://example.org', label: 'Photo' }] } })
  })

  it('whatever is written, it is refused or stays the same when read again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 }),
        fc.string(),
        (kind, change, words) => {
          const { prompt, content } = sound[kind]
          const first = 'text' in content ? { text: words } : {}
          const read = parsePlanEntry({ kind, prompt, content: { ...content, ...first, ...change } }, gardenPlan)
          const again = read.ok ? parsePlanEntry({ kind, prompt, content: read.value }, gardenPlan) : read
          expect(again).toEqual(read)
          expect(read.ok || read.error.every(({ code, path = [] }) => code.startsWith('plan_entry.') && path.length > 0)).toBe(true)
        },
      ),
    )
  })

  it('answers whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.anything(), (kind, content) => {
        checkPlanEntry({ kind, prompt: sound[kind].prompt, content }, gardenPlan)
      }),
    )
  })
})

const entry = (id: string, kind: PlanEntryKind): StandingPlanEntry => ({ id, kind, ...sound[kind] })
const node = (id: string, kind: PlanNodeKind, parent: string | null): StandingPlanEntry => ({
  id,
  kind: 'node',
  prompt: '',
  content: { ...sound.node.content, kind, parent },
})
const faults = (entries: readonly StandingPlanEntry[]) =>
  checkPlan(entries, gardenPlan).map(({ code, path }) => `${(path ?? []).join('/')} ${code}`)

describe('a plan', () => {
  it('holds no more of a prompt than it asks for, and one answer in words', () => {
    const challenges = ['c1', 'c2', 'c3'].map(id => entry(id, 'challenge'))
    expect(faults(challenges.slice(0, 2))).toEqual([])
    expect(checkPlan(challenges, gardenPlan)).toEqual([{ code: 'plan.too_many_entries', path: ['weeds'], params: { limit: 2, found: 3 } }])
    expect(faults([entry('t1', 'text'), entry('t2', 'text')])).toEqual(['harvest plan.too_many_entries'])
    expect(faults(Array.from({ length: 30 }, (_, index) => entry(`a${index}`, 'action')))).toEqual([])
  })

  it('hangs each node on one that stands and comes before it', () => {
    const tree = [node('a', 'aim', null), node('p', 'primary', 'a'), node('s', 'secondary', 'p'), node('c', 'change', 's')]
    expect(faults(tree)).toEqual([])
    expect(faults([...tree, node('d', 'change', 'p'), node('e', 'change', null)])).toEqual([])
    expect(faults(tree.slice(1))).toEqual(['p/parent plan.node_without_parent'])
    expect(faults([...tree, node('q', 'primary', 'c')])).toEqual(['q/parent plan.node_out_of_order'])
    expect(faults([node('a', 'aim', 'a')])).toEqual(['a/parent plan.node_out_of_order'])
  })

  it('without a fault has a way from every node to the top', () => {
    const kind = fc.constantFrom<PlanNodeKind>('aim', 'primary', 'secondary', 'change')
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const nodes = fc.uniqueArray(fc.tuple(id, kind, fc.option(id)), { selector: ([name]) => name, maxLength: 5 })
    fc.assert(
      fc.property(nodes, tuples => {
        const entries = tuples.map(([name, rank, parent]) => node(name, rank, parent))
        if (checkPlan(entries, gardenPlan).length > 0) return
        const parents = new Map<string, string | null>(tuples.map(([name, , parent]) => [name, parent]))
        for (const [name] of tuples) {
          let at: string | null | undefined = name
          for (let steps = 0; at; steps += 1) {
            expect(steps).toBeLessThan(5)
            at = parents.get(at)
          }
          expect(at).toBeNull()
        }
      }),
    )
  })
})
