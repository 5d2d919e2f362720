import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { mergeSheet, parseMark, type SheetItems } from '@tilth/core/rubrics'
import { query, toStatement } from '@tilth/db'
import { draft } from '@tilth/db/district'
import { type PinnedFramework, readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { draftStream, readMySheet } from './sheet-store.ts'
import { frozenItems } from './sheet-view.ts'
import type { SavedView } from './views.ts'

const checkItems = (facts: RoundFacts, pinned: PinnedFramework, items: SheetItems): Issue | null => {
  const instrument = pinned.index.instrument(facts.round.instrumentId)
  for (const [code, item] of Object.entries(items)) {
    const asked = facts.round.items.includes(code) ? instrument?.items.find(candidate => candidate.code === code) : undefined
    const scale = asked && pinned.index.scale(asked.scale)
    if (!scale) return issue('rating.unknown_item', { path: ['items', code] })
    const mark = parseMark(item.mark, scale)
    if (!mark.ok) return issue(mark.error.code, { path: ['items', code, 'mark'] })
    if (item.importance !== null && !facts.round.asksImportance)
      return issue('rating.importance_not_asked', { path: ['items', code, 'importance'] })
  }
  return null
}

/**
 * Keeps what somebody has so far. Raises no event. A closed round keeps it too, for its author alone, and says that it will not
 * count; items frozen by a reveal stay as they were submitted.
 */
export const saveMyDraft = (
  context: DistrictContext,
  input: { readonly roundId: string; readonly items: SheetItems },
): Promise<Result<SavedView>> =>
  decideAndWrite<SavedView>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const personId = actorId(context)
    const [pinned, sheet] = await Promise.all([
      readPinnedFramework(context, facts.round.frameworkHash),
      readMySheet(context, { roundId: input.roundId, personId }),
    ])
    const wrong = checkItems(facts, pinned, input.items)
    if (wrong) return err(wrong)
    const frozen = new Set(frozenItems(facts, sheet))
    const changeable = Object.fromEntries(Object.entries(input.items).filter(([code]) => !frozen.has(code)))
    const items = mergeSheet(sheet.draft?.items ?? {}, changeable)
    const savedAt = context.now()
    return ok({
      statements: [
        toStatement(
          query
            .insert(draft)
            .values({ roundId: input.roundId, personId, items, savedAt })
            .onConflictDoUpdate({ target: [draft.roundId, draft.personId], set: { items, savedAt } }),
        ),
      ],
      expect: [[draftStream(input.roundId, personId), sheet.draftVersion]],
      output: { savedAt: savedAt.toISOString(), items, counts: facts.round.state === 'open' },
    })
  })
