import { query, readMany } from '@tilth/db'
import { heldRole, org, paperSheet, person, roundMember } from '@tilth/db/district'
import { and, eq, isNotNull } from 'drizzle-orm'
import { type OrgRow, orgPathOf } from '../people/org-path.ts'
import type { RoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** The ways of dividing the people of a round, first what matters most. */
export const partitionIds = ['role', 'site', 'language'] as const

export type PartitionId = (typeof partitionIds)[number]

export type Place = Readonly<Record<PartitionId, string>>

/** Where people did not say. */
const unknownGroup = 'unknown'

export interface PlacedPeople {
  /** Everybody on the roster, by person. */
  readonly roster: ReadonlyMap<string, Place>
  /** Answers that nothing joins to a person, by response. */
  readonly nameless: (responseId: string) => Place
  /** Of a group; empty for `unknown`. */
  readonly labelOf: (partition: PartitionId, group: string) => string
}

const spaced = (words: string): string => words.trim().replaceAll(/\s+/gu, ' ')

/** One group for one role however it was typed: capitals and spaces do not count. */
const roleKey = (position: string | null): string => spaced(position ?? '').toLocaleLowerCase('en') || unknownGroup

const languageKey = (language: string | null): string => language?.trim().toLowerCase().split('-')[0] || unknownGroup

/** The deepest org a person holds a role at; of two as deep, the first in the district's own order of ids. */
const siteOf = (orgs: readonly OrgRow[], held: readonly string[]): string | undefined =>
  held.toSorted((a, b) => orgPathOf(orgs, b).length - orgPathOf(orgs, a).length || (a < b ? -1 : 1))[0]

const spellings = (positions: readonly (string | null)[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>()
  for (const position of positions) {
    const spelling = spaced(position ?? '')
    const of = counts.get(roleKey(position)) ?? new Map<string, number>()
    counts.set(roleKey(position), of.set(spelling, (of.get(spelling) ?? 0) + 1))
  }
  const usual = (of: ReadonlyMap<string, number>): string =>
    [...of].toSorted(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))[0]?.[0] ?? ''
  return new Map([...counts].map(([key, of]) => [key, usual(of)]))
}

/**
 * The people of a round as they stand now: role as the district calls what they do, site as the deepest org they hold a role at (guests
 * and sheets of paper: the round's own), language as they read it.
 */
export const readPlacedPeople = async (context: DistrictContext, facts: RoundFacts): Promise<PlacedPeople> => {
  const roundId = facts.round.id
  const [members, roles, orgs, sheets] = await readMany(context.db, [
    query
      .select({ personId: person.id, position: person.position, locale: person.locale })
      .from(roundMember)
      .innerJoin(person, eq(person.id, roundMember.personId))
      .where(eq(roundMember.roundId, roundId)),
    query
      .select({ personId: heldRole.personId, orgId: heldRole.orgId })
      .from(heldRole)
      .innerJoin(roundMember, eq(roundMember.personId, heldRole.personId))
      .where(eq(roundMember.roundId, roundId)),
    query.select({ id: org.id, parentId: org.parentId, name: org.name }).from(org),
    query
      .select({ responseId: paperSheet.responseId, position: paperSheet.position, language: paperSheet.language })
      .from(paperSheet)
      .where(and(eq(paperSheet.roundId, roundId), isNotNull(paperSheet.responseId))),
  ])
  const heldBy = new Map<string, string[]>()
  for (const { personId, orgId } of roles) heldBy.set(personId, [...(heldBy.get(personId) ?? []), orgId])
  const labels = spellings([...members, ...sheets].map(row => row.position))
  const names = new Map(orgs.map(row => [row.id, row.name]))
  const onPaper = new Map(
    sheets.map(sheet => [
      sheet.responseId ?? '',
      { role: roleKey(sheet.position), site: facts.round.orgId, language: languageKey(sheet.language) },
    ]),
  )
  const unsaid: Place = { role: unknownGroup, site: facts.round.orgId, language: unknownGroup }
  return {
    roster: new Map(
      members.map(({ personId, position, locale }) => [
        personId,
        {
          role: roleKey(position),
          site: siteOf(orgs, heldBy.get(personId) ?? []) ?? facts.round.orgId,
          language: languageKey(locale),
        },
      ]),
    ),
    nameless: responseId => onPaper.get(responseId) ?? unsaid,
    labelOf: (partition, group) => {
      if (group === unknownGroup) return ''
      if (partition === 'role') return labels.get(group) ?? group
      return partition === 'site' ? (names.get(group) ?? '') : group
    },
  }
}

/** Groups by their labels, those who did not say last. */
export const orderGroups = (
  groups: Iterable<string>,
  { partition, labelOf }: { readonly partition: PartitionId; readonly labelOf: PlacedPeople['labelOf'] },
): readonly string[] => {
  const isUnknown = (group: string): number => (group === unknownGroup ? 1 : 0)
  return [...new Set(groups)].toSorted(
    (a, b) => isUnknown(a) - isUnknown(b) || labelOf(partition, a).localeCompare(labelOf(partition, b), 'en') || (a < b ? -1 : 1),
  )
}
