import { orgsUnder } from '../people/org-branches.ts'
import type { usePeople } from '../people/queries.ts'
import { matchesWords } from './matches-words.ts'

export type PeopleView = NonNullable<ReturnType<typeof usePeople>['data']>
export type Person = PeopleView['people'][number]
export type RoleFilter = Person['roles'][number]['role'] | 'any'

export interface ChoosablePeople {
  /** With a role at the org of the round or below it. */
  readonly here: readonly Person[]
  readonly elsewhere: readonly Person[]
}

/** Those who can be asked, by name, the round's own org first. Guests are in one round only and never offered for another. */
export const choosablePeople = (
  view: Pick<PeopleView, 'people' | 'orgs'>,
  by: { readonly orgId: string; readonly sought: string; readonly role: RoleFilter; readonly locale: string },
): ChoosablePeople => {
  const under = orgsUnder(view.orgs, by.orgId)
  const byName = new Intl.Collator(by.locale)
  const found = view.people
    .filter(person => person.status !== 'guest')
    .filter(person => by.role === 'any' || person.roles.some(held => held.role === by.role))
    .filter(person => matchesWords(`${person.name} ${person.position ?? ''}`, by.sought))
    .toSorted((a, b) => byName.compare(a.name, b.name))
  const isHere = (person: Person): boolean => person.roles.some(held => under.has(held.orgId))
  return { here: found.filter(isHere), elsewhere: found.filter(person => !isHere(person)) }
}
