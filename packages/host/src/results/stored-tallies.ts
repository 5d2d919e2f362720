import { query, readMany, toStatement } from '@tilth/db'
import { response, tally } from '@tilth/db/district'
import { and, eq, inArray } from 'drizzle-orm'
import { type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { countItem, ratersOf } from './counted-marks.ts'

/** Marks of one item as counts per byte; enough for every statistic and for no name. */
export type MarkCounts = Readonly<Record<string, number>>

export const countBytes = (marks: readonly number[]): MarkCounts => {
  const counts: Record<string, number> = {}
  for (const mark of marks) counts[mark] = (counts[mark] ?? 0) + 1
  return counts
}

const marksOf = (counts: MarkCounts): readonly number[] =>
  Object.entries(counts).flatMap(([mark, count]) => Array.from({ length: count }, () => Number(mark)))

const foldRound = async (context: DistrictContext, facts: RoundFacts) => {
  const [responses] = await readMany(context.db, [query.select().from(response).where(eq(response.roundId, facts.round.id))])
  const raters = ratersOf(responses)
  return facts.round.items.flatMap(code => {
    const counted = countItem(facts, { raters, code })
    return counted ? [{ code, counted, uptoNo: facts.reveals.get(code) ?? 0 }] : []
  })
}

/** After a reveal what counts is final, so it is folded once and kept. Lost, it is folded again by whoever reads. */
export const storeCountedTallies = async (context: DistrictContext, roundId: string): Promise<void> => {
  const facts = await readRoundFacts(context, roundId)
  if (!facts || facts.reveals.size === 0) return
  const rows = (await foldRound(context, facts)).map(({ code, counted, uptoNo }) => ({
    roundId,
    item: code,
    pass: 1,
    counts: countBytes(counted.marks),
    importance: counted.importance,
    uptoNo,
  }))
  if (rows.length > 0) await context.db.write([toStatement(query.insert(tally).values(rows).onConflictDoNothing())])
}

/** Counted marks of some items of a revealed round: the kept tally where it stands, the fold of responses where it does not. */
export const readCountedMarks = async (
  context: DistrictContext,
  { facts, items }: { readonly facts: RoundFacts; readonly items: readonly string[] },
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const [rows] = await readMany(context.db, [
    query
      .select()
      .from(tally)
      .where(and(eq(tally.roundId, facts.round.id), eq(tally.pass, 1), inArray(tally.item, [...items]))),
  ])
  const kept = new Map(rows.map(row => [row.item, marksOf(row.counts)]))
  const wanted = items.filter(item => facts.reveals.has(item))
  if (wanted.every(item => kept.has(item))) return kept
  return new Map((await foldRound(context, facts)).map(({ code, counted }) => [code, counted.marks]))
}
