import type { Framework } from '@tilth/plugin-kit'
import { describe, expect, test } from 'vitest'
import { loadFramework } from './load-framework.fixture.ts'

const standards = loadFramework('tutoring-tqis')

const ofKind = (kind: string) => standards.conditions.filter(condition => condition.kind === kind)
const numbersOf = (conditions: Framework['conditions']) => conditions.map(({ code }) => code.slice('TQ.'.length))
const characteristics = ofKind('characteristic')
const indicators = ofKind('indicator')

/** Names as NSSA prints them, with what is known of each code. */
const sheet = [
  ['1a', 'inferred', 'Tutor Recruitment and Selection'],
  ['1b', 'inferred', 'Tutor Preservice Training'],
  ['1c', 'inferred', 'Tutor Coaching and Feedback'],
  ['2a', 'inferred', 'Program Effectiveness and Improvement'],
  ['2b', 'verified', 'Formative Assessment'],
  ['2c', 'inferred', 'Student Progress Measure'],
  ['3a', 'verified', 'Student Grouping'],
  ['3b', 'inferred', 'Tutor Consistency'],
  ['3c', 'inferred', 'Student-Tutor Relationship'],
  ['3d', 'inferred', 'High-Quality Instructional Materials'],
  ['3e', 'verified', 'Instructional Practices'],
  ['3f', 'inferred', 'Routines and Structures'],
  ['3g', 'verified', 'Dosage'],
  ['3h', 'inferred', 'Ratio'],
  ['4a', 'inferred', 'Setting'],
  ['4b', 'inferred', 'Integration with School Schedule'],
  ['4c', 'verified', 'Curricular Alignment'],
  ['4d', 'verified', 'School and Teacher Engagement'],
  ['4e', 'verified', 'Caregiver Engagement'],
  ['4f', 'working', 'Student Enrollment and Retention'],
  ['5a', 'inferred', 'Safety Protocols'],
  ['5b', 'verified', 'Data Privacy and Security'],
  ['6a', 'inferred', 'Program Design'],
  ['6b', 'verified', 'Leader Role Clarity'],
  ['6c', 'inferred', 'Leader Professional Development'],
  ['6d', 'working', 'Organizational health'],
]

const knownIndicators =
  '2b.1 2b.2 2b.3 2b.4 3a.1 3a.2 3e.1 3e.2 3g.1 3g.2 3g.3 4c.1 4c.2 4d.2 4d.3 4e.1 5b.1 5b.2 5b.3 6b.1 6b.2 6b.3 6b.4 6b.5'.split(' ')

describe('the standards, as far as they are known', () => {
  test('six elements with 3, 3, 8, 6, 2 and 4 characteristics', () => {
    expect(standards.layers.map(({ label }) => label)).toEqual([
      'Tutor',
      'Data Use',
      'Instruction',
      'Learning Integration',
      'Safety',
      'Cohesion',
    ])
    expect(standards.layers.map(({ code }) => characteristics.filter(({ layer }) => layer === code).length)).toEqual([3, 3, 8, 6, 2, 4])
    expect(characteristics).toHaveLength(26)
  })

  test('each under its name, with what is known of its code', () => {
    expect(characteristics.map(({ code, codeStatus, label }) => [code.slice('TQ.'.length), codeStatus, label])).toEqual(sheet)
  })

  test('an official number stands only where NSSA’s own numbering was seen, a mark beside all others', () => {
    for (const { code, codeStatus, officialNumber, verified } of standards.conditions)
      expect([code, officialNumber, verified]).toEqual([
        code,
        codeStatus === 'verified' ? code.slice('TQ.'.length) : undefined,
        codeStatus === 'verified' ? undefined : false,
      ])
  })

  test('the 24 indicators that are known, each below its characteristic', () => {
    expect(numbersOf(indicators)).toEqual(knownIndicators)
    expect(indicators.map(({ parent }) => parent)).toEqual(knownIndicators.map(number => `TQ.${number.split('.')[0]}`))
  })

  test('research labels for 1a and 1b and for no other', () => {
    const held = characteristics.filter(({ attributes }) => attributes?.researchBase !== 'unknown')
    expect(held.map(({ code, attributes }) => [code, attributes?.researchBase])).toEqual([
      ['TQ.1a', 'research-informed'],
      ['TQ.1b', 'research-informed'],
    ])
    expect(standards.attributes?.[0]?.values.map(({ id }) => id)).toEqual(['research-based', 'research-informed', 'emergent', 'unknown'])
  })

  test('one characteristic for LEAs alone, one indicator for tutoring organizations alone, asked likewise', () => {
    const only = (list: readonly { readonly code: string; readonly variants?: readonly string[] }[]) =>
      list.flatMap(({ code, variants }) => (variants ? [[code, ...variants]] : []))
    const expected = [
      ['TQ.3a.2', 'tutoring-organization'],
      ['TQ.4f', 'lea'],
    ]
    expect(standards.variants?.map(({ id }) => id)).toEqual(['lea', 'tutoring-organization'])
    expect(only(standards.conditions)).toEqual(expected)
    expect(only(standards.instruments.flatMap(({ items }) => items)).sort()).toEqual(expected)
  })
})

