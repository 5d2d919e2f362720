import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Scale } from '@tilth/core/conditions'
import { nothing, parseMark } from '@tilth/core/rubrics'
import { query, type Statement, toStatement } from '@tilth/db'
import { note, paperSheet, response } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, isFullyRevealed, isRevealed, type RoundFacts, readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import { sheetFormOf } from '../rounds/sheet-form.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { readPaperChoices, readPaperSheets } from './paper-store.ts'
import type { KeyedView, PaperView } from './views.ts'

export interface KeyedSheet {
  /** Made by whoever keys, so that the same batch sent twice is in once. */
  readonly id: string
  readonly marks: Readonly<Record<string, number>>
  readonly position: string | null
  readonly language: string | null
}

/** Paper is keyed while a round takes marks, and after it closed as long as something is still hidden. */
const stateIssue = (facts: RoundFacts): Issue | null => {
  if (facts.round.state === 'draft') return issue('round.not_open')
  return facts.round.state === 'closed' && isFullyRevealed(facts) ? issue('round.already_closed') : null
}

export const paperView = async (
  context: DistrictContext,
  { roundId, locale }: { readonly roundId: string; readonly locale: string },
): Promise<Result<PaperView, Issue>> => {
  const facts = await readRoundFacts(context, roundId)
  if (!facts) return err(issue('not_found'))
  const [pinned, { sheets }, choices] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readPaperSheets(context, roundId),
    readPaperChoices(context),
  ])
  return ok({
    roundId,
    title: facts.round.title,
    orgName: facts.orgName,
    state: facts.round.state,
    items: formItems(pinned.framework, { ...facts.round, locale }).map(({ code, label, shortLabel, scale }) => ({
      code,
      label,
      shortLabel,
      scale,
    })),
    asksQuestions: sheetFormOf(pinned, facts.round).fields.length > 0,
    ...choices,
    nextNumber: (sheets[0]?.number ?? 0) + 1,
    sheets: sheets.map(({ id, number, keyedBy, keyedAt, responseId }) => ({
      id,
      number,
      keyedBy: keyedBy ?? '',
      keyedAt: keyedAt.toISOString(),
      takenBack: responseId === null,
    })),
    mayTakeBack: isRevealed(facts) ? null : (sheets.find(sheet => sheet.responseId !== null)?.id ?? null),
    mayKey: stateIssue(facts) === null,
  })
}

/**
 * All sheets of a batch or none, as answers of nobody in particular. Sheets that are in already are left as they are. Issues:
 * `round.not_open`, `round.already_closed`, `rating.unknown_item`, `rating.nothing_to_submit` and those of `parseMark`, each with the
 * path of its sheet and cell.
 */
export const keyBatch = (
  context: DistrictContext,
  { roundId, sheets }: { readonly roundId: string; readonly sheets: readonly KeyedSheet[] },
): Promise<Result<KeyedView, Issue>> =>
  decideAndWrite<KeyedView>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    const { sheets: known, expect } = await readPaperSheets(context, roundId)
    const numberOf = new Map(known.map(({ id, number }) => [id, number]))
    const isNew = ({ id }: KeyedSheet, index: number): boolean =>
      !numberOf.has(id) && sheets.findIndex(candidate => candidate.id === id) === index
    const added = sheets.filter(isNew)
    if (added.length === 0) return ok({ statements: [], output: { numbers: numbersOf(sheets, numberOf), changed: false } })
    const inTheWay = stateIssue(facts)
    if (inTheWay) return err(inTheWay)
    const { framework } = await readPinnedFramework(context, facts.round.frameworkHash)
    const scales = new Map(formItems(framework, { ...facts.round, locale: 'en' }).map(({ code, scale }) => [code, scale]))
    const packed: { readonly sheet: KeyedSheet; readonly marks: Uint8Array }[] = []
    for (const sheet of added) {
      const marks = packSheet(sheet, { items: facts.round.items, scales, place: sheets.indexOf(sheet) })
      if (!marks.ok) return marks
      packed.push({ sheet, marks: marks.value })
    }
    const last = known[0]?.number ?? 0
    for (const [index, { sheet }] of packed.entries()) numberOf.set(sheet.id, last + index + 1)
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.progressed', orgId: facts.round.orgId, roundId, withoutActor: true }),
        ...packed.flatMap(({ sheet, marks }) => storeSheet(context, { roundId, sheet, marks, number: numberOf.get(sheet.id) ?? 0 })),
      ],
      expect,
      unchanged: [[roundStream(roundId), facts.version]],
      output: { numbers: numbersOf(sheets, numberOf), changed: true },
    })
  })

