import { describe, expect, it } from 'vitest'
import { choosablePeople, type Person } from './choosable-people.ts'

const person = (name: string, over: Partial<Person> & { at?: string; as?: Person['roles'][number]['role'] } = {}): Person => ({
  id: name,
  name,
  email: null,
  position: null,
  locale: 'en',
  status: 'active',
  roles: over.at === undefined ? [] : [{ orgId: over.at, role: over.as ?? 'member' }],
  ...('position' in over ? { position: over.position ?? null } : {}),
  ...('status' in over && over.status ? { status: over.status } : {}),
})
const view = {
  orgs: [
    { id: 'district', parentId: null, kind: 'district' as const, name: 'Alder Valley', code: null },
    { id: 'school', parentId: 'district', kind: 'school' as const, name: 'Madrone', code: null },
    { id: 'class', parentId: 'school', kind: 'class' as const, name: '3A', code: null },
  ],
  people: [
    person('Zoe', { at: 'class' }),
    person('Ana', { at: 'school', as: 'facilitator', position: 'Principal' }),
    person('Ben', { at: 'district' }),
    person('Gast', { status: 'guest', at: 'school' }),
    person('Nobody yet'),
  ],
}
const names = (by: Partial<Parameters<typeof choosablePeople>[1]>) => {
  const { here, elsewhere } = choosablePeople(view, { orgId: 'school', sought: '', role: 'any', locale: 'en', ...by })
  return [here.map(one => one.name), elsewhere.map(one => one.name)]
}

describe('choosablePeople', () => {
  it('puts people at the org and below first, and offers no guest', () => {
    expect(names({})).toEqual([
      ['Ana', 'Zoe'],
      ['Ben', 'Nobody yet'],
    ])
    expect(names({ orgId: 'district' })).toEqual([['Ana', 'Ben', 'Zoe'], ['Nobody yet']])
  })

  it('is narrowed by words and by role', () => {
    expect(names({ sought: 'princ' })).toEqual([['Ana'], []])
    expect(names({ role: 'member' })).toEqual([['Zoe'], ['Ben']])
  })
})
