import type { Locale } from '@tilth/i18n'
import { type Branch, orgBranches } from '../people/org-branches.ts'
import type { PeopleView } from './choosable-people.ts'

type Org = PeopleView['orgs'][number]

const flatten = (branches: readonly Branch<Org>[]): readonly Branch<Org>[] =>
  branches.flatMap(branch => [branch, ...flatten(branch.children)])

/** The orgs where one may run rounds, as a tree in one column: the widest first, each followed by what lies below it. */
export const orgChoices = (view: Pick<PeopleView, 'orgs' | 'invitableOrgs'>, locale: Locale): readonly Branch<Org>[] =>
  flatten(
    orgBranches(
      view.orgs.filter(org => view.invitableOrgs.includes(org.id)),
      locale,
    ),
  )
