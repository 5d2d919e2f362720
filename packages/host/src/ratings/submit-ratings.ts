import { err, issue, ok, type Result } from '@tilth/core'
import type { FieldValues } from '@tilth/core/fields'
import { type AskedOnSheet, askedOnSheet } from '@tilth/core/records'
import { nothing } from '@tilth/core/rubrics'
import { query, type Statement, toStatement } from '@tilth/db'
import { note, response } from '@tilth/db/district'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, isFullyRevealed, type RoundFacts, readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import { sheetFormOf } from '../rounds/sheet-form.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { countedMark, countedVersion } from './counted-response.ts'
import { replaceEntries } from './entry-store.ts'
import { draftStream, type MySheet, readMySheet, responseStream } from './sheet-store.ts'
import { isSameAnswer, sheetView } from './sheet-view.ts'
import type { SheetView } from './views.ts'

interface Packed {
  readonly marks: Uint8Array
  readonly importance: Uint8Array | null
  readonly notes: Readonly<Record<string, string>>
  /** Null once all is revealed: fields take nothing any more. */
  readonly entries: FieldValues | null
}

/**
 * One byte an item in the round's order. A frozen item keeps the byte and the note it was revealed with; what is not asked of this person,
 * given their answers to fields, is handed in as nothing.
 */
const pack = (facts: RoundFacts, { sheet, asked }: { readonly sheet: MySheet; readonly asked: AskedOnSheet }): Packed => {
  const { items, asksImportance } = facts.round
  const isAsked = new Set(asked.items)
  const drafted = Object.fromEntries(Object.entries(sheet.draft?.items ?? {}).filter(([code]) => isAsked.has(code)))
  const frozen = (code: string, index: number): boolean => {
    const revealNo = facts.reveals.get(code)
    return revealNo !== undefined && countedMark(sheet.responses, { index, revealNo }) !== nothing
  }
  const frozenByte = (code: string, index: number, of: 'marks' | 'importance'): number =>
    countedVersion(sheet.responses, facts.reveals.get(code) ?? 0)?.[of]?.[index] ?? nothing
  return {
    marks: Uint8Array.from(items, (code, index) =>
      frozen(code, index) ? frozenByte(code, index, 'marks') : (drafted[code]?.mark ?? nothing),
    ),
    importance: asksImportance
      ? Uint8Array.from(items, (code, index) =>
          frozen(code, index) ? frozenByte(code, index, 'importance') : (drafted[code]?.importance ?? nothing),
        )
      : null,
    notes: Object.fromEntries(
      items
        .map((code, index) => [code, frozen(code, index) ? (sheet.notes[code] ?? '') : (drafted[code]?.note.trim() ?? '')] as const)
        .filter(([, text]) => text !== ''),
    ),
    entries: isFullyRevealed(facts) ? null : asked.values,
  }
}

const equalBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : a.length === b.length && a.every((byte, index) => byte === b[index])

const isTheSame = (packed: Packed, sheet: MySheet): boolean => {
  const newest = sheet.responses.at(-1)
  if (!newest) return false
  const texts = (notes: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(notes).toSorted())
  return (
    equalBytes(packed.marks, newest.marks) &&
    equalBytes(packed.importance, newest.importance) &&
    texts(packed.notes) === texts(sheet.notes) &&
    (packed.entries === null || isSameAnswer(packed.entries, sheet.entries))
  )
}

/** Takes the draft as the server has it. A new version each time something changed; the newest before a reveal is what counts. */
export const submitMyRatings = async (context: DistrictContext, roundId: string): Promise<Result<SheetView>> => {
  const personId = actorId(context)
  const submitted = await decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.round.state === 'closed') return err(issue('round.already_closed'))
    if (facts.round.state === 'draft') return err(issue('round.not_open'))
    const [pinned, sheet] = await Promise.all([
      readPinnedFramework(context, facts.round.frameworkHash),
      readMySheet(context, { roundId, personId }),
    ])
    const asked = askedOnSheet(sheetFormOf(pinned, facts.round), sheet.draft?.items ?? {})
    const packed = pack(facts, { sheet, asked })
    if (packed.marks.every(mark => mark === nothing) && Object.keys(packed.entries ?? {}).length === 0)
      return err(issue('rating.nothing_to_submit'))
    if (isTheSame(packed, sheet)) return ok({ statements: [], output: null })
    return ok({
      statements: responseStatements(context, { facts, sheet, packed }),
      expect: [[responseStream(roundId, personId), sheet.responseVersion]],
      unchanged: [
        [roundStream(roundId), facts.version],
        [draftStream(roundId, personId), sheet.draftVersion],
      ],
      output: null,
    })
  })
  if (!submitted.ok) return submitted
  const facts = await readRoundFacts(context, roundId)
  if (!facts) return err(issue('not_found'))
  return ok(await sheetView(context, { facts, personId }))
}

const responseStatements = (
  context: DistrictContext,
  { facts, sheet, packed }: { readonly facts: RoundFacts; readonly sheet: MySheet; readonly packed: Packed },
): readonly Statement[] => {
  const id = context.newId()
  const notes = Object.entries(packed.notes)
  return [
    activityStatement(context, { kind: 'round.progressed', orgId: facts.round.orgId, roundId: facts.round.id, withoutActor: true }),
    toStatement(
      query.insert(response).values({
        id,
        roundId: facts.round.id,
        personId: actorId(context),
        pass: 1,
        version: (sheet.responses.at(-1)?.version ?? 0) + 1,
        marks: packed.marks,
        importance: packed.importance,
        submittedNo: latestActivityNo,
        submittedAt: context.now(),
      }),
    ),
    ...(packed.entries === null || isSameAnswer(packed.entries, sheet.entries)
      ? []
      : replaceEntries(context, { roundId: facts.round.id, personId: actorId(context), values: packed.entries })),
    ...(notes.length === 0 ? [] : [toStatement(query.insert(note).values(notes.map(([item, text]) => ({ responseId: id, item, text }))))]),
  ]
}
