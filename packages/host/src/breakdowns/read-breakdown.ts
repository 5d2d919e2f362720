import { fivePolicy, type Placed, protectPartitions, showsItem } from '@tilth/core/privacy'
import { isPosition } from '@tilth/core/rubrics'
import { query, readMany, toStatement } from '@tilth/db'
import { release, response } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { countedMark, countedVersion } from '../ratings/counted-response.ts'
import { type Rater, ratersOf } from '../results/counted-marks.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, isFullyRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { orderGroups, type PartitionId, type PlacedPeople, partitionIds, readPlacedPeople } from '../voices/place-people.ts'
import { groupResult, protectedResult, type StoredResult, storedResult } from './group-result.ts'
import type { BreakdownView } from './views.ts'

interface StoredGroup {
  readonly id: string
  readonly label: string
  readonly people: number | null
  readonly items: readonly StoredResult[] | null
}

/** One pattern for all ways of dividing the people of a round, with what it shows and nothing else. */
interface BreakdownSnapshot {
  readonly floor: number
  readonly partitions: Readonly<Record<PartitionId, readonly StoredGroup[]>>
}

interface Respondent {
  readonly rater: Rater
  readonly placed: Placed
}

const respondentsOf = (raters: readonly Rater[], { placed, lastNo }: { readonly placed: PlacedPeople; readonly lastNo: number }) =>
  raters.flatMap((rater): readonly Respondent[] => {
    const version = countedVersion(rater.versions, lastNo)
    if (!version) return []
    const place = (rater.personId === null ? undefined : placed.roster.get(rater.personId)) ?? placed.nameless(version.id)
    return [{ rater, placed: partitionIds.map(partition => place[partition]) }]
  })

const makeSnapshot = async (context: DistrictContext, facts: RoundFacts): Promise<BreakdownSnapshot> => {
  const [{ framework }, placed, [responses]] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readPlacedPeople(context, facts),
    readMany(context.db, [query.select().from(response).where(eq(response.roundId, facts.round.id))]),
  ])
  const lastNo = Math.max(...facts.reveals.values())
  const respondents = respondentsOf(ratersOf(responses), { placed, lastNo })
  const people = respondents.map(respondent => respondent.placed)
  const partitions = partitionIds.map((id, axis) => {
    const invited = [...placed.roster.values()].map(place => place[id])
    const heard = people.map(person => person[axis] ?? '')
    return { id, values: orderGroups([...invited, ...heard], { partition: id, labelOf: placed.labelOf }) }
  })
  const policy = fivePolicy()
  const protectedPattern = protectPartitions({ partitions, people }, policy)
  const pattern = protectedPattern.ok ? protectedPattern.value : partitionIds.map(() => new Set<string>())
  const [english, spanish] = (['en', 'es'] as const).map(locale => formItems(framework, { ...facts.round, locale }))
  const items = (english ?? []).map(item => {
    const at = { index: facts.round.items.indexOf(item.code), revealNo: facts.reveals.get(item.code) ?? 0 }
    const marks = respondents.map(({ rater, placed: where }) => ({ mark: countedMark(rater.versions, at), where }))
    const given = marks.filter(({ mark }) => isPosition(mark))
    const shows = showsItem(pattern, { marked: given.map(({ where }) => where), people, floor: policy.threshold })
    const scale = { en: item.scale, es: spanish?.find(other => other.code === item.code)?.scale ?? item.scale }
    return { code: item.code, marks, scale, shows }
  })
  const groupsOf = (axis: number): readonly StoredGroup[] =>
    (partitions[axis]?.values ?? []).map(value => {
      const label = placed.labelOf(partitionIds[axis] ?? 'role', value)
      if (!pattern[axis]?.has(value)) return { id: value, label, people: null, items: null }
      return {
        id: value,
        label,
        people: people.filter(person => person[axis] === value).length,
        items: items.map(({ code, marks, scale, shows }) => {
          const mine = marks.filter(({ where }) => where[axis] === value).map(({ mark }) => mark)
          return shows[axis] ? storedResult(code, { marks: mine, scale }) : protectedResult(code)
        }),
      }
    })
  return { floor: policy.threshold, partitions: { role: groupsOf(0), site: groupsOf(1), language: groupsOf(2) } }
}

const readStored = async (context: DistrictContext, id: string): Promise<BreakdownSnapshot | null> => {
  const [[found]] = await readMany(context.db, [query.select({ snapshot: release.snapshot }).from(release).where(eq(release.id, id))])
  return found ? (found.snapshot as unknown as BreakdownSnapshot) : null
}

/**
 * The pattern is decided once, by whoever looks first after everything is revealed, and kept: people who change their role, their school
 * or their language later move no number in it. Two who look first at once get the one that was kept.
 */
const readSnapshot = async (context: DistrictContext, facts: RoundFacts): Promise<BreakdownSnapshot> => {
  const id = `breakdown:${facts.round.id}`
  const stored = await readStored(context, id)
  if (stored) return stored
  const made = await makeSnapshot(context, facts)
  await context.db.write([
    toStatement(
      query
        .insert(release)
        .values({
          id,
          windowId: facts.round.windowId,
          roundId: facts.round.id,
          stage: 'breakdown',
          number: 1,
          uptoNo: Math.max(...facts.reveals.values()),
          policy: { id: fivePolicy().id, threshold: fivePolicy().threshold },
          snapshot: { ...made },
          releasedBy: actorId(context),
          releasedAt: context.now(),
        })
        .onConflictDoNothing(),
    ),
  ])
  return (await readStored(context, id)) ?? made
}

export const breakdownView = async (
  context: DistrictContext,
  { facts, by, locale }: { readonly facts: RoundFacts; readonly by: PartitionId; readonly locale: 'en' | 'es' },
): Promise<BreakdownView> => {
  const empty = { roundId: facts.round.id, by, floor: fivePolicy().threshold, items: [], groups: [] }
  if (!isFullyRevealed(facts)) return { ...empty, ready: false }
  const [{ framework }, snapshot] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readSnapshot(context, facts),
  ])
  return {
    ...empty,
    ready: true,
    floor: snapshot.floor,
    items: formItems(framework, { ...facts.round, locale }).map(({ code, label, shortLabel, layer, scale }) => ({
      code,
      label,
      shortLabel,
      layer,
      scale,
    })),
    groups: snapshot.partitions[by].map(group => ({
      ...group,
      items: group.items?.map(item => groupResult(item, locale)) ?? null,
    })),
  }
}
