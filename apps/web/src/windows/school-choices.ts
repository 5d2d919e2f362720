import { orgBranches, orgsUnder } from '../people/org-branches.ts'
import type { PeopleView } from '../rounds/choosable-people.ts'

type Org = PeopleView['orgs'][number]

export interface SchoolChoice {
  readonly id: string
  readonly name: string
  /** How many hold a role there or anywhere in it. */
  readonly people: number
}

export interface SchoolGroup {
  /** What the schools lie under. */
  readonly parent: Pick<Org, 'id' | 'name'>
  readonly schools: readonly SchoolChoice[]
}

export interface SchoolChoices {
  readonly groups: readonly SchoolGroup[]
  /** Departments and programs that are not part of a school: a window may go to them too. */
  readonly others: readonly SchoolChoice[]
}

type Seen = Pick<PeopleView, 'orgs' | 'people' | 'invitableOrgs'>

const isBelowSchool = (view: Pick<Seen, 'orgs'>, org: Org): boolean =>
  view.orgs.some(one => one.kind === 'school' && one.id !== org.id && orgsUnder(view.orgs, one.id).has(org.id))

const choosable = (view: Seen, orgId: string): readonly Org[] => {
  const under = orgsUnder(view.orgs, orgId)
  return view.orgs.filter(org => org.id !== orgId && under.has(org.id) && view.invitableOrgs.includes(org.id))
}

/** What a window under an org can be opened at: schools under their parents, by name, then what is no school. */
export const schoolChoices = (view: Seen, by: { readonly orgId: string; readonly locale: string }): SchoolChoices => {
  const byName = new Intl.Collator(by.locale, { numeric: true })
  const sorted = choosable(view, by.orgId).toSorted((a, b) => byName.compare(a.name, b.name))
  const choice = (org: Org): SchoolChoice => {
    const within = orgsUnder(view.orgs, org.id)
    return {
      id: org.id,
      name: org.name,
      people: view.people.filter(person => person.status !== 'guest' && person.roles.some(held => within.has(held.orgId))).length,
    }
  }
  const parents = view.orgs.filter(org => sorted.some(one => one.kind === 'school' && one.parentId === org.id))
  return {
    groups: parents
      .toSorted((a, b) => Number(b.id === by.orgId) - Number(a.id === by.orgId) || byName.compare(a.name, b.name))
      .map(parent => ({
        parent,
        schools: sorted.filter(org => org.kind === 'school' && org.parentId === parent.id).map(choice),
      })),
    others: sorted.filter(org => (org.kind === 'department' || org.kind === 'program') && !isBelowSchool(view, org)).map(choice),
  }
}

/** The orgs a window can lie over: those where one may run rounds and that have at least one school below them, widest first. */
export const windowOrgs = (view: Seen, locale: string): readonly Org[] =>
  orgBranches(
    view.orgs.filter(org => view.invitableOrgs.includes(org.id)),
    locale,
  )
    .flatMap(function flatten(branch): readonly Org[] {
      return [branch.org, ...branch.children.flatMap(flatten)]
    })
    .filter(org => choosable(view, org.id).some(one => one.kind === 'school'))
