import { describe, expect, it } from 'vitest'
import { orgBranches, orgsUnder } from './org-branches.ts'

const org = (id: string, parentId: string | null, name: string) => ({ id, parentId, name })
const orgs = [org('d', null, 'District'), org('b', 'd', 'School 10'), org('a', 'd', 'School 9'), org('c', 'a', 'Grade 4')]

describe('orgBranches', () => {
  it('orders children as people count, and knows their depth', () => {
    const [root] = orgBranches(orgs, 'en')
    expect(root?.children.map(child => [child.org.name, child.depth])).toEqual([
      ['School 9', 1],
      ['School 10', 1],
    ])
    expect(root?.children[0]?.children[0]?.org.id).toBe('c')
  })

  it('keeps an org whose parent is not shown', () => {
    expect(orgBranches([org('c', 'a', 'Grade 4')], 'en').map(branch => branch.org.id)).toEqual(['c'])
  })
})

describe('orgsUnder', () => {
  it('goes all the way down, whatever the order of the list', () => {
    expect([...orgsUnder(orgs.toReversed(), 'd')].toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect([...orgsUnder(orgs, 'b')]).toEqual(['b'])
  })
})
