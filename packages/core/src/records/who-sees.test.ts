import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HeldRole, type Role, roles } from '../access/actor.ts'
import type { FieldValues } from '../fields/field.ts'
import { seedlingForm, visitForm } from './forms.fixture.ts'
import type { RecordAudience } from './record-type.ts'
import { type Sight, seesRollUp, whoSees, whoWrites } from './who-sees.ts'

const orgPath = ['district', 'north']
const others: Readonly<Record<string, FieldValues>> = { oak: { gardener: 'mona', bed: 'room-9' } }

const record = {
  orgPath,
  createdBy: 'ann',
  fields: { plant: 'S-1', gardener: 'gus', bed: 'room-1', mother: 'oak' },
  reach: (id: string) => others[id],
}
const as = (personId: string, ...held: readonly (readonly [Role, string])[]) => ({
  personId,
  roles: held.map(([role, orgId]) => ({ role, orgId })),
})
const shown = (sight: Sight) => (sight === 'none' ? 'none' : sight.isWhole ? 'whole' : [...sight.fields].sort().join(' '))

describe('who sees and writes a record', () => {
  it.each([
    ['an administrator of the district', as('x', ['administrator', 'district']), 'whole', 'whole'],
    ['an administrator of another school', as('x', ['administrator', 'south']), 'none', 'none'],
    ['a coach of the school', as('x', ['coach', 'north']), 'whole', 'whole'],
    ['a coach of the class only', as('x', ['coach', 'room-1']), 'none', 'none'],
    ['a facilitator, who is not named', as('x', ['facilitator', 'north']), 'none', 'none'],
    ['the person in it', as('gus', ['member', 'north']), 'whole', 'starts'],
    ['the person in what it points to', as('mona'), 'plant', 'none'],
    ['the lead of its class', as('x', ['lead', 'room-1']), 'plant starts', 'none'],
    ['the lead of another class', as('x', ['lead', 'room-2']), 'none', 'none'],
    ['the lead of the class of what it points to', as('x', ['lead', 'room-9']), 'ends', 'none'],
    ['somebody who leads both', as('x', ['lead', 'room-1'], ['lead', 'room-9']), 'ends plant starts', 'none'],
    ['a viewer, who is named with no field', as('x', ['viewer', 'district']), 'none', 'none'],
    ['its author, who is not named', as('ann', ['member', 'north']), 'none', 'none'],
  ] as const)('%s', (_, viewer, sees, writes) => {
    expect([shown(whoSees(seedlingForm, { record, viewer })), shown(whoWrites(seedlingForm, { record, viewer }))]).toEqual([sees, writes])
  })

  it('is its author where the form says so, and nobody is the author of what has none', () => {
    expect(shown(whoSees(visitForm, { record, viewer: as('ann') }))).toBe('whole')
    expect(shown(whoSees(visitForm, { record: { ...record, createdBy: null }, viewer: as('') }))).toBe('none')
  })

  const anyRole = fc.constantFrom<Role>(...roles)
  const anyHeld: fc.Arbitrary<HeldRole> = fc.record({
    role: anyRole,
    orgId: fc.constantFrom('district', 'north', 'south', 'room-1', 'room-9'),
  })
  const anyViewer = fc.record({ personId: fc.constantFrom('ann', 'gus', 'mona', 'x'), roles: fc.array(anyHeld, { maxLength: 3 }) })
  const anyIds = fc.uniqueArray(fc.constantFrom('plant', 'starts', 'ends', 'nowhere'))
  const anyAudience: fc.Arbitrary<RecordAudience> = fc.oneof(
    fc.record({ who: fc.constant('role' as const), role: anyRole, fields: anyIds }),
    fc.record({ who: fc.constant('role' as const), role: anyRole }),
    fc.record({ who: fc.constant('author' as const), fields: anyIds }),
    fc.record({ who: fc.constantFrom('named' as const), field: fc.constantFrom('gardener', 'mother.gardener'), fields: anyIds }),
    fc.record({ who: fc.constantFrom('lead' as const), field: fc.constantFrom('bed', 'mother.bed', 'plant'), fields: anyIds }),
  )
  const anyForm = fc.array(anyAudience, { maxLength: 5 }).map(see => ({ ...seedlingForm, access: { see, write: see } }))
  const idsOf = (sight: Sight) => (sight === 'none' ? [] : [...sight.fields])

  it('never hides a field because a role is added', () => {
    fc.assert(
      fc.property(anyForm, anyViewer, anyHeld, (form, viewer, held) => {
        const before = whoSees(form, { record, viewer })
        const after = whoSees(form, { record, viewer: { ...viewer, roles: [...viewer.roles, held] } })
        expect(idsOf(before).filter(id => !idsOf(after).includes(id))).toEqual([])
        const isWhole = (sight: Sight) => sight !== 'none' && sight.isWhole
        expect(isWhole(before) && !isWhole(after)).toBe(false)
      }),
    )
  })

  it('shows nothing without an audience but to administrators', () => {
    const closed = { ...seedlingForm, access: { see: [], write: [] } }
    fc.assert(
      fc.property(anyViewer, viewer => {
        const isAdministrator = viewer.roles.some(held => held.role === 'administrator' && orgPath.includes(held.orgId))
        expect(whoSees(closed, { record, viewer }) === 'none').toBe(!isAdministrator)
        expect(seesRollUp(closed, { orgPath, viewer })).toBe(isAdministrator)
      }),
    )
  })

  it('shows no more than the audiences say together, and never a field that is not there', () => {
    fc.assert(
      fc.property(anyForm, anyViewer, (form, viewer) => {
        const sight = whoSees(form, { record, viewer })
        if (sight === 'none') return
        expect([...sight.fields].filter(id => !form.fields.some(field => field.id === id))).toEqual([])
      }),
    )
  })

  it('shows what adds up to the roles it names, those without a field too', () => {
    const at = (role: Role, orgId = 'north') => seesRollUp(seedlingForm, { orgPath, viewer: as('x', [role, orgId]) })
    expect(roles.filter(role => at(role)).sort()).toEqual(['administrator', 'coach', 'viewer'])
    expect(at('coach', 'room-1')).toBe(false)
  })
})
