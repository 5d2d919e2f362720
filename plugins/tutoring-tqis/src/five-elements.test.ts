import { expect, test } from 'vitest'
import { tutoringTqis } from './index.ts'
import { loadFramework } from './load-framework.fixture.ts'

const elements = loadFramework('tutoring-five-elements')
const standards = loadFramework('tutoring-tqis')

test('five elements under the Playbook’s names', () => {
  expect(elements.conditions.map(({ code, label, codeStatus }) => [code, label, codeStatus])).toEqual([
    ['TUT.1', 'Consistent, effective, and relational tutors', 'ours'],
    ['TUT.2', 'High-quality curriculum and instructional materials', 'ours'],
    ['TUT.3', 'Frequent and consistent intensity', 'ours'],
    ['TUT.4', 'An appropriate teacher-to-student ratio', 'ours'],
    ['TUT.5', 'Data-driven and targeted', 'ours'],
  ])
})

test('attributed to its owner, and none of the owner’s text but the names', () => {
  expect(elements.licence.attribution).toBe(
    'Based on the Playbook for Accelerating Learning, California Collaborative for Educational Excellence.',
  )
  expect([elements.labelsOnly, elements.officialText, elements.texts.some(({ verbatim }) => verbatim)]).toEqual([true, false, false])
})

const links = tutoringTqis.crosswalks.flatMap(crosswalk => crosswalk.links)

test('each element leads to characteristics, and no link of the package leads into nothing', () => {
  const codes = new Map(
    [elements, standards].map(({ id, conditions, layers }) => [id, new Set([...conditions, ...layers].map(({ code }) => code))]),
  )
  for (const { from, to } of links)
    for (const end of [from, to]) expect([end.code, codes.get(end.framework)?.has(end.code) ?? true]).toEqual([end.code, true])
  const related = links.filter(({ from }) => from.framework === elements.id).map(({ from, to }) => `${from.code} ${to.code}`)
  expect(related.join(', ')).toBe(
    'TUT.1 TQ.1a, TUT.1 TQ.1b, TUT.1 TQ.1c, TUT.1 TQ.3b, TUT.1 TQ.3c, TUT.2 TQ.3d, TUT.2 TQ.4c, TUT.3 TQ.3g, TUT.3 TQ.4a, TUT.4 TQ.3h, TUT.5 TQ.2b, TUT.5 TQ.4d',
  )
})

test('nothing is called equal: every link says that two conditions look at something in common', () => {
  expect(links).toHaveLength(31)
  expect(links.filter(({ relation, by }) => relation !== 'intersects' || by !== 'ours')).toEqual([])
})
