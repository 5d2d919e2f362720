import { describe, expect, test } from 'vitest'
import { definePlugin } from '../define-plugin.ts'
import { orchardManifest } from '../fixtures/orchard-manifest.ts'
import { type Path, plant } from '../fixtures/plant.ts'
import { conformance } from './conformance.ts'

describe('a sound plugin keeps every check', () => {
  const plugin = definePlugin({ ...orchardManifest(), api: 1 })
  test.each(conformance(plugin))('$name', ({ run }) => expect(run).not.toThrow())
})

const failuresOf = (at: Path, value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    conformance(plant(orchardManifest(), { at, value })).flatMap(({ name, run }) => {
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
])('a plugin that breaks one thing fails that check alone: %s', (name, at, value, expected) => {
  const failures = failuresOf(at, value)
  expect(Object.keys(failures)).toEqual([name])
  expect(failures[name]).toContain(expected)
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

test('a plugin is whole in the language it was written in', () => {
  const check = conformance(orchardManifest(), { wholeIn: ['en'] }).find(({ name }) => name === 'has every text in en')
  expect(check?.run).not.toThrow()
})
