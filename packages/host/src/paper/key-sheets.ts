import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { translate } from '@tilth/core/conditions'
import { roundFields } from '@tilth/core/fields'
import { query, type Statement, toStatement } from '@tilth/db'
import { note, paperSheet, response } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { keyEntries, takeBackEntries } from '../ratings/entry-store.ts'
import { formItems } from '../rounds/form-view.ts'
import { type PinnedFramework, readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, isFullyRevealed, isRevealed, type RoundFacts, readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import { sheetFormOf } from '../rounds/sheet-form.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { type KeyedSheet, type PackedSheet, packSheet } from './pack-sheet.ts'
import { readPaperChoices, readPaperSheets } from './paper-store.ts'
import type { KeyedView, PaperView } from './views.ts'

/** Paper is keyed while a round takes marks, and after it closed as long as something is still hidden. */
const stateIssue = (facts: RoundFacts): Issue | null => {
  if (facts.round.state === 'draft') return issue('round.not_open')
  return facts.round.state === 'closed' && isFullyRevealed(facts) ? issue('round.already_closed') : null
}

const fieldsOf = (
  { framework }: PinnedFramework,
  { instrumentId, locale }: { readonly instrumentId: string; readonly locale: string },
): PaperView['fields'] => roundFields(translate(framework, locale).instruments.find(candidate => candidate.id === instrumentId)?.fields)

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
    items: formItems(pinned.framework, { ...facts.round, locale }).map(({ code, label, shortLabel, scale, when }) => ({
      code,
      label,
      shortLabel,
      scale,
      when,
    })),
    fields: fieldsOf(pinned, { instrumentId: facts.round.instrumentId, locale }),
    takesAnswers: !isFullyRevealed(facts),
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
 * `round.not_open`, `round.already_closed` and those of `packSheet`. Answers to fields are taken until the last reveal, as they are from
 * screens; of what comes later the marks are.
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
    const pinned = await readPinnedFramework(context, facts.round.frameworkHash)
    const scales = new Map(formItems(pinned.framework, { ...facts.round, locale: 'en' }).map(({ code, scale }) => [code, scale]))
    const form = sheetFormOf(pinned, facts.round)
    const packed: PackedSheet[] = []
    for (const sheet of added) {
      const one = packSheet(sheet, { form, scales, takesAnswers: !isFullyRevealed(facts), place: sheets.indexOf(sheet) })
      if (!one.ok) return one
      packed.push(one.value)
    }
    const last = known[0]?.number ?? 0
    for (const [index, { sheet }] of packed.entries()) numberOf.set(sheet.id, last + index + 1)
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.progressed', orgId: facts.round.orgId, roundId, withoutActor: true }),
        ...packed.flatMap(one => storeSheet(context, { roundId, packed: one, number: numberOf.get(one.sheet.id) ?? 0 })),
      ],
      expect,
      unchanged: [[roundStream(roundId), facts.version]],
      output: { numbers: numbersOf(sheets, numberOf), changed: true },
    })
  })

const numbersOf = (sheets: readonly KeyedSheet[], numberOf: ReadonlyMap<string, number>): KeyedView['numbers'] =>
  Object.fromEntries(sheets.map(({ id }) => [id, numberOf.get(id) ?? 0]))

const storeSheet = (
  context: DistrictContext,
  { roundId, packed, number }: { readonly roundId: string; readonly packed: PackedSheet; readonly number: number },
): readonly Statement[] => {
  const { sheet, marks, values } = packed
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
    ...keyEntries(context, { roundId, sheetId: sheet.id, values }),
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
        takeBackEntries(sheetId),
        toStatement(query.delete(note).where(eq(note.responseId, sheet.responseId))),
        toStatement(query.delete(response).where(eq(response.id, sheet.responseId))),
      ],
      expect,
      unchanged: [[roundStream(roundId), facts.version]],
      output: null,
    })
  })
