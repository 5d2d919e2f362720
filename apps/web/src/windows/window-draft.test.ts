import { describe, expect, it } from 'vitest'
import type { PeopleView } from '../rounds/choosable-people.ts'
import { schoolChoices, windowOrgs } from './school-choices.ts'
import { problemsOfWindow, type WindowDraft, windowSettingsOf } from './window-draft.ts'

const org = (id: string, parentId: string | null, kind: PeopleView['orgs'][number]['kind']) => ({
  id,
  parentId,
  kind,
  name: id,
  code: null,
})
const person = (id: string, orgId: string): PeopleView['people'][number] => ({
  id,
  name: id,
  email: null,
  position: null,
  locale: 'en',
  status: 'active',
  roles: [{ orgId, role: 'member' }],
})

const view = {
  orgs: [
    org('district', null, 'district'),
    org('west', 'district', 'program'),
    org('River', 'district', 'school'),
    org('Creek', 'district', 'school'),
    org('Mesa', 'west', 'school'),
    org('science', 'River', 'department'),
    org('technology', 'district', 'department'),
  ],
  people: [person('a', 'River'), person('b', 'science'), person('c', 'Creek')],
  invitableOrgs: ['district', 'west', 'River', 'Creek', 'Mesa', 'science', 'technology'],
}

describe('the schools a window can go to', () => {
  it('stand under what they belong to, by name, with everybody who is listed in them', () => {
    const { groups } = schoolChoices(view, { orgId: 'district', locale: 'en' })
    expect(groups.map(group => [group.parent.id, group.schools.map(one => [one.name, one.people])])).toEqual([
      [
        'district',
        [
          ['Creek', 1],
          ['River', 2],
        ],
      ],
      ['west', [['Mesa', 0]]],
    ])
  })

  it('leave out what is part of a school, so that nobody is asked twice', () => {
    expect(schoolChoices(view, { orgId: 'district', locale: 'en' }).others.map(one => one.id)).toEqual(['technology', 'west'])
  })

  it('are only those where one may run rounds', () => {
    const mine = { ...view, invitableOrgs: ['west', 'Mesa'] }
    expect(windowOrgs(mine, 'en').map(one => one.id)).toEqual(['west'])
    expect(schoolChoices(mine, { orgId: 'west', locale: 'en' }).groups.flatMap(group => group.schools.map(one => one.id))).toEqual(['Mesa'])
    expect(windowOrgs({ ...view, invitableOrgs: ['River'] }, 'en')).toEqual([])
  })
})

const draft: WindowDraft = {
  instrument: 'framework instrument',
  orgId: 'district',
  title: ' Fall ',
  people: [],
  visibility: 'confidential',
  items: ['E4'],
  asksImportance: true,
  opens: 'now',
  opensAt: '',
  closes: 'never',
  closesAt: '',
  revealsOnClose: true,
  schools: ['Creek'],
  team: 'role-holders',
}
const at = { now: Date.parse('2026-11-20T12:00:00.000Z'), timeZone: 'America/Los_Angeles' }

describe('the set-up of a window', () => {
  it('needs a school and not a person', () => {
    expect(problemsOfWindow(draft, at)).toEqual([])
    expect(problemsOfWindow({ ...draft, schools: [] }, at)).toEqual([{ field: 'schools', key: 'windows.problem_schools' }])
    expect(problemsOfWindow({ ...draft, title: ' ' }, at)).toEqual([{ field: 'title', key: 'windows.problem_title' }])
  })

  it('reaches the server as one set-up, without people by name', () => {
    expect(windowSettingsOf(draft, at.timeZone)).toEqual({
      title: 'Fall',
      visibility: 'confidential',
      opensAt: null,
      closesAt: null,
      items: ['E4'],
      asksImportance: true,
      revealsOnClose: false,
      schools: ['Creek'],
      people: 'role-holders',
    })
  })
})
