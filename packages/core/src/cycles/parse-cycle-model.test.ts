import { describe, expect, it } from 'vitest'
import { gardenCycle } from './garden-cycle.fixture.ts'
import { parseCycleModel } from './parse-cycle-model.ts'

const change = (edit: (model: Record<string, never> & typeof gardenCycle) => void): unknown => {
  const copy = JSON.parse(JSON.stringify(gardenCycle))
  edit(copy)
  return copy
}

const findings = (document: unknown): readonly string[] => {
  const parsed = parseCycleModel(document)
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${(path ?? []).join('/')} ${code}`)
}

type Loose = { stages: Record<string, unknown>[]; decisions: Record<string, unknown>[]; [key: string]: unknown }
const loosely = (edit: (model: Loose) => void): unknown => change(model => edit(model as unknown as Loose))
const prompts = (model: Loose, stage: number): Record<string, unknown>[] => model.stages[stage]?.prompts as Record<string, unknown>[]

describe('parseCycleModel', () => {
  it('reads a sound model as it is', () => {
    const parsed = parseCycleModel(JSON.parse(JSON.stringify(gardenCycle)))
    expect(parsed).toEqual({ ok: true, value: gardenCycle })
  })

  it.each<[string, unknown, readonly string[]]>([
    ['no object', null, [' cycle_model.wrong_type']],
    [
      'no stages',
      loosely(model => Object.assign(model, { stages: [], warnings: [], translations: {}, decisions: [gardenCycle.decisions[0]] })),
      ['stages cycle_model.empty_list'],
    ],
    ['no decisions', loosely(model => Object.assign(model, { decisions: [], warnings: [] })), ['decisions cycle_model.empty_list']],
    ['an unknown field', loosely(model => Object.assign(model, { sage: 1 })), ['sage cycle_model.unknown_field']],
    [
      'two stages of one name',
      loosely(model => Object.assign(model.stages[1] ?? {}, { id: 'plan' })),
      ['stages/1/id cycle_model.duplicate_code'],
    ],
    [
      'two prompts of one name',
      loosely(model => Object.assign(prompts(model, 1)[1] ?? {}, { id: 'hands' })),
      ['stages/1/prompts/1/id cycle_model.duplicate_code'],
    ],
    [
      'rows for a prompt asked later',
      loosely(model => Object.assign(prompts(model, 0)[0] ?? {}, { forEach: 'found' })),
      ['stages/0/prompts/0/forEach cycle_model.dangling_reference'],
    ],
    [
      'rows for rows without rows',
      loosely(model => Object.assign(prompts(model, 0)[1] ?? {}, { many: false })),
      ['stages/0/prompts/1/many cycle_model.rows_expected', 'stages/2/prompts/0/forEach x'],
    ],
    [
      'a choice without options',
      loosely(model => Reflect.deleteProperty(prompts(model, 1)[0] ?? {}, 'options')),
      ['stages/1/prompts/0/options cycle_model.missing_field', 'stages/1/prompts/1/required cycle_model.dangling_reference'],
    ],
    [
      'options where none are chosen',
      loosely(model => Object.assign(prompts(model, 0)[3] ?? {}, { options: [{ id: 'a', label: 'A' }] })),
      ['stages/0/prompts/3/options cycle_model.unknown_field'],
    ],
    [
      'a need for what is asked later',
      loosely(model => Object.assign(model.stages[1] ?? {}, { needs: [{ kind: 'answered', prompt: 'found' }] })),
      ['stages/1/needs/0/prompt cycle_model.dangling_reference'],
    ],
    [
      'a log that is never kept',
      loosely(model => Object.assign(model.stages[1] ?? {}, { keepsLog: false })),
      ['stages/2/needs/0 cycle_model.never_logged'],
    ],
    [
      'a lock on nothing',
      loosely(model => Object.assign(model.stages[1] ?? {}, { locks: ['rain'] })),
      ['stages/1/locks/0 cycle_model.dangling_reference'],
    ],
    [
      'a decision that needs nothing known',
      loosely(model => Object.assign(model.decisions[0] ?? {}, { needs: ['rain'] })),
      ['decisions/0/needs/0 cycle_model.dangling_reference'],
    ],
    [
      'a warning of a scale that is not there',
      loosely(model => Object.assign(model, { scales: [] })),
      ['warnings/0/scaleAtMost cycle_model.dangling_reference'],
    ],
    [
      'a translation of nothing',
      loosely(model => Object.assign(model, { translations: { es: { by: 'ours', reviewed: false, texts: { rain: 'lluvia' } } } })),
      ['translations/es/texts/rain cycle_model.unknown_path'],
    ],
    [
      'a translation into its own language',
      loosely(model => Object.assign(model, { translations: { en: { by: 'ours', reviewed: false, texts: {} } } })),
      ['translations/en cycle_model.translates_own_language'],
    ],
  ])('refuses %s', (_, document, expected) => {
    expect(findings(document)).toEqual(expected.filter(line => !line.endsWith(' x')))
  })
})
