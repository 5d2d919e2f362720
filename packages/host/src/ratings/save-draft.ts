import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { type Field, fieldOfSheetKey } from '@tilth/core/fields'
import { checkValue, noFacts, type SheetForm } from '@tilth/core/records'
import { mergeSheet, nothing, parseMark, type SheetItem, type SheetItems } from '@tilth/core/rubrics'
import { query, toStatement } from '@tilth/db'
import { draft } from '@tilth/db/district'
import { type PinnedFramework, readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, type RoundFacts, readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import { sheetFormOf } from '../rounds/sheet-form.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { draftStream, readMySheet } from './sheet-store.ts'
import { frozenFields, frozenItems } from './sheet-view.ts'
import type { SavedView } from './views.ts'

/** An answer to a field as it was typed, once it can be kept. Issues: `rating.unknown_item`, and those of `checkValue`. */
const checkAnswer = (key: string, { item, form }: { readonly item: SheetItem; readonly form: SheetForm }): Result<SheetItem, Issue> => {
  const field: Field | undefined = form.fields.find(candidate => candidate.id === fieldOfSheetKey(key))
  if (!field || item.mark !== nothing || item.importance !== null || item.note !== '')
    return err(issue('rating.unknown_item', { path: ['items', key] }))
  const checked = checkValue(field, { value: item.value, facts: noFacts })
  return checked.ok ? ok({ ...item, value: item.value ?? null }) : err({ ...checked.error, path: ['items', key, 'value'] })
}

const checkAnswers = (items: SheetItems, form: SheetForm): Result<SheetItems, Issue> => {
  const checked: Record<string, SheetItem> = {}
  for (const [key, item] of Object.entries(items)) {
    const answer = checkAnswer(key, { item, form })
    if (!answer.ok) return answer
    checked[key] = answer.value
  }
  return ok(checked)
}

const splitSheet = (items: SheetItems): { readonly marks: SheetItems; readonly answers: SheetItems } => ({
  marks: Object.fromEntries(Object.entries(items).filter(([key]) => fieldOfSheetKey(key) === null)),
  answers: Object.fromEntries(Object.entries(items).filter(([key]) => fieldOfSheetKey(key) !== null)),
})

const checkItems = (facts: RoundFacts, pinned: PinnedFramework, items: SheetItems): Issue | null => {
  const instrument = pinned.index.instrument(facts.round.instrumentId)
  for (const [code, item] of Object.entries(items)) {
    const asked = facts.round.items.includes(code) ? instrument?.items.find(candidate => candidate.code === code) : undefined
    const scale = asked && pinned.index.scale(asked.scale)
    if (!scale || item.value !== undefined) return issue('rating.unknown_item', { path: ['items', code] })
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
    const form = sheetFormOf(pinned, facts.round)
    const { marks, answers } = splitSheet(input.items)
    const wrong = checkItems(facts, pinned, marks)
    if (wrong) return err(wrong)
    const answered = checkAnswers(answers, form)
    if (!answered.ok) return answered
    const frozen = new Set([...frozenItems(facts, sheet), ...frozenFields(facts, form)])
    const changeable = Object.fromEntries(Object.entries({ ...marks, ...answered.value }).filter(([code]) => !frozen.has(code)))
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
      // The last reveal takes answers to fields out of the drafts: nothing may put one back that was read before it.
      unchanged: Object.keys(answers).length === 0 ? [] : [[roundStream(input.roundId), facts.version]],
      output: { savedAt: savedAt.toISOString(), items, counts: facts.round.state === 'open' },
    })
  })
