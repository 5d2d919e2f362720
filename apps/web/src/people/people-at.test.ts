import { describe, expect, it } from 'vitest'
import { peopleAt } from './people-at.ts'

const orgs = [
  { id: 'd', parentId: null, name: 'District' },
  { id: 's', parentId: 'd', name: 'School' },
  { id: 'c', parentId: 's', name: 'Class' },
]
const person = (id: string, orgId: string | null) => ({
  id,
  name: id,
  email: null,
  position: null,
  locale: 'en',
  status: 'active' as const,
  roles: orgId === null ? [] : [{ role: 'member' as const, orgId }],
})
const people = [person('lead', 'd'), person('teacher', 's'), person('aide', 'c'), person('visitor', null)]
const idsAt = (orgId: string, withBelow: boolean) => peopleAt({ orgId, orgs, people, withBelow }).map(found => found.id)

describe('peopleAt', () => {
  it('shows who holds a role there', () => {
    expect(idsAt('s', false)).toEqual(['teacher'])
  })

  it('goes down when asked to', () => {
    expect(idsAt('s', true)).toEqual(['teacher', 'aide'])
  })

  it('keeps those without a role in sight at the root alone', () => {
    expect(idsAt('d', false)).toEqual(['lead', 'visitor'])
    expect(idsAt('c', false)).not.toContain('visitor')
  })
})
