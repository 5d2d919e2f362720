import { nothing } from '@tilth/core/rubrics'
import { isFullyRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import { countedMark, countedVersion } from './counted-response.ts'
import type { MySheet } from './sheet-store.ts'
import type { SheetView } from './views.ts'

/** Items whose first mark a reveal has frozen: what I had submitted by then. */
export const frozenItems = (facts: RoundFacts, sheet: MySheet): readonly string[] =>
  facts.round.items.filter((code, index) => {
    const revealNo = facts.reveals.get(code)
    return revealNo !== undefined && countedMark(sheet.responses, { index, revealNo }) !== nothing
  })

const phaseOf = (facts: RoundFacts): SheetView['phase'] => {
  if (facts.round.state === 'draft') return 'not-open'
  if (facts.round.state === 'closed') return 'closed'
  return isFullyRevealed(facts) ? 'after-reveal' : 'open'
}

/** The draft, but a frozen item as the reveal froze it: what was changed before it and not submitted is not what the team sees. */
const shownItems = (facts: RoundFacts, sheet: MySheet): SheetView['items'] => {
  const drafted = sheet.draft?.items ?? {}
  const frozen = new Set(frozenItems(facts, sheet))
  return {
    ...drafted,
    ...Object.fromEntries(
      facts.round.items.flatMap((code, index) => {
        const item = drafted[code]
        const counted = countedVersion(sheet.responses, facts.reveals.get(code) ?? 0)
        if (!item || !counted || !frozen.has(code)) return []
        const importance = counted.importance?.[index] ?? nothing
        const asSubmitted = { mark: counted.marks[index] ?? nothing, importance: importance === nothing ? null : importance }
        return [[code, { ...item, ...asSubmitted, note: sheet.notes[code] ?? '', skipped: false }] as const]
      }),
    ),
  }
}

export const sheetView = (facts: RoundFacts, sheet: MySheet): SheetView => {
  const newest = sheet.responses.at(-1) ?? null
  return {
    roundId: facts.round.id,
    items: shownItems(facts, sheet),
    savedAt: toIso(sheet.draft?.savedAt ?? null),
    submittedAt: toIso(newest?.submittedAt ?? null),
    changedSinceSubmit: newest !== null && differs(facts, sheet),
    phase: phaseOf(facts),
    frozen: frozenItems(facts, sheet),
    revealed: facts.round.items.filter(code => facts.reveals.has(code)),
  }
}

const differs = (facts: RoundFacts, sheet: MySheet): boolean => {
  const newest = sheet.responses.at(-1)
  if (!newest) return false
  const frozen = new Set(frozenItems(facts, sheet))
  return facts.round.items.some((code, index) => {
    if (frozen.has(code)) return false
    const item = sheet.draft?.items[code]
    const importance = newest.importance?.[index] ?? nothing
    return (
      (item?.mark ?? nothing) !== (newest.marks[index] ?? nothing) ||
      (item?.importance ?? nothing) !== importance ||
      (item?.note.trim() ?? '') !== (sheet.notes[code] ?? '')
    )
  })
}
