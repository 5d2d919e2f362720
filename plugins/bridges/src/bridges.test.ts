import { type Framework, loadPlugin } from '@tilth/plugin-kit'
import { describe, expect, test } from 'vitest'
import { conditions, elements } from './conditions.fixture.ts'
import { bridges } from './index.ts'

const load = (id: string): Framework => {
  const result = loadPlugin(bridges)
  const framework = result.ok ? result.value.frameworks.find(candidate => candidate.id === id) : undefined
  if (!framework) throw new Error(`The plugin holds no ${id} that can be read`)
  return framework
}

const working = load('bridges')
const shell = load('bridges-shell')
const ratable = working.conditions.filter(condition => condition.ratable)
const below = (code: string) => working.conditions.filter(condition => condition.parent === code)

describe('the working edition', () => {
  test('seven conditions and thirty-three elements: 4 + 4 + 5 + 5 + 4 + 6 + 5', () => {
    expect(ratable.map(({ code }) => below(code).length)).toEqual([4, 4, 5, 5, 4, 6, 5])
    expect(working.conditions).toHaveLength(40)
  })

  test('under our own codes and names', () => {
    expect(Object.fromEntries(ratable.map(({ code, label }) => [code, label]))).toEqual(conditions)
    expect(Object.fromEntries(ratable.flatMap(({ code }) => below(code)).map(({ code, label }) => [code, label]))).toEqual(elements)
  })

  test('what is under a condition stands beside it as what one can see', () => {
    for (const { code, lookFors = [] } of ratable) {
      expect(lookFors.map(({ kind, text }) => [kind, text])).toEqual(below(code).map(({ label }) => ['sign', label]))
    }
  })

  test('every condition is derived from one of the five areas of the Playbook', () => {
    const count = (area: string) => ratable.filter(({ attributes }) => attributes?.['playbook-area'] === area).map(({ code }) => code)
    expect(['strategy', 'resources', 'educators', 'whole-child', 'families'].map(count)).toEqual([
      ['WE1', 'WE2', 'WE3'],
      ['WE4'],
      ['WE5'],
      ['WE6'],
      ['WE7'],
    ])
  })

  test('five levels with two answers beside them; the first, the middle and the last are described', () => {
    const [scale] = working.scales
    expect(scale?.kind === 'levels' && scale.levels.map(({ label }) => label)).toEqual([
      'Not yet started',
      'Exploring',
      'Building',
      'Established',
      'Sustained and improving',
    ])
    expect(scale?.allows).toEqual({ notSure: true, notMine: true, notApplicable: false, notObservable: false })
    for (const { rubrics } of ratable)
      expect(rubrics.map(({ descriptors }) => descriptors.map(text => text !== ''))).toEqual([[true, false, true, false, true]])
    expect(new Set(ratable.flatMap(({ rubrics }) => rubrics.flatMap(({ descriptors }) => descriptors)))).toHaveProperty('size', 22)
  })
})

describe('never taken for the official text', () => {
  test('the banner stands word for word', () => {
    expect(working.notice).toBe(
      "Working edition — not the official BRIDGES text. Conditions and descriptors are this project's own, derived from what the Playbook for Accelerating Learning says an acceleration model has to carry.",
    )
  })

  test('both documents say so in their metadata', () => {
    for (const { labelsOnly, officialText, edition } of [working, shell])
      expect([labelsOnly, officialText, edition]).toEqual([true, false, 1])
    expect([working.completeness, shell.completeness]).toEqual(['working', 'shell'])
    expect(working.versionLabel).toBe('working-1')
  })

  test('no node is verified, no text is another’s', () => {
    for (const { verified, codeStatus, evidence, rubrics, lookFors = [] } of working.conditions) {
      expect([verified, codeStatus, evidence]).toEqual([false, 'ours', 'ours'])
      expect([...rubrics, ...lookFors].every(({ owner }) => owner === 'ours')).toBe(true)
    }
    expect([...working.texts, ...shell.texts].filter(({ owner, verbatim }) => owner !== 'ours' || verbatim)).toEqual([])
  })

  test('the letters carry no meaning: a code is WE and a number', () => {
    for (const { code } of working.conditions) expect(code).toMatch(/^WE[1-7](\.[1-6])?$/)
  })

  test('the attribution is word for word', () => {
    expect(working.licence.attribution).toBe(
      'BRIDGES to Learning Acceleration, California Collaborative for Learning Acceleration with San Diego State University Department of Educational Leadership. The working edition shown here was written by this project and is not endorsed by the makers.',
    )
    expect(working.licence.attribution.startsWith(shell.licence.attribution)).toBe(true)
  })
})

test('the shell holds what is public and nothing to rate', () => {
  const { layers, conditions: none, scales, instruments, texts } = shell
  expect([layers, none, scales, instruments]).toEqual([[], [], [], []])
  const known = new Map(working.texts.map(({ id, text }) => [id, text]))
  expect(texts.map(({ id, text }) => [id, text])).toEqual(texts.map(({ id }) => [id, known.get(id)]))
  expect(texts.length).toBe(5)
})

test('every link of the crosswalk begins at a condition that is here, and says no more than that something is shared', () => {
  const result = loadPlugin(bridges)
  const links = result.ok ? result.value.crosswalks.flatMap(crosswalk => crosswalk.links) : []
  const codes = working.conditions.map(({ code }) => code)
  expect(links).toHaveLength(50)
  expect(links.filter(({ from }) => from.framework !== working.id || !codes.includes(from.code))).toEqual([])
  expect(new Set(links.map(({ relation, by }) => `${relation} ${by}`))).toEqual(new Set(['intersects ours']))
})

describe.each([working, shell])('Spanish of $id', ({ translations: { es } }) => {
  const texts = Object.entries(es?.texts ?? {})

  test('is ours and waits for a reader', () => {
    expect([es?.by, es?.reviewed]).toEqual(['ours', false])
  })

  test('asks and exclaims with both marks', () => {
    for (const [, text] of texts) {
      expect(text.split('¿').length).toBe(text.split('?').length)
      expect(text.split('¡').length).toBe(text.split('!').length)
    }
  })

  test('addresses nobody as tú or vosotros and keeps the quotes of the page', () => {
    expect(texts.filter(([, text]) => /(?<!\p{L})(tú|tus?|ti|vosotros|vuestr[oa]s?)(?!\p{L})|[«»"']/iu.test(text))).toEqual([])
  })
})
