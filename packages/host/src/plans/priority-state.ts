import type { PriorityRow } from '../priorities/priority-store.ts'
import { viewerOfItem } from '../results/viewer.ts'
import type { ItemResult } from '../results/views.ts'
import { isRevealed } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { ReadableRound } from './round-words.ts'
import type { PlanThread, PriorityState } from './views.ts'

const priorityStateOf = (row: PriorityRow | undefined): PriorityState => row?.state ?? 'released'

/** Whether this person may read what the team wrote about the condition: as its team, or from outside once enough marks are shown. */
const hasWords = (
  context: DistrictContext,
  { round, result }: { readonly round: ReadableRound; readonly result: ItemResult | null },
): boolean =>
  result !== null && (result.shown !== null || viewerOfItem(context, { facts: round.facts, item: result.code }).seenAs === 'team')

/** The thread of one condition of a round, back from its priority; what this person may not see is null. */
export const threadOf = (
  context: DistrictContext,
  { round, item, row }: { readonly round: ReadableRound; readonly item: string; readonly row: PriorityRow | undefined },
): PlanThread => {
  const result = round.resultOf(item)
  const isRead = hasWords(context, { round, result })
  const finding = result?.finding ?? null
  return {
    roundId: round.facts.round.id,
    item,
    label: round.items.find(candidate => candidate.code === item)?.label ?? item,
    notice: round.notice,
    round:
      round.mayReadResults && isRevealed(round.facts)
        ? { title: round.facts.round.title, revealedAt: toIso(round.facts.revealTimes.get(item) ?? null) }
        : null,
    rating: result?.shown ? { agreement: result.shown.agreement, sentence: result.shown.sentence } : null,
    finding: finding && { agreed: finding.positionInWords, reason: finding.reason, minorityNote: finding.minorityNote },
    priority: {
      state: priorityStateOf(row),
      lens: isRead ? (row?.lens ?? null) : null,
      reason: isRead ? (row?.reason ?? '') : '',
      decidedAt: round.mayReadResults ? toIso(row?.decidedAt ?? null) : null,
      revisitOn: row?.revisitOn ?? null,
    },
  }
}
