import { nothing } from '@tilth/core/rubrics'
import { writeLayerNote } from '../layer-notes/use-cases.ts'
import { choosePriority, parkTheRest } from '../priorities/use-cases.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { recordFinding } from '../results/use-cases.ts'
import { createRound, openRound, revealRound } from '../rounds/use-cases.ts'
import {
  creekChoices,
  creekFindings,
  creekLayerNotes,
  creekMarks,
  creekNotes,
  creekTeam,
  innovationMarks,
  innovationSubmitted,
  innovationTeam,
} from './demo-ratings.ts'
import type { DemoStage, PlayedInstrument } from './demo-stage.ts'

const dayInMilliseconds = 86_400_000

const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * dayInMilliseconds)

const sheetItem = (mark: number, importance: number | null, note = '') => ({
  mark,
  importance,
  note,
  skipped: mark === nothing,
  sequence: 1,
  device: 'demo',
})

const facilitator = 'tomas'

/** Three weeks ago a school's leadership team took stock; two weeks ago it revealed, agreed and chose. */
export const playRevealedRound = async (
  stage: DemoStage,
  { of, now }: { readonly of: PlayedInstrument; readonly now: Date },
): Promise<string> => {
  const begun = inDays(now, -21)
  const talk = inDays(now, -14)
  const items = Object.keys(creekMarks)
  const { roundId } = await stage.act(facilitator, {
    at: begun,
    useCase: createRound,
    input: {
      ...of,
      orgId: stage.orgId('creek'),
      title: 'Taking stock at Alder Creek',
      visibility: 'confidential',
      opensAt: null,
      closesAt: null,
      items,
      asksImportance: true,
      revealsOnClose: false,
      people: creekTeam.map(stage.personId),
    },
  })
  await stage.act(facilitator, { at: begun, useCase: openRound, input: { roundId } })
  for (const [index, who] of creekTeam.entries()) {
    const at = inDays(begun, 1 + index / 2)
    const sheet = items.map(code => {
      const note = creekNotes.find(candidate => candidate.by === who && candidate.item === code)?.text
      return [code, sheetItem(creekMarks[code]?.marks[index] ?? nothing, creekMarks[code]?.importance[index] ?? null, note)] as const
    })
    await stage.act(who, { at, useCase: saveDraft, input: { roundId, items: Object.fromEntries(sheet) } })
    await stage.act(who, { at, useCase: submitRatings, input: { roundId } })
  }
  await stage.act(facilitator, { at: talk, useCase: revealRound, input: { roundId } })
  for (const finding of creekFindings) {
    await stage.act(facilitator, { at: talk, useCase: recordFinding, input: { roundId, version: 0, ...finding } })
  }
  let version = 0
  for (const choice of creekChoices) {
    const chosen = await stage.act(facilitator, { at: talk, useCase: choosePriority, input: { roundId, version, ...choice } })
    version = chosen.version
  }
  const revisitOn = inDays(now, 75).toISOString().slice(0, 10)
  await stage.act(facilitator, { at: talk, useCase: parkTheRest, input: { roundId, version, revisitOn } })
  for (const { by, ...note } of creekLayerNotes)
    await stage.act(by, { at: talk, useCase: writeLayerNote, input: { roundId, version: 0, ...note } })
  return roundId
}

/** Open since the day before yesterday, for eleven more days. */
export const playOpenRound = async (
  stage: DemoStage,
  { of, now, items }: { readonly of: PlayedInstrument; readonly now: Date; readonly items: readonly string[] },
): Promise<string> => {
  const begun = inDays(now, -2)
  const { roundId } = await stage.act(facilitator, {
    at: begun,
    useCase: createRound,
    input: {
      ...of,
      orgId: stage.rootId,
      title: 'Where are we as a district?',
      visibility: 'confidential',
      opensAt: null,
      closesAt: inDays(now, 11).toISOString(),
      items,
      asksImportance: true,
      revealsOnClose: false,
      people: innovationTeam.map(stage.personId),
    },
  })
  await stage.act(facilitator, { at: begun, useCase: openRound, input: { roundId } })
  for (const [who, marks] of Object.entries(innovationMarks)) {
    const at = inDays(now, -1)
    const sheet = items.slice(0, marks.length).map((code, index) => [code, sheetItem(marks[index] ?? nothing, index % 3)] as const)
    await stage.act(who, { at, useCase: saveDraft, input: { roundId, items: Object.fromEntries(sheet) } })
    if (innovationSubmitted.includes(who)) await stage.act(who, { at, useCase: submitRatings, input: { roundId } })
  }
  return roundId
}
