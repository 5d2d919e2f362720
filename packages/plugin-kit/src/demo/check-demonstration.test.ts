import { describe, expect, test } from 'vitest'
import { wholeManifest } from '../fixtures/whole-manifest.ts'
import { loadPlugin } from '../load-plugin.ts'
import { conformance } from '../testing/conformance.ts'
import { exampleStage } from '../testing/example-stage.ts'
import { checkDemonstration } from './check-demonstration.ts'
import type { DemonstratedRecord, Demonstration } from './define-demonstration.ts'

const tree: DemonstratedRecord = {
  key: 'pear',
  form: 'tree',
  orgId: 'oak',
  by: 'sam',
  on: '2026-10-05',
  fields: { name: 'Pear', keeper: 'oak-ana', class: 'oak-class-1' },
}
const watered: DemonstratedRecord = { ...tree, key: 'water', form: 'watering', fields: { tree: 'pear', liters: 3 } }

const check = (records: readonly DemonstratedRecord[], more: Partial<Demonstration> = {}) => {
  const plugin = loadPlugin(wholeManifest())
  if (!plugin.ok) throw new Error(JSON.stringify(plugin.error))
  return checkDemonstration(plugin.value, { demonstration: { schools: 2, records: () => records, ...more }, stage: exampleStage })
}

const problems = (...given: Parameters<typeof check>) => {
  const checked = check(...given)
  return checked.ok ? [] : checked.error.map(({ code, path = [], params }) => `${path.join('/')} ${params?.problem ?? code}`)
}

test('what fits the forms is kept as records are, with what became of it', () => {
  const felled = { ...tree, moves: [{ move: 'fell', on: '2026-10-06', reason: 'A storm' }] }
  const checked = check([felled, watered])
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  expect(checked.value.map(({ record, status }) => [record.key, status])).toEqual([
    ['pear', 'felled'],
    ['water', null],
  ])
  expect(checked.value[0]?.filled.fields).toEqual(tree.fields)
})

describe('what cannot be is named with its place', () => {
  test.each<[string, Partial<DemonstratedRecord>, string]>([
    ['a form that is not there', { form: 'bush' }, 'records/0 form_unknown'],
    ['a place of another district', { orgId: 'ash' }, 'records/0 place_unknown'],
    ['a stranger', { by: 'zoe' }, 'records/0 person_unknown'],
    ['a day to come', { on: exampleStage.today }, 'records/0 day_out_of_order'],
    ['no day', { on: '2026-02-30' }, 'records/0 day_out_of_order'],
    ['a move before it', { moves: [{ move: 'fell', on: '2026-10-04', reason: 'x' }] }, 'records/0 day_out_of_order'],
    ['a visit with nobody', { seenWith: 'nothing' }, 'records/0 no_such_visit'],
    ['a field of nothing', { fields: { name: 'Pear', height: 3 } }, 'records/0/fields/height record.unknown_field'],
    ['nothing in a field that must be filled', { fields: {} }, 'records/0/fields/name record.required'],
    ['a class that is a school', { fields: { name: 'Pear', class: 'oak' } }, 'records/0/fields/class record.wrong_kind_of_org'],
    ['a move without its reason', { moves: [{ move: 'fell', on: '2026-10-06' }] }, 'records/0/moves/0 record.reason_missing'],
    ['a mark on nothing', { marks: { A1: 1 } }, 'records/0/marks/A1 record.unknown_item'],
  ])('%s', (_, change, problem) => {
    expect(problems([{ ...tree, ...change }])).toEqual([problem])
  })

  test('a key that is taken, and a record that comes later', () => {
    expect(problems([tree, tree])).toEqual(['records/1 key_twice'])
    expect(problems([watered, tree])).toEqual(['records/0/fields/tree record.unknown_reference'])
  })

  test('a measure and a setting that are not there', () => {
    expect(problems([tree], { measures: ['harvest'], settings: { moon: 1 } })).toEqual([
      'settings/moon plugin.unknown_setting',
      'measures/0 measure_unknown',
    ])
  })
})

test('the suite holds a demonstration to it, and to being the same again', () => {
  const failures = (demonstration: Demonstration) =>
    conformance(wholeManifest(), { demonstration }).flatMap(({ name, run }) => {
      try {
        run()
        return []
      } catch (failure) {
        return [`${name}: ${(failure as Error).message}`]
      }
    })
  const before = failures({ schools: 1 })
  expect(failures({ schools: 1, records: () => [tree] })).toEqual(before)
  expect(failures({ schools: 1, records: () => [{ ...tree, orgId: 'elm' }] }).join()).toContain('place_unknown')
  let times = 0
  const differs = (): readonly DemonstratedRecord[] => {
    times += 1
    return [{ ...tree, fields: { name: `Pear ${times}` } }]
  }
  expect(failures({ schools: 1, records: differs }).join()).toContain('another one when it is played again')
})
