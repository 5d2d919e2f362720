import { can } from '@tilth/core/access'
import { indexFramework, type Scale, translate } from '@tilth/core/conditions'
import { type CarriedCondition, carryForward, type EarlierLevel, type ItemMap } from '@tilth/core/editions'
import { isPosition, markInWords } from '@tilth/core/rubrics'
import { query, readMany } from '@tilth/db'
import { finding, round } from '@tilth/db/district'
import { and, desc, eq, ne } from 'drizzle-orm'
import { type Locale, positionsOf } from '../results/item-result.ts'
import { readCountedMarks } from '../results/stored-tallies.ts'
import { mayReadWords } from '../results/viewer.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { mapBetween } from './edition-chain.ts'
import { type EditionChange, readEditionChanges } from './edition-store.ts'
import type { CarriedItemView, CarriedView, EarlierLevelView } from './views.ts'

const nothing: CarriedView = { fromRound: null, items: [], archive: [] }

/** The last round of an earlier edition at the same place whose results this person may read, with the map that leads from it. */
const findEarlier = async (
  context: DistrictContext,
  { facts, changes }: { readonly facts: RoundFacts; readonly changes: readonly EditionChange[] },
): Promise<{ readonly earlier: RoundFacts; readonly map: ItemMap } | null> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ id: round.id, frameworkId: round.frameworkId, edition: round.edition })
      .from(round)
      .where(and(eq(round.orgId, facts.round.orgId), ne(round.id, facts.round.id))),
  ])
  const leading = rows.filter(row => mapBetween(changes, { from: row, to: facts.round }) !== null)
  const found = (await Promise.all(leading.map(row => readRoundFacts(context, row.id)))).flatMap(each => each ?? [])
  const [earlier] = found
    .filter(each => each.revealedAt !== null && can(context.actor, 'results.read', subjectOf(each)))
    .toSorted((a, b) => (b.revealedAt?.getTime() ?? 0) - (a.revealedAt?.getTime() ?? 0))
  const map = earlier && mapBetween(changes, { from: earlier.round, to: facts.round })
  return earlier && map ? { earlier, map } : null
}

/** What its team agreed there, as far as this person may read it. */
const readAgreed = async (context: DistrictContext, facts: RoundFacts): Promise<readonly EarlierLevel[]> => {
  const [[rows], marks] = await Promise.all([
    readMany(context.db, [
      query
        .select({ item: finding.item, position: finding.position })
        .from(finding)
        .where(eq(finding.roundId, facts.round.id))
        .orderBy(desc(finding.version)),
    ]),
    readCountedMarks(context, { facts, items: facts.round.items }),
  ])
  const newest = new Map<string, number | null>()
  for (const { item, position } of rows) if (!newest.has(item)) newest.set(item, position)
  return facts.round.items.flatMap(item => {
    const position = newest.get(item) ?? null
    const counted = positionsOf(marks.get(item) ?? []).length
    if (position === null || !isPosition(position) || !facts.reveals.has(item)) return []
    return mayReadWords(context, { facts, item, counted }) ? [{ instrument: facts.round.instrumentId, item, position }] : []
  })
}

/**
 * What the last round of an earlier edition agreed, carried over the map, for the conditions of this round that are revealed. A
 * suggestion beside the round's own results: it is stored nowhere and counts in nothing.
 */
export const carriedView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<CarriedView> => {
  const changes = await readEditionChanges(context)
  if (changes.length === 0) return nothing
  const found = await findEarlier(context, { facts, changes })
  if (!found) return nothing
  const { earlier, map } = found
  const [before, after, levels] = await Promise.all([
    readPinnedFramework(context, earlier.round.frameworkHash),
    readPinnedFramework(context, facts.round.frameworkHash),
    readAgreed(context, earlier),
  ])
  const { instrumentId } = facts.round
  const carried = carryForward(levels, { map, from: before.framework, to: after.framework, instrumentId })
  const localizedBefore = translate(before.framework, locale)
  const earlierIndex = indexFramework(localizedBefore)
  const laterIndex = indexFramework(translate(after.framework, locale))
  const say = (position: number, scale: Scale | undefined): string => (scale ? markInWords(position, { scale, locale }) : '')
  const levelView = ({ instrument, item, position }: EarlierLevel): EarlierLevelView => {
    const asked = earlierIndex.item(instrument, item)
    const code = asked?.condition ?? item
    return { code, label: earlierIndex.condition(code)?.label ?? code, inWords: say(position, earlierIndex.scale(asked?.scale ?? '')) }
  }
  const itemView = (
    item: string,
    { standing, relation, value, earlier: behind, median, spread, code }: CarriedCondition,
  ): CarriedItemView[] => {
    if (standing === 'nothing') return []
    const scale = laterIndex.scale(laterIndex.item(instrumentId, item)?.scale ?? '')
    return [
      {
        item,
        standing,
        relation,
        position: value,
        inWords: value === null ? null : say(value, scale),
        earlier: behind.map(levelView),
        medianInWords: median === null ? null : say(Math.round(median), scale),
        spreadInWords: spread && [say(spread[0], scale), say(spread[1], scale)],
        note: map.find(row => row.to === code && row.note !== '')?.note ?? '',
      },
    ]
  }
  const items = facts.round.items
    .filter(item => facts.reveals.has(item))
    .flatMap(item => {
      const condition = laterIndex.item(instrumentId, item)?.condition
      const one = carried.conditions.find(each => each.code === condition)
      return one ? itemView(item, one) : []
    })
  return {
    fromRound: {
      id: earlier.round.id,
      title: earlier.round.title,
      revealedAt: earlier.revealedAt?.toISOString() ?? '',
      frameworkTitle: localizedBefore.shortTitle,
      versionLabel: localizedBefore.versionLabel,
    },
    items,
    archive: carried.archive.map(levelView),
  }
}
