import { err, issue, ok, type Result } from '@tilth/core'
import { nothing } from '@tilth/core/rubrics'
import { query, type Statement, toStatement } from '@tilth/db'
import { note, response } from '@tilth/db/district'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { actorId, type RoundFacts, readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { countedMark, countedVersion } from './counted-response.ts'
import { draftStream, type MySheet, readMySheet, responseStream } from './sheet-store.ts'
import { sheetView } from './sheet-view.ts'
import type { SheetView } from './views.ts'

interface Packed {
  readonly marks: Uint8Array
  readonly importance: Uint8Array | null
  readonly notes: Readonly<Record<string, string>>
}

/** One byte an item in the round's order. A frozen item keeps the byte and the note it was revealed with. */
const pack = (facts: RoundFacts, sheet: MySheet): Packed => {
  const { items, asksImportance } = facts.round
  const drafted = sheet.draft?.items ?? {}
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
  }
}

const equalBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : a.length === b.length && a.every((byte, index) => byte === b[index])

const isTheSame = (packed: Packed, sheet: MySheet): boolean => {
  const newest = sheet.responses.at(-1)
  if (!newest) return false
  const texts = (notes: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(notes).toSorted())
  return (
    equalBytes(packed.marks, newest.marks) && equalBytes(packed.importance, newest.importance) && texts(packed.notes) === texts(sheet.notes)
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
    const sheet = await readMySheet(context, { roundId, personId })
    const packed = pack(facts, sheet)
    if (packed.marks.every(mark => mark === nothing)) return err(issue('rating.nothing_to_submit'))
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
  return ok(sheetView(facts, await readMySheet(context, { roundId, personId })))
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
    ...(notes.length === 0 ? [] : [toStatement(query.insert(note).values(notes.map(([item, text]) => ({ responseId: id, item, text }))))]),
  ]
}
