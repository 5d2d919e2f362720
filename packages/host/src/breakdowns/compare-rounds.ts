import { can } from '@tilth/core/access'
import { translate } from '@tilth/core/conditions'
import { isSameScale } from '@tilth/core/editions'
import { changeSentence } from '@tilth/core/rubrics'
import { query, readMany } from '@tilth/db'
import { finding, round } from '@tilth/db/district'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { relatedEditions } from '../editions/edition-chain.ts'
import { isSameEdition, refOf } from '../editions/edition-ref.ts'
import { type EditionChange, readEditionChanges } from '../editions/edition-store.ts'
import { positionsOf } from '../results/item-result.ts'
import { readCountedMarks } from '../results/stored-tallies.ts'
import { viewerOfItem } from '../results/viewer.ts'
import { formItems } from '../rounds/form-view.ts'
import { type PinnedFramework, readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Counterparts, createCounterparts } from './compared-editions.ts'
import { groupResult, protectedResult, storedResult } from './group-result.ts'
import type { ComparisonView } from './views.ts'

type Locale = 'en' | 'es'
type Point = ComparisonView['items'][number]['points'][number]

interface Seen {
  readonly facts: RoundFacts
  readonly pinned: PinnedFramework
  readonly forms: { readonly en: readonly FormItem[]; readonly es: readonly FormItem[] }
  readonly marks: ReadonlyMap<string, readonly number[]>
  readonly agreed: ReadonlyMap<string, number | null>
}

/** A condition that is compared, as the newest of the rounds that know it asks it. */
interface Compared {
  readonly item: FormItem
  readonly condition: string
  readonly asked: Seen
}

/** Rounds of the same org with related editions of which this viewer may see results, oldest reveal first. */
const readSeen = async (
  context: DistrictContext,
  { facts, changes }: { readonly facts: RoundFacts; readonly changes: readonly EditionChange[] },
): Promise<readonly Seen[]> => {
  const frameworks = new Set(relatedEditions(changes, facts.round).map(ref => ref.frameworkId))
  const [rows] = await readMany(context.db, [
    query
      .select({ id: round.id })
      .from(round)
      .where(and(eq(round.orgId, facts.round.orgId), inArray(round.frameworkId, [...frameworks])))
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
      const [pinned, marks] = await Promise.all([
        readPinnedFramework(context, each.round.frameworkHash),
        readCountedMarks(context, { facts: each, items: each.round.items }),
      ])
      const agreed = new Map<string, number | null>()
      for (const row of findings) if (row.roundId === each.round.id && !agreed.has(row.item)) agreed.set(row.item, row.position)
      const forms = {
        en: formItems(pinned.framework, { ...each.round, locale: 'en' }),
        es: formItems(pinned.framework, { ...each.round, locale: 'es' }),
      }
      return { facts: each, pinned, forms, marks, agreed }
    }),
  )
  return seen.toSorted((a, b) => (a.facts.revealedAt?.getTime() ?? 0) - (b.facts.revealedAt?.getTime() ?? 0))
}

const conditionOf = (seen: Seen, item: string): string => seen.pinned.index.item(seen.facts.round.instrumentId, item)?.condition ?? item

/** The conditions of the newest round first; of older rounds those that became none of what is listed already. */
const listCompared = (
  rounds: readonly Seen[],
  { counterparts, locale }: { readonly counterparts: Counterparts; readonly locale: Locale },
): readonly Compared[] => {
  const listed: Compared[] = []
  for (const asked of rounds.toReversed()) {
    const isListed = (item: FormItem): boolean => {
      const condition = conditionOf(asked, item.code)
      return listed.some(other => {
        if (other.asked.pinned.framework === asked.pinned.framework) return other.item.code === item.code
        const editions = { from: asked.pinned.framework, to: other.asked.pinned.framework }
        return counterparts.becomes(condition, editions).includes(other.condition)
      })
    }
    const more = asked.forms[locale].filter(item => !isListed(item))
    listed.push(...more.map(item => ({ item, condition: conditionOf(asked, item.code), asked })))
  }
  return listed
}

/** The item under which a round asked a condition of its own edition: the one of that code first. */
const itemFor = (seen: Seen, { condition, code }: { readonly condition: string; readonly code: string }): string | null => {
  const asking = seen.forms.en.filter(form => conditionOf(seen, form.code) === condition)
  return (asking.find(form => form.code === code) ?? asking[0])?.code ?? null
}

interface Asking {
  readonly compared: Compared
  readonly seen: Seen
  readonly counterparts: Counterparts
  readonly locale: Locale
}

/** One round's place on one condition, under the same floor as its own results. */
const pointOf = (context: DistrictContext, { compared, seen, counterparts, locale }: Asking): Point => {
  const { item, condition, asked } = compared
  const isOther = !isSameEdition(refOf(seen.pinned.framework), refOf(asked.pinned.framework))
  const counterpart = counterparts.of(condition, { from: seen.pinned.framework, to: asked.pinned.framework })
  const across = !isOther || counterpart.kind === 'none' ? [] : counterpart.kind === 'one' ? [counterpart.code] : counterpart.codes
  const without = (why: Point['why']): Point => ({
    ...groupResult(protectedResult(item.code), locale),
    agreed: null,
    why,
    across,
    isProvisional: false,
  })
  if (counterpart.kind !== 'one') return without(counterpart.kind === 'none' ? 'not-asked' : counterpart.kind)
  const code = isOther ? itemFor(seen, { condition: counterpart.code, code: item.code }) : item.code
  const en = seen.forms.en.find(form => form.code === code)
  const es = seen.forms.es.find(form => form.code === code)
  if (!code || !en || !es) return without('not-asked')
  const own = asked.forms.en.find(form => form.code === item.code)
  if (!own || !isSameScale(en.scale, own.scale)) return without(isOther ? 'not-comparable' : 'not-asked')
  if (!seen.facts.reveals.has(code)) return without('not-revealed')
  const marks = seen.marks.get(code) ?? []
  if (positionsOf(marks).length < viewerOfItem(context, { facts: seen.facts, item: code }).floor) return without('protected')
  const stored = { ...storedResult(code, { marks, scale: { en: en.scale, es: es.scale } }), code: item.code }
  return {
    ...groupResult(stored, locale),
    agreed: seen.agreed.get(code) ?? null,
    why: null,
    across,
    isProvisional: counterpart.isProvisional,
  }
}

/** The rounds of one org beside each other; of each nothing but what its own results show this viewer. */
export const comparisonView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<ComparisonView> => {
  const changes = await readEditionChanges(context)
  const rounds = await readSeen(context, { facts, changes })
  const counterparts = createCounterparts(changes)
  return {
    rounds: rounds.map((seen, index) => {
      const { round: row, revealedAt, finishedCount } = seen.facts
      const { shortTitle, versionLabel } = translate(seen.pinned.framework, locale)
      const before = rounds[index - 1]
      return {
        id: row.id,
        title: row.title,
        revealedAt: revealedAt?.toISOString() ?? '',
        counted: finishedCount,
        edition: row.edition,
        frameworkTitle: shortTitle,
        versionLabel,
        isBreak: before !== undefined && !isSameEdition(before.facts.round, row),
      }
    }),
    items: listCompared(rounds, { counterparts, locale }).map(compared => {
      const points = rounds.map(seen => pointOf(context, { compared, seen, counterparts, locale }))
      const { code, label, shortLabel, layer, scale } = compared.item
      const medians = points.filter(point => !point.isProvisional).flatMap(point => point.median ?? [])
      return { code, label, shortLabel, layer, scale, points, sentence: changeSentence(medians, { scale, locale }) }
    }),
  }
}
