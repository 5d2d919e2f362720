import { can } from '@tilth/core/access'
import type { Scale } from '@tilth/core/conditions'
import { changeSentence, positionCount } from '@tilth/core/rubrics'
import { query, readMany } from '@tilth/db'
import { finding, round } from '@tilth/db/district'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { positionsOf } from '../results/item-result.ts'
import { readCountedMarks } from '../results/stored-tallies.ts'
import { viewerOfItem } from '../results/viewer.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { groupResult, protectedResult, storedResult } from './group-result.ts'
import type { ComparisonView } from './views.ts'

type Locale = 'en' | 'es'
type Point = ComparisonView['items'][number]['points'][number]

interface Seen {
  readonly facts: RoundFacts
  readonly forms: { readonly en: readonly FormItem[]; readonly es: readonly FormItem[] }
  readonly marks: ReadonlyMap<string, readonly number[]>
  readonly agreed: ReadonlyMap<string, number | null>
}

/** Rounds of the same org with the same framework of which this viewer may see results, oldest reveal first. */
const readSeen = async (context: DistrictContext, facts: RoundFacts): Promise<readonly Seen[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ id: round.id })
      .from(round)
      .where(and(eq(round.orgId, facts.round.orgId), eq(round.frameworkId, facts.round.frameworkId)))
      .orderBy(asc(round.createdAt), asc(round.id)),
  ])
  const all = await Promise.all(rows.map(row => readRoundFacts(context, row.id)))
  const open = all.filter(each => each !== null).filter(each => can(context.actor, 'breakdown.read', subjectOf(each)))
  const [findings] = await readMany(context.db, [
    query
      .select({ roundId: finding.roundId, item: finding.item, position: finding.position })
      .from(finding)
      .where(inArray(finding.roundId, [...open.map(each => each.round.id)]))
      .orderBy(desc(finding.version)),
  ])
  const seen = await Promise.all(
    open.map(async each => {
      const [{ framework }, marks] = await Promise.all([
        readPinnedFramework(context, each.round.frameworkHash),
        readCountedMarks(context, { facts: each, items: each.round.items }),
      ])
      const agreed = new Map<string, number | null>()
      for (const row of findings) if (row.roundId === each.round.id && !agreed.has(row.item)) agreed.set(row.item, row.position)
      const forms = {
        en: formItems(framework, { ...each.round, locale: 'en' }),
        es: formItems(framework, { ...each.round, locale: 'es' }),
      }
      return { facts: each, forms, marks, agreed }
    }),
  )
  return seen.toSorted((a, b) => (a.facts.revealedAt?.getTime() ?? 0) - (b.facts.revealedAt?.getTime() ?? 0))
}

const isSameScale = (a: Scale, b: Scale): boolean => a.kind === b.kind && positionCount(a) === positionCount(b)

/** One round's place on one condition, under the same floor as its own results. */
const pointOf = (
  context: DistrictContext,
  { seen, item, locale }: { readonly seen: Seen; readonly item: FormItem; readonly locale: Locale },
): Point => {
  const without = (why: Point['why']): Point => ({ ...groupResult(protectedResult(item.code), locale), agreed: null, why })
  const en = seen.forms.en.find(form => form.code === item.code)
  const es = seen.forms.es.find(form => form.code === item.code)
  if (!en || !es || !isSameScale(en.scale, item.scale)) return without('not-asked')
  if (!seen.facts.reveals.has(item.code)) return without('not-revealed')
  const marks = seen.marks.get(item.code) ?? []
  if (positionsOf(marks).length < viewerOfItem(context, { facts: seen.facts, item: item.code }).floor) return without('protected')
  const stored = storedResult(item.code, { marks, scale: { en: en.scale, es: es.scale } })
  return { ...groupResult(stored, locale), agreed: seen.agreed.get(item.code) ?? null, why: null }
}

/** The rounds of one org beside each other; of each nothing but what its own results show this viewer. */
export const comparisonView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<ComparisonView> => {
  const rounds = await readSeen(context, facts)
  const items = new Map<string, FormItem>()
  for (const seen of rounds.toReversed()) for (const item of seen.forms[locale]) if (!items.has(item.code)) items.set(item.code, item)
  return {
    rounds: rounds.map(seen => ({
      id: seen.facts.round.id,
      title: seen.facts.round.title,
      revealedAt: seen.facts.revealedAt?.toISOString() ?? '',
      counted: seen.facts.finishedCount,
      edition: seen.facts.round.edition,
    })),
    items: [...items.values()].map(item => {
      const points = rounds.map(seen => pointOf(context, { seen, item, locale }))
      const { code, label, shortLabel, layer, scale } = item
      const medians = points.flatMap(point => point.median ?? [])
      return { code, label, shortLabel, layer, scale, points, sentence: changeSentence(medians, { scale, locale }) }
    }),
  }
}