describe('what is ours', () => {
  test('partial, labels only, and nothing of it NSSA’s text, score or badge', () => {
    expect([standards.completeness, standards.labelsOnly, standards.officialText, standards.edition, standards.versionLabel]).toEqual([
      'partial',
      true,
      false,
      1,
      '2023–2025 mixed',
    ])
    expect(standards.notice).toMatch(/Not endorsed by NSSA.*no result here is NSSA’s score/)
    expect(standards.licence.attribution).toBe(
      'Based on the Tutoring Quality Standards, National Student Support Accelerator, Stanford University (Nov 2025 revision). Not endorsed by NSSA.',
    )
    expect(standards.texts.filter(({ owner, verbatim }) => owner !== 'ours' || verbatim)).toEqual([])
  })

  test('three levels described for each characteristic, and a step out of each gap', () => {
    for (const { code, rubrics, recommendations } of characteristics) {
      expect([code, rubrics.map(({ scale, owner, descriptors }) => [scale, owner, descriptors.length])]).toEqual([
        code,
        [['characteristic', 'ours', 3]],
      ])
      expect([code, recommendations?.map(({ upTo, owner }) => [upTo, owner])]).toEqual([
        code,
        [
          ['not-yet', 'ours'],
          ['partly', 'ours'],
        ],
      ])
    }
    const texts = characteristics.flatMap(({ rubrics, recommendations = [] }) => [
      ...rubrics.flatMap(({ descriptors }) => descriptors),
      ...recommendations.map(({ text }) => text),
    ])
    expect(new Set(texts).size).toBe(26 * 5)
  })

  test('the scales: three levels and “don’t know”; three levels and “not applicable”', () => {
    expect(standards.scales.map(scale => [scale.id, scale.kind === 'levels' && scale.levels.map(({ label }) => label)])).toEqual([
      ['characteristic', ['Not yet', 'Partly in place', 'In place and reviewed']],
      ['indicator', ['Not yet', 'Partly', 'In place']],
    ])
    expect(standards.scales.map(({ allows }) => [allows.notSure, allows.notApplicable])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('characteristics are asked in rounds, indicators in a checklist', () => {
    expect(standards.instruments.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['self-assessment', 26],
      ['checklist', 24],
    ])
  })

  test('the review routine has its three steps, each element its questions', () => {
    const routine = standards.texts.filter(({ use }) => use === 'protocol-step').map(({ text }) => text.split(':')[0])
    expect(routine).toEqual(['What', 'So What', 'Now What'])
    const asked = standards.texts.filter(({ use }) => use === 'reflection').map(({ about }) => about)
    expect(new Set(asked)).toEqual(new Set(standards.layers.map(({ code }) => code)))
  })
})
