import { describe, expect, test } from 'vitest'
import { definePlugin } from '../define-plugin.ts'
import { orchardManifest } from '../fixtures/orchard-manifest.ts'
import { orchardCycle, orchardPlan } from '../fixtures/orchard-work.ts'
import { type Path, plant } from '../fixtures/plant.ts'
import { orchardRecord, wholeManifest } from '../fixtures/whole-manifest.ts'
import { conformance } from './conformance.ts'

describe('a sound plugin keeps every check', () => {
  const plugin = definePlugin({ ...orchardManifest(), api: 1 })
  test.each(conformance(plugin))('$name', ({ run }) => expect(run).not.toThrow())
})

const workshop = () => ({ ...orchardManifest(), cycleModels: [orchardCycle()], planTemplates: [orchardPlan()] })

describe('so does one that brings cycle models and plan templates', () => {
  test.each(conformance(workshop()))('$name', ({ run }) => expect(run).not.toThrow())
})

const failuresOf = (at: Path, value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    conformance(plant(workshop(), { at, value })).flatMap(({ name, run }) => {
      try {
        run()
        return []
      } catch (failure) {
        return [[name, String(failure)]]
      }
    }),
  )

test('a refused plugin fails with every issue and its place', () => {
  const failures = failuresOf(['frameworks', 0, 'conditions', 1, 'code'], 'G1')
  expect(failures['loads without an issue']).toContain('frameworks/0/conditions/1/code: framework.duplicate_code')
})

test.each<[string, Path, unknown, string]>([
  [
    'asks about every ratable condition',
    ['frameworks', 0, 'instruments', 0, 'items', 1],
    { code: 'G2', condition: 'G1', scale: 'depth' },
    'orchard: G2',
  ],
  [
    'puts the texts of one use in one clear order',
    ['frameworks', 0, 'texts', 1],
    { id: 'also', use: 'protocol-question', order: 1, text: 'And then?', verbatim: true, owner: 'framework' },
    'orchard: look and also',
  ],
  [
    'leaves no translation in the words of the original',
    ['frameworks', 0, 'translations', 'es', 'texts', 'texts/look'],
    'What do you see among the trees?',
    'orchard: es texts/look',
  ],
  [
    'leaves no translation in the words of the original',
    ['cycleModels', 0, 'translations', 'es', 'texts', 'stages/cut/prompts/guess/label'],
    'Will this branch take?',
    'graft: es stages/cut/prompts/guess/label',
  ],
  ['lets every cycle end in more than one way', ['cycleModels', 0, 'decisions', 1, 'opens'], 'next-cycle', 'graft: next-cycle'],
])('a plugin that breaks one thing fails that check alone: %s', (name, at, value, expected) => {
  const failures = failuresOf(at, value)
  expect(Object.keys(failures)).toEqual([name])
  expect(failures[name]).toContain(expected)
})

test('a template with no room left for the three questions is caught', () => {
  const [rows] = orchardPlan().parts
  const more = Array.from({ length: 39 }, (_, at) => ({
    ...rows,
    id: `row${at}`,
    prompts: [{ id: `tree${at}`, label: 'Which?', kind: 'text' }],
  }))
  const failures = failuresOf(['planTemplates', 0, 'parts'], [rows, ...more])
  expect(Object.keys(failures)).toEqual(['stands behind the three questions of every plan'])
})

test('what JSON would change is caught', () => {
  const manifest = Object.assign(orchardManifest(), { name: new (class Name {})() })
  const check = conformance(manifest).find(({ name }) => name === 'loads without an issue')
  expect(check?.run).toThrow('plugin.not_serializable')
})

test.each([
  ['es', 'orchard: conditions/G2/label'],
  ['fr', 'orchard: title'],
])('a promise of every text in %s is held to', (language, expected) => {
  const check = conformance(orchardManifest(), { wholeIn: [language] }).find(({ name }) => name === `has every text in ${language}`)
  expect(check?.run).toThrow(expected)
})

test('the promise holds for cycle models and plan templates too', () => {
  const check = conformance(workshop(), { wholeIn: ['es'] }).find(({ name }) => name === 'has every text in es')
  expect(check?.run).toThrow('graft: stages/cut/label')
  expect(check?.run).toThrow('orchard-plan: horizons/spring/label')
})

