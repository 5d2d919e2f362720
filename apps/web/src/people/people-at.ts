import { orgsUnder } from './org-branches.ts'
import type { Org, Person } from './people-view.ts'

export interface PeopleAt {
  readonly orgId: string
  readonly orgs: readonly Pick<Org, 'id' | 'parentId' | 'name'>[]
  readonly people: readonly Person[]
  readonly withBelow: boolean
}

/** Who holds a role at an org, or with what lies below it. People without any role stand at the root, so that nobody is lost from sight. */
export const peopleAt = ({ orgId, orgs, people, withBelow }: PeopleAt): readonly Person[] => {
  const isRoot = orgs.every(org => org.id !== orgId || org.parentId === null)
  const shown = withBelow ? orgsUnder(orgs, orgId) : new Set([orgId])
  return people.filter(person => person.roles.some(held => shown.has(held.orgId)) || (isRoot && person.roles.length === 0))
}
