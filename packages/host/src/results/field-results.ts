import { translate } from '@tilth/core/conditions'
import { type FieldTally, type FieldValue, type RoundField, roundFields, tallyFields } from '@tilth/core/fields'
import { query, readMany } from '@tilth/db'
import { entry } from '@tilth/db/district'
import { severed, valueOfEntry } from '../ratings/entry-store.ts'
import type { PinnedFramework } from '../rounds/pinned-framework.ts'
import { isFullyRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import { sheetFormOf } from '../rounds/sheet-form.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { viewerOf } from './viewer.ts'
import type { FieldResult } from './views.ts'

/** Answers to fields have no names in a named round either, so its team has the floor of a confidential one. */
const leastOfTeam = 3

type EntryRow = typeof entry.$inferSelect

/** Nothing is read before the last condition is revealed: until then answers to fields are their authors' alone. */
const readEntries = async (context: DistrictContext, facts: RoundFacts): Promise<readonly EntryRow[]> => {
  if (!isFullyRevealed(facts)) return []
  const [rows] = await readMany(context.db, [query.select().from(entry).where(severed(facts.round.id))])
  return rows
}

const answersIn = (rows: readonly EntryRow[]): ReadonlyMap<string, readonly NonNullable<FieldValue>[]> => {
  const answers = new Map<string, NonNullable<FieldValue>[]>()
  for (const row of rows) {
    const value = valueOfEntry(row)
    if (value !== null) answers.set(row.item, [...(answers.get(row.item) ?? []), value])
  }
  return answers
}

/** In an order that hangs on the words alone. */
const wordsIn = (rows: readonly EntryRow[], { fieldId, mayTakeOut }: { readonly fieldId: string; readonly mayTakeOut: boolean }) =>
  rows
    .filter(row => row.item === fieldId)
    .map(row => ({ id: mayTakeOut ? row.id : null, text: String(valueOfEntry(row) ?? '') }))
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))

const protectionOf = (facts: RoundFacts, { tally, seenAs }: { readonly tally: FieldTally | null; readonly seenAs: 'team' | 'outside' }) => {
  if (!isFullyRevealed(facts)) return 'sealed'
  if (tally) return null
  return seenAs === 'team' ? 'too-few-marks' : 'small-group'
}

const optionsOf = (field: RoundField): FieldResult['options'] =>
  'options' in field ? field.options.map(({ id, label }) => ({ id, label })) : []

/** Whether there is anything to tell: something is asked beside the conditions, and the last of them is revealed. */
export const areFieldsTold = (facts: RoundFacts, pinned: PinnedFramework): boolean =>
  isFullyRevealed(facts) && facts.round.source !== 'import' && sheetFormOf(pinned, facts.round).fields.length > 0

/**
 * What the fields of a round gave, for all who answered together and never by group, as this person may see it. Words are the team's.
 * `mayTakeOut`: gives each text the id by which it can be taken out.
 */
export const fieldResults = async (
  context: DistrictContext,
  {
    facts,
    pinned,
    locale,
    mayTakeOut,
  }: { readonly facts: RoundFacts; readonly pinned: PinnedFramework; readonly locale: string; readonly mayTakeOut: boolean },
): Promise<readonly FieldResult[]> => {
  const form = sheetFormOf(pinned, facts.round)
  if (form.fields.length === 0 || facts.round.source === 'import') return []
  const viewer = viewerOf(context, facts)
  const least = Math.max(leastOfTeam, viewer.floor)
  const rows = await readEntries(context, facts)
  const tallies = tallyFields(form.fields, { items: form.items, answers: answersIn(rows), least })
  const localized = translate(pinned.framework, locale).instruments.find(candidate => candidate.id === facts.round.instrumentId)
  return roundFields(localized?.fields).map(field => {
    const tally = isFullyRevealed(facts) ? (tallies.get(field.id) ?? null) : null
    const isTold = tally?.kind === 'words' && viewer.seenAs === 'team'
    return {
      id: field.id,
      kind: field.kind,
      label: field.label,
      options: optionsOf(field),
      unit: field.kind === 'number' ? (field.unit ?? null) : field.kind === 'money' ? field.currency : null,
      tally,
      words: isTold ? wordsIn(rows, { fieldId: field.id, mayTakeOut }) : [],
      protection: protectionOf(facts, { tally, seenAs: viewer.seenAs }),
      least,
    }
  })
}