test('a plugin is whole in the language it was written in', () => {
  const check = conformance(orchardManifest(), { wholeIn: ['en'] }).find(({ name }) => name === 'has every text in en')
  expect(check?.run).not.toThrow()
})

describe('so does one that uses every part of the contract', () => {
  test.each(conformance(wholeManifest()))('$name', ({ run }) => expect(run).not.toThrow())
})

const wholeFailures = (at: Path, value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    conformance(plant(wholeManifest(), { at, value })).flatMap(({ name, run }) => {
      try {
        run()
        return []
      } catch (failure) {
        return [[name, String(failure)]]
      }
    }),
  )

const life = ['recordTypes', 0, 'life'] as const

test.each<[string, Path, unknown, string]>([
  ['says of what is not finished that it is not', ['frameworks', 0, 'completeness'], 'working', 'orchard: working, and no notice'],
  ['has no status that nothing leads to or out of', [...life, 'moves'], [], 'tree: felled is never reached'],
  ['has no status that nothing leads to or out of', [...life, 'moves'], [], 'tree: nothing leads from young to an end'],
  ['has no status that nothing leads to or out of', [...life, 'statuses', 2], { id: 'lost', label: 'Lost' }, 'tree: lost is never reached'],
  ['lets somebody fill in what is filled in outside rounds', ['recordTypes', 1, 'access', 'write'], [], '  watering'],
  ['lets somebody fill in what is filled in outside rounds', ['frameworks', 0, 'instruments', 0, 'kind'], 'walkthrough', 'orchard: walk'],
  [
    'works before anybody has set anything',
    ['settings', 0],
    { id: 'liters', kind: 'number', label: 'Liters a week', min: 1, max: 100, unit: 'liters', required: true },
    '  liters',
  ],
  ['counts every measure it offers', ['analyses', 0, 'measures'], [], '  water'],
  ['asks about every ratable condition', ['frameworks', 0, 'instruments', 0, 'items', 1, 'fidelity'], true, 'orchard: G2'],
  [
    'leaves no translation in the words of the original',
    ['messages', 'es', 'summary'],
    'An invented framework for tests.',
    'manifest: es summary',
  ],
])('a plugin that uses it all and breaks one thing fails that check alone: %s', (name, at, value, expected) => {
  const failures = wholeFailures(at, value)
  expect(Object.keys(failures)).toEqual([name])
  expect(failures[name]).toContain(expected)
})

test('a loop that leads to an end is no trap, and a life without an end is none either', () => {
  const loop = [
    { id: 'rest', label: 'Rest', from: ['young'], to: 'resting', needs: [] },
    { id: 'wake', label: 'Wake', from: ['resting'], to: 'young', needs: [] },
  ]
  const statuses = [...orchardRecord().life.statuses, { id: 'resting', label: 'Resting' }]
  const moves = [...orchardRecord().life.moves, ...loop]
  expect(wholeFailures([...life], { statuses, moves })).toEqual({})
  expect(wholeFailures([...life], { statuses: statuses.filter(({ id }) => id !== 'felled'), moves: loop })).toEqual({})
})

test('a promise holds for records, crosswalks and the manifest too', () => {
  const check = conformance(wholeManifest(), { wholeIn: ['es'] }).find(({ name }) => name === 'has every text in es')
  expect(check?.run).toThrow('tree: fields/name/label')
  expect(check?.run).toThrow('orchard-beside-forest: title')
  expect(check?.run).toThrow('manifest: words/forgotten')
})

describe('a check that does not suit a plugin', () => {
  const names = (skip: Readonly<Record<string, string>>) => conformance(wholeManifest(), { skip }).map(({ name }) => name)
  const verdict = (skip: Readonly<Record<string, string>>) => conformance(wholeManifest(), { skip }).at(-1)

  test('is left out for a reason', () => {
    const skip = { 'counts every measure it offers': 'Its values are entered by hand.' }
    expect(names({})).toContain('counts every measure it offers')
    expect(names(skip)).not.toContain('counts every measure it offers')
    expect(verdict(skip)?.run).not.toThrow()
  })

  test('is not left out without one, and none can be that is not there', () => {
    expect(verdict({ 'counts every measure it offers': ' ' })?.run).toThrow('no reason is given')
    expect(verdict({ 'is perfect': 'Nobody is.' })?.run).toThrow('is perfect: there is no such check')
  })
})
