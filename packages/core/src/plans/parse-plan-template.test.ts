import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlanTemplate } from './parse-plan-template.ts'
import { plainPlan } from './plain-plan.ts'
import { gardenPlan } from './plans.fixture.ts'

type Loose = { parts: { prompts: Record<string, unknown>[]; [key: string]: unknown }[]; [key: string]: unknown }

const loosely = (edit: (template: Loose) => void): unknown => {
  const copy = JSON.parse(JSON.stringify(gardenPlan)) as Loose
  edit(copy)
  return copy
}

const findings = (document: unknown): readonly string[] => {
  const parsed = parsePlanTemplate(document)
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${(path ?? []).join('/')} ${code}`)
}

const question = (id: string) => ({ id, label: 'Asked otherwise', kind: 'text' })
const questions = (...ids: readonly string[]) => ({
  id: 'three-questions',
  label: 'Three',
  owner: 'framework',
  verbatim: true,
  prompts: ids.map(question),
})

describe('parsePlanTemplate', () => {
  it.each([gardenPlan, plainPlan])('reads a sound template as it is', template => {
    expect(parsePlanTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ ok: true, value: template })
  })

  it.each<[string, unknown, readonly string[]]>([
    ['no object', null, [' plan_template.wrong_type']],
    ['no parts', loosely(plan => Object.assign(plan, { parts: [] })), ['parts plan_template.empty_list']],
    [
      'a part that asks nothing',
      loosely(plan => Object.assign(plan.parts[0] ?? {}, { prompts: [] })),
      ['parts/0/prompts plan_template.empty_list'],
    ],
    ['an unknown field', loosely(plan => Object.assign(plan, { sage: 1 })), ['sage plan_template.unknown_field']],
    [
      'an unknown kind',
      loosely(plan => Object.assign(plan.parts[0]?.prompts[0] ?? {}, { kind: 'rain' })),
      ['parts/0/prompts/0/kind plan_template.unknown_value'],
    ],
    [
      'two parts of one name',
      loosely(plan => Object.assign(plan.parts[1] ?? {}, { id: 'beds' })),
      ['parts/1/id plan_template.duplicate_code'],
    ],
    [
      'two prompts of one name',
      loosely(plan => Object.assign(plan.parts[1]?.prompts[0] ?? {}, { id: 'weeds' })),
      ['parts/1/prompts/0/id plan_template.duplicate_code'],
    ],
    [
      'no entry allowed',
      loosely(plan => Object.assign(plan.parts[0]?.prompts[1] ?? {}, { most: 0 })),
      ['parts/0/prompts/1/most plan_template.out_of_range'],
    ],
    [
      'a number of words',
      loosely(plan => Object.assign(plan.parts[0]?.prompts[0] ?? {}, { most: 2 })),
      ['parts/0/prompts/0/most plan_template.unknown_field'],
    ],
    [
      'actions without a horizon',
      loosely(plan => Object.assign(plan, { horizons: [], translations: {} })),
      ['horizons plan_template.empty_list'],
    ],
    [
      'two horizons of one name',
      loosely(plan => Object.assign(plan, { horizons: [gardenPlan.horizons[0], gardenPlan.horizons[0]] })),
      ['horizons/1/id plan_template.duplicate_code'],
    ],
    [
      'a translation of nothing',
      loosely(plan => Object.assign(plan, { translations: { es: { by: 'ours', reviewed: false, texts: { rain: 'x' } } } })),
      ['translations/es/texts/rain plan_template.unknown_path'],
    ],
    [
      'its own language',
      loosely(plan => Object.assign(plan, { translations: { en: { by: 'ours', reviewed: false, texts: {} } } })),
      ['translations/en plan_template.translates_own_language'],
    ],
    [
      'a prompt by the name of one of the three',
      loosely(plan => Object.assign(plan.parts[0]?.prompts[0] ?? {}, { id: 'problem' })),
      ['parts/0/prompts/0/id plan_template.reserved'],
    ],
    [
      'the three questions in the second place',
      loosely(plan => plan.parts.splice(1, 0, questions('problem', 'changes', 'improvement'))),
      ['parts/1/id plan_template.reserved'],
    ],
    [
      'two of the three questions',
      loosely(plan => plan.parts.unshift(questions('problem', 'changes'))),
      ['parts/0/id plan_template.reserved'],
    ],
    [
      'the three in another order',
      loosely(plan => plan.parts.unshift(questions('changes', 'problem', 'improvement'))),
      ['parts/0/id plan_template.reserved'],
    ],
  ])('refuses %s', (_, document, expected) => {
    expect(findings(document)).toEqual(expected)
  })

  it('lets a template ask the three questions in its own words', () => {
    expect(findings(loosely(plan => plan.parts.unshift(questions('problem', 'changes', 'improvement'))))).toEqual([])
  })

  it('collects everything that is wrong, each with its path', () => {
    const broken = loosely(plan => {
      Object.assign(plan, { title: ' ', edition: 0 })
      Object.assign(plan.parts[1]?.prompts[3] ?? {}, { kind: 'people' })
      Object.assign(plan.parts[0] ?? {}, { owner: 'somebody' })
    })
    expect(findings(broken)).toEqual([
      'edition plan_template.out_of_range',
      'title plan_template.empty_text',
      'parts/0/owner plan_template.unknown_value',
    ])
  })

  it('answers whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), value => !parsePlanTemplate(value).ok))
  })

  it('reads or refuses a template with anything in any one field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(gardenPlan)), fc.jsonValue(), (field, value) => {
        const parsed = parsePlanTemplate({ ...gardenPlan, [field]: value })
        expect(parsed.ok || parsed.error.every(found => (found.path?.length ?? 0) > 0)).toBe(true)
      }),
    )
  })
})
