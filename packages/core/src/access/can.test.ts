import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, actions } from './action.ts'
import { type Actor, type Role, roles } from './actor.ts'
import { can } from './can.ts'
import type { Subject } from './subject.ts'

const school = 'school-1'
const orgPath = ['district', school, 'team']

const withRole = (role: Role, orgId: string): Actor => ({ kind: 'person', personId: role, guest: false, roles: [{ role, orgId }] })

const actors = {
  A: withRole('administrator', 'district'),
  F: withRole('facilitator', school),
  C: withRole('coach', school),
  M: withRole('member', 'team'),
  W: withRole('observer', school),
  V: withRole('viewer', school),
  L: withRole('lead', 'team'),
  O: withRole('facilitator', 'school-2'),
  N: { kind: 'person', personId: 'nobody', guest: false, roles: [] },
  G: { kind: 'person', personId: 'guest', guest: true, roles: [] },
} as const satisfies Record<string, Actor>

const situations = {
  hidden: { orgPath, state: 'open' },
  revealed: { orgPath, state: 'open', revealed: true },
  invitedHidden: { orgPath, state: 'open', invited: true },
  invitedRevealed: { orgPath, state: 'open', invited: true, revealed: true },
} as const satisfies Record<string, Subject>

const everywhere = (who: string) => [who, who, who, who] as const

/**
 * Who may: not invited and hidden, not invited and revealed, invited and hidden, invited and revealed. O facilitates another school; W
 * walks through classrooms, V only reads, L leads the class that it is about.
 */
const table: Readonly<Record<Exclude<Action, 'own.read' | 'own.edit'>, readonly [string, string, string, string]>> = {
  'district.read': everywhere('AFCMWVLO'),
  'district.edit': everywhere('A'),
  'org.read': everywhere('AFCMWVL'),
  'org.edit': everywhere('A'),
  'people.read': everywhere('AFC'),
  'people.edit': everywhere('A'),
  'people.invite': everywhere('AF'),
  'people.reset_password': everywhere('A'),
  'role.grant': everywhere('A'),
  'plugin.read': everywhere('AF'),
  'plugin.enable': everywhere('A'),
  'round.read': ['AFC', 'AFC', 'AFCMWVLONG', 'AFCMWVLONG'],
  'round.create': everywhere('AF'),
  'round.edit': everywhere('AF'),
  'round.open': everywhere('AF'),
  'round.close': everywhere('AF'),
  'round.reveal': everywhere('AF'),
  'round.progress': ['AFC', 'AFC', 'AFCMWVLONG', 'AFCMWVLONG'],
  'round.rate': ['', '', 'AFCMWVLONG', 'AFCMWVLONG'],
  'results.read': ['', 'AFC', '', 'AFCMWVLONG'],
  'finding.record': everywhere('AF'),
  'finding.comment': ['', 'AFC', '', 'AFCMWVLON'],
  'priority.choose': everywhere('AF'),
  'report.print': ['', 'AFC', '', 'AFCMWVLON'],
  'vision.read': everywhere('AFCMVLO'),
  'vision.write': everywhere('AF'),
  'pulse.answer': ['AFCM', 'AFCM', 'AFCMWVLON', 'AFCMWVLON'],
  'pulse.run': everywhere('AF'),
  'plan.read': everywhere('AFCMVL'),
  'plan.write': everywhere('AF'),
  'plan.comment': everywhere('AFCM'),
  'action.update': everywhere('AF'),
  'cycle.read': everywhere('AFCMVL'),
  'cycle.write': everywhere('AF'),
  'cycle.log': everywhere('AFM'),
  'measure.read': everywhere('AFCMVL'),
  'measure.write': everywhere('AF'),
  'datum.enter': everywhere('AFM'),
  'calendar.read': everywhere('AFCMWVLO'),
  'calendar.edit': everywhere('A'),
  'portfolio.read': everywhere('AFCMVLO'),
  'meeting.follow': ['AFC', 'AFC', 'AFCMWVLONG', 'AFCMWVLONG'],
  'meeting.run': everywhere('AF'),
  'second_pass.mark': ['', '', 'AFCMWVLONG', 'AFCMWVLONG'],
  'layer_note.write': ['AF', 'AF', 'AFCMWVLON', 'AFCMWVLON'],
  'ballot.run': everywhere('AF'),
  'ballot.vote': ['', '', 'AFCMWVLONG', 'AFCMWVLONG'],
  'voices.read': ['AFC', 'AFC', 'AFCMWVLON', 'AFCMWVLON'],
  'breakdown.read': ['', 'AFC', '', 'AFCMWVLON'],
  'results.export': ['', 'AFC', '', 'AFCMWVLON'],
  'paper.key': everywhere('AF'),
  'window.read': everywhere('AFC'),
  'window.release': everywhere('AF'),
  'evidence.read': ['AFC', 'AFC', 'AFCMWVLON', 'AFCMWVLON'],
  'evidence.add': ['AF', 'AF', 'AFCMWVLON', 'AFCMWVLON'],
  'record.read': everywhere('A'),
  'record.write': everywhere('A'),
  'record.erase': everywhere('A'),
  'ratings.import': everywhere('A'),
  'activity.read': everywhere('A'),
  'demo.reset': everywhere('A'),
}