const numbersOf = (sheets: readonly KeyedSheet[], numberOf: ReadonlyMap<string, number>): KeyedView['numbers'] =>
  Object.fromEntries(sheets.map(({ id }) => [id, numberOf.get(id) ?? 0]))

const packSheet = (
  sheet: KeyedSheet,
  given: { readonly items: readonly string[]; readonly scales: ReadonlyMap<string, Scale>; readonly place: number },
): Result<Uint8Array, Issue> => {
  const marks = new Uint8Array(given.items.length).fill(nothing)
  for (const [code, raw] of Object.entries(sheet.marks)) {
    const path = ['sheets', given.place, code]
    const scale = given.scales.get(code)
    const index = given.items.indexOf(code)
    if (!scale || index < 0) return err(issue('rating.unknown_item', { path }))
    const mark = parseMark(raw, scale)
    if (!mark.ok) return err({ ...mark.error, path })
    marks[index] = mark.value
  }
  return marks.every(mark => mark === nothing) ? err(issue('rating.nothing_to_submit', { path: ['sheets', given.place] })) : ok(marks)
}

const storeSheet = (
  context: DistrictContext,
  row: { readonly roundId: string; readonly sheet: KeyedSheet; readonly marks: Uint8Array; readonly number: number },
): readonly Statement[] => {
  const { roundId, sheet, marks, number } = row
  const responseId = context.newId()
  const at = context.now()
  return [
    toStatement(
      query.insert(response).values({
        id: responseId,
        roundId,
        personId: null,
        pass: 1,
        version: 1,
        marks,
        importance: null,
        source: 'paper',
        submittedNo: latestActivityNo,
        submittedAt: at,
      }),
    ),
    toStatement(
      query.insert(paperSheet).values({
        id: sheet.id,
        roundId,
        number,
        responseId,
        position: sheet.position,
        language: sheet.language,
        keyedBy: actorId(context),
        keyedAt: at,
      }),
    ),
  ]
}

/** The newest sheet goes, as if it had never been keyed; its number stays taken. Issues: `paper.already_revealed`, `paper.not_the_last`. */
export const takeBackLast = (
  context: DistrictContext,
  { roundId, sheetId }: { readonly roundId: string; readonly sheetId: string },
): Promise<Result<null, Issue>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    const { sheets, expect } = await readPaperSheets(context, roundId)
    const sheet = sheets.find(({ id }) => id === sheetId)
    if (!sheet) return err(issue('not_found'))
    if (sheet.responseId === null) return ok({ statements: [], output: null })
    if (isRevealed(facts)) return err(issue('paper.already_revealed'))
    if (sheets.find(({ responseId }) => responseId !== null) !== sheet) return err(issue('paper.not_the_last'))
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.progressed', orgId: facts.round.orgId, roundId, withoutActor: true }),
        toStatement(query.update(paperSheet).set({ responseId: null, position: null, language: null }).where(eq(paperSheet.id, sheetId))),
        toStatement(query.delete(note).where(eq(note.responseId, sheet.responseId))),
        toStatement(query.delete(response).where(eq(response.id, sheet.responseId))),
      ],
      expect,
      unchanged: [[roundStream(roundId), facts.version]],
      output: null,
    })
  })
