import { rankForDiscussion } from '@tilth/core/rubrics'
import { itemResult, type Reading, ratedItems } from '../results/reading.ts'
import { isFullyRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import type { FormItem } from '../rounds/views.ts'
import { isRunning, type MeetingFacts } from './meeting-store.ts'
import type { MeetingView } from './views.ts'

export interface AgendaOrder {
  readonly orderedBy: MeetingView['orderedBy']
  readonly codes: readonly string[]
}

/** The last condition was revealed by itself in this meeting: the team goes down a list that must not move under it. */
const isTalkUnderWay = (facts: RoundFacts, meeting: MeetingFacts): boolean => {
  const numbers = [...facts.reveals.values()]
  const last = Math.max(...numbers)
  const begun = meeting.row?.startedAt ?? null
  return (
    isRunning(meeting) &&
    begun !== null &&
    facts.revealedAt !== null &&
    facts.revealedAt >= begun &&
    numbers.length > 1 &&
    numbers.filter(no => no === last).length === 1
  )
}

/**
 * In which order a team talks. A facilitator's own order wins; once all is revealed what differs most and matters most comes first, as far
 * as this person is shown it; until then it is the framework's, which tells nothing, and so it is for whom a window holds results back from.
 */
export const agendaOrder = (
  { facts, meeting }: { readonly facts: RoundFacts; readonly meeting: MeetingFacts },
  { reading, forms }: { readonly reading: Reading; readonly forms: readonly FormItem[] },
): AgendaOrder => {
  if (facts.reveals.size > 0 && !facts.maySeeRevealed) return { orderedBy: 'framework', codes: facts.round.items }
  const own = meeting.row?.agenda ?? []
  if (own.length > 0) return { orderedBy: 'own', codes: own }
  if (!isFullyRevealed(facts) || isTalkUnderWay(facts, meeting)) return { orderedBy: 'framework', codes: facts.round.items }
  const ranked = rankForDiscussion(
    ratedItems(
      reading,
      forms.map(item => ({ item, result: itemResult(reading, item) })),
    ),
  ).ranked.map(entry => entry.code)
  return { orderedBy: 'suggested', codes: [...ranked, ...facts.round.items.filter(code => !ranked.includes(code))] }
}