const allowed = (action: Action, subject: Subject): string =>
  Object.entries(actors)
    .filter(([, actor]) => can(actor, action, subject))
    .map(([letter]) => letter)
    .sort()
    .join('')

const sorted = (letters: string): string => [...letters].sort().join('')

const anyRole = fc.constantFrom(...roles)
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({
    kind: fc.constant('person' as const),
    personId: fc.string(),
    guest: fc.boolean(),
    roles: fc.array(fc.record({ role: anyRole, orgId: fc.constantFrom(...orgPath, 'school-2') })),
  }),
  fc.constant({ kind: 'system' as const }),
)
const anySubject: fc.Arbitrary<Subject> = fc.record({
  orgPath: fc.constantFrom(orgPath, ['district'], ['district', 'school-2'], []),
  invited: fc.boolean(),
  facilitates: fc.boolean(),
  own: fc.boolean(),
  admitted: fc.boolean(),
  state: fc.constantFrom('draft' as const, 'open' as const, 'closed' as const),
  revealed: fc.boolean(),
})

describe('can', () => {
  it.each(Object.entries(table))('%s', (action, expected) => {
    const found = Object.values(situations).map(situation => allowed(action as Action, situation))
    expect(found).toEqual(expected.map(sorted))
  })

  it.each(['own.read', 'own.edit'] as const)('%s is for whoever it belongs to', action => {
    expect(allowed(action, { orgPath, own: true })).toBe(sorted('AFCMWVLONG'))
    expect(allowed(action, { orgPath, invited: true, revealed: true, state: 'open' })).toBe('')
  })

  it('lets whoever leads a plan, an action, a cycle or a measure write it, as long as a role reaches there', () => {
    for (const action of ['plan.write', 'action.update', 'cycle.write', 'measure.write'] as const) {
      expect(allowed(action, { orgPath, own: true })).toBe('ACFM')
      expect(allowed(action, { orgPath: ['district', 'school-3'], own: true })).toBe('A')
    }
  })

  it('lets viewers, leads and observers write nothing, and see no round that they were not invited to', () => {
    const written = actions.filter(action => can(actors.A, action, { orgPath, state: 'open', revealed: true, facilitates: true }))
    for (const who of [actors.V, actors.L, actors.W]) {
      const may = written.filter(action => can(who, action, { orgPath, state: 'open', revealed: true, own: true }))
      expect(may.filter(action => !action.startsWith('own.') && !action.endsWith('.read'))).toEqual([])
      expect(
        may.filter(action =>
          ['round', 'results', 'voices', 'breakdown', 'evidence', 'people', 'plugin'].includes(action.split('.')[0] ?? ''),
        ),
      ).toEqual([])
    }
  })

  it('lets whom its form admits read and write a record, as long as they hold a role, and nobody but administrators erase it', () => {
    for (const action of ['record.read', 'record.write'] as const)
      expect(allowed(action, { orgPath, admitted: true })).toBe(sorted('AFCMWVLO'))
    expect(allowed('record.erase', { orgPath, admitted: true, own: true })).toBe('A')
  })

  it('counts a role for everything below its org and nothing above', () => {
    expect(can(actors.F, 'round.edit', { orgPath: ['district', school] })).toBe(true)
    expect(can(actors.F, 'round.edit', { orgPath: ['district', school, 'team', 'class'] })).toBe(true)
    expect(can(actors.F, 'round.edit', { orgPath: ['district'] })).toBe(false)
    expect(can(actors.M, 'org.read', { orgPath: ['district', school] })).toBe(false)
    expect(can(actors.A, 'round.edit', { orgPath: [] })).toBe(false)
  })

  it('lets a named facilitator run the one round and nothing else', () => {
    const subject: Subject = { orgPath, facilitates: true, state: 'open', revealed: true }
    const without = { ...subject, facilitates: false }
    expect(actions.filter(action => can(actors.N, action, subject) && !can(actors.N, action, without)).sort()).toEqual(
      [
        'breakdown.read',
        'ballot.run',
        'evidence.add',
        'evidence.read',
        'finding.comment',
        'finding.record',
        'layer_note.write',
        'meeting.follow',
        'meeting.run',
        'paper.key',
        'priority.choose',
        'report.print',
        'results.export',
        'results.read',
        'round.close',
        'round.edit',
        'round.open',
        'round.progress',
        'round.read',
        'round.reveal',
        'voices.read',
      ].sort(),
    )
  })

  it('adds roles up', () => {
    const both: Actor = {
      kind: 'person',
      personId: 'p',
      guest: false,
      roles: [
        { role: 'member', orgId: 'district' },
        { role: 'facilitator', orgId: school },
      ],
    }
    expect(can(both, 'org.read', { orgPath: ['district', 'school-2'] })).toBe(true)
    expect(can(both, 'round.edit', { orgPath: ['district', 'school-2'] })).toBe(false)
    expect(can(both, 'round.edit', { orgPath })).toBe(true)
  })

  it('lets nobody rate a round that is not open', () => {
    for (const state of ['draft', 'closed'] as const)
      expect(allowed('round.rate', { orgPath, state, invited: true, revealed: true })).toBe('')
    expect(allowed('round.rate', { orgPath, invited: true })).toBe('')
  })

  it('gives a guest nothing from a role it should not have', () => {
    const guest: Actor = { kind: 'person', personId: 'g', guest: true, roles: [{ role: 'administrator', orgId: 'district' }] }
    const granted = actions.filter(action => can(guest, action, { orgPath, state: 'open', revealed: true }))
    expect(granted).toEqual([])
  })

  it('never shows a person a result before the reveal', () => {
    fc.assert(
      fc.property(anyActor, anySubject, (actor, subject) => {
        fc.pre(actor.kind === 'person')
        for (const action of ['results.read', 'report.print', 'finding.comment', 'breakdown.read', 'results.export'] as const)
          expect(can(actor, action, { ...subject, revealed: false })).toBe(false)
      }),
    )
  })

  it('never takes a right away when a role is added', () => {
    fc.assert(
      fc.property(anyActor, anySubject, anyRole, fc.constantFrom(...actions), (actor, subject, role, action) => {
        fc.pre(actor.kind === 'person')
        const more: Actor = { ...actor, roles: [...actor.roles, { role, orgId: 'district' }] }
        expect(can(actor, action, subject) && !can(more, action, subject)).toBe(false)
      }),
    )
  })

  it('lets the system act', () => {
    for (const action of actions) expect(can({ kind: 'system' }, action, { orgPath: [] })).toBe(true)
  })

  it.each(['round.explode', 'toString', '__proto__', ''])('throws on %j, which is not an action', action => {
    expect(() => can(actors.A, action as Action, { orgPath })).toThrow('not an action')
    expect(() => can({ kind: 'system' }, action as Action, { orgPath })).toThrow('not an action')
  })
})
