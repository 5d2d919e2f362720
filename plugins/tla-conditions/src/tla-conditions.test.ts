import { type Framework, loadPlugin } from '@tilth/plugin-kit'
import { describe, expect, test } from 'vitest'
import { tlaConditions } from './index.ts'

const load = (): Framework => {
  const result = loadPlugin(tlaConditions)
  const [framework] = result.ok ? result.value.frameworks : []
  if (!framework) throw new Error('The plugin holds no framework that can be read')
  return framework
}

const framework = load()

const codesOf = (layer: string) => framework.conditions.filter(condition => condition.layer === layer).map(condition => condition.code)

describe('the framework is whole', () => {
  test('four, eight and four conditions in three layers around one core', () => {
    expect(framework.core?.code).toBe('CORE')
    expect(framework.layers.map(layer => [layer.code, layer.alignmentToModel])).toEqual([
      ['E', 'tight'],
      ['S', 'between'],
      ['P', 'general'],
    ])
    expect(codesOf('E')).toEqual(['E1', 'E2', 'E3', 'E4'])
    expect(codesOf('S')).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'])
    expect(codesOf('P')).toEqual(['P1', 'P2', 'P3', 'P4'])
  })

  test('four, three and four reflection questions, all beside their layer', () => {
    const questions = framework.texts.filter(block => block.use === 'reflection')
    expect(['E', 'S', 'P'].map(layer => questions.filter(block => block.about === layer).length)).toEqual([4, 3, 4])
    expect(questions.filter(block => block.adapted !== undefined).map(block => block.id)).toEqual(['reflection-p-1'])
  })

  test('three steps and three questions for the team’s talk', () => {
    const count = (use: string) => framework.texts.filter(block => block.use === use).length
    expect([count('protocol-step'), count('protocol-question'), count('lens'), count('closing')]).toEqual([3, 3, 3, 1])
  })

  test('every condition says in our words what each anchor looks like', () => {
    expect(framework.conditions.every(({ rubrics: [rubric] }) => rubric?.owner === 'ours' && rubric.descriptors.length === 3)).toBe(true)
    expect(new Set(framework.conditions.flatMap(({ rubrics }) => rubrics.flatMap(rubric => rubric.descriptors))).size).toBe(48)
  })
})

describe('named as the owner names it', () => {
  // The sixteen names as the document of October 2019 prints them.
  const names = {
    E1: 'Learning Materials & Tools',
    E2: 'Professional Development & Learning',
    E3: 'Student Support Programming',
    E4: 'Community & Culture',
    S1: 'Technology & Data Infrastructure',
    S2: 'Finance & Resourcing',
    S3: 'Physical Environment',
    S4: 'Talent Systems',
    S5: 'Communications',
    S6: 'Time',
    S7: 'Research, Measurement, & Evaluation',
    S8: 'Policies',
    P1: 'Visioning',
    P2: 'Planning & Project Management',
    P3: 'Change Management',
    P4: 'Continuous Improvement',
  }

  test('sixteen domains, word for word', () => {
    expect(Object.fromEntries(framework.conditions.map(({ code, label }) => [code, label]))).toEqual(names)
    expect(new Set(framework.conditions.map(({ kind }) => kind))).toEqual(new Set(['domain']))
    expect([framework.revised, framework.edition, framework.completeness]).toEqual(['October 2019', 1, 'complete'])
  })
})

describe('asked as the document asks', () => {
  test('the spectrum has the three printed anchors and no number for them', () => {
    expect(framework.scales).toHaveLength(1)
    const [scale] = framework.scales
    expect(scale?.kind === 'spectrum' && scale.anchors.map(anchor => [anchor.label, anchor.position])).toEqual([
      ['Not aligned at all', 0],
      ['On our way', 50],
      ['Fully aligned', 100],
    ])
    expect(scale?.allows).toEqual({ notSure: true, notMine: true, notApplicable: true, notObservable: false })
  })

  test('one item a condition, under the condition’s code and in its order', () => {
    const [instrument] = framework.instruments
    expect(instrument?.items.map(item => [item.code, item.condition])).toEqual(framework.conditions.map(({ code }) => [code, code]))
    expect(instrument?.minutes).toBeNull()
    expect(instrument?.cadence).toContain('None is printed.')
  })

  test('the ten to start with are ours and reach into every layer', () => {
    const subset = framework.instruments[0]?.subsets[0]
    expect([subset?.owner, subset?.items.length]).toEqual(['ours', 10])
    expect(new Set(subset?.items.map(code => code[0]))).toEqual(new Set(['E', 'S', 'P']))
  })
})

describe('what belongs to whom', () => {
  test('the attribution names authors, owner, licence and what was changed', () => {
    for (const words of ['Thomas, N., & Rabbitt, B. (2019)', 'The Learning Accelerator', 'CC BY 4.0', 'Adapted:'])
      expect(framework.licence.attribution).toContain(words)
  })

  test('what is verbatim is the owner’s, what is not is ours', () => {
    expect(framework.texts.filter(block => block.verbatim !== (block.owner === 'framework'))).toEqual([])
  })
})

test('every link of the crosswalk begins at a condition that is here, and says no more than that something is shared', () => {
  const result = loadPlugin(tlaConditions)
  const links = result.ok ? result.value.crosswalks.flatMap(crosswalk => crosswalk.links) : []
  const codes = framework.conditions.map(({ code }) => code)
  expect(links).toHaveLength(22)
  expect(links.filter(({ from }) => from.framework !== framework.id || !codes.includes(from.code))).toEqual([])
  expect(new Set(links.map(({ relation, by }) => `${relation} ${by}`))).toEqual(new Set(['intersects ours']))
})

describe('Spanish', () => {
  const spanish = framework.translations.es
  const texts = Object.entries(spanish?.texts ?? {})

  test('is ours and waits for a reader', () => {
    expect([spanish?.by, spanish?.reviewed]).toEqual(['ours', false])
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
