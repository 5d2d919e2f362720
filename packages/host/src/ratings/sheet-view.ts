import { type FieldValues, sheetKeyOf } from '@tilth/core/fields'
import { askedOnSheet, type SheetForm } from '@tilth/core/records'
import { nothing } from '@tilth/core/rubrics'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { isFullyRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import { sheetFormOf } from '../rounds/sheet-form.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { countedMark, countedVersion } from './counted-response.ts'
import { type MySheet, readMySheet } from './sheet-store.ts'
import type { SheetView } from './views.ts'

/** Items whose first mark a reveal has frozen: what I had submitted by then. */
export const frozenItems = (facts: RoundFacts, sheet: MySheet): readonly string[] =>
  facts.round.items.filter((code, index) => {
    const revealNo = facts.reveals.get(code)
    return revealNo !== undefined && countedMark(sheet.responses, { index, revealNo }) !== nothing
  })

/** Keys of the fields, once the last reveal has told what was answered to them. */
export const frozenFields = (facts: RoundFacts, form: SheetForm): readonly string[] =>
  isFullyRevealed(facts) ? form.fields.map(field => sheetKeyOf(field.id)) : []

export const isSameAnswer = (a: FieldValues, b: FieldValues): boolean => {
  const words = (values: FieldValues) => JSON.stringify(Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return words(a) === words(b)
}

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

export const sheetView = async (
  context: DistrictContext,
  { facts, personId }: { readonly facts: RoundFacts; readonly personId: string },
): Promise<SheetView> => {
  const [pinned, sheet] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readMySheet(context, { roundId: facts.round.id, personId }),
  ])
  const form = sheetFormOf(pinned, facts.round)
  const newest = sheet.responses.at(-1) ?? null
  return {
    roundId: facts.round.id,
    items: shownItems(facts, sheet),
    savedAt: toIso(sheet.draft?.savedAt ?? null),
    submittedAt: toIso(newest?.submittedAt ?? null),
    changedSinceSubmit: newest !== null && differs(facts, { sheet, form }),
    phase: phaseOf(facts),
    frozen: [...frozenItems(facts, sheet), ...frozenFields(facts, form)],
    revealed: facts.round.items.filter(code => facts.reveals.has(code)),
  }
}

const differs = (facts: RoundFacts, { sheet, form }: { readonly sheet: MySheet; readonly form: SheetForm }): boolean => {
  const newest = sheet.responses.at(-1)
  if (!newest) return false
  const asked = askedOnSheet(form, sheet.draft?.items ?? {})
  if (!isFullyRevealed(facts) && !isSameAnswer(asked.values, sheet.entries)) return true
  const isAsked = new Set(asked.items)
  const frozen = new Set(frozenItems(facts, sheet))
  return facts.round.items.some((code, index) => {
    if (frozen.has(code)) return false
    const item = isAsked.has(code) ? sheet.draft?.items[code] : undefined
    const importance = newest.importance?.[index] ?? nothing
    return (
      (item?.mark ?? nothing) !== (newest.marks[index] ?? nothing) ||
      (item?.importance ?? nothing) !== importance ||
      (item?.note.trim() ?? '') !== (sheet.notes[code] ?? '')
    )
  })
}
