import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { ownSheet } from '../rounds/policy.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { answerInput } from './answer-input.ts'
import { saveMyDraft } from './save-draft.ts'
import { sheetView } from './sheet-view.ts'
import { submitMyRatings } from './submit-ratings.ts'
import type { SheetView } from './views.ts'

const byte = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))

const sheetItem = v.object({
  mark: byte,
  importance: v.nullable(v.picklist([0, 1, 2])),
  value: v.exactOptional(answerInput),
  note: v.pipe(v.string(), v.maxLength(4000)),
  skipped: v.boolean(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  device: v.pipe(v.string(), v.maxLength(40)),
})

export const readSheet = defineUseCase({
  kind: 'query',
  name: 'ratings.sheet',
  input: v.object({ roundId: v.string() }),
  policy: { action: 'own.read', subject: ownSheet },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    return ok<SheetView>(await sheetView(context, { facts, personId: actorId(context) }))
  },
})

/** Merged item by item: the higher sequence wins, so two devices never overwrite each other. A closed round keeps it and says so. */
export const saveDraft = defineUseCase({
  kind: 'command',
  name: 'ratings.save',
  input: v.object({ roundId: v.string(), items: v.record(v.string(), sheetItem) }),
  policy: { action: 'own.edit', subject: ownSheet },
  run: saveMyDraft,
})

/** Takes the draft as it stands on the server; the same again changes nothing. */
export const submitRatings = defineUseCase({
  kind: 'command',
  name: 'ratings.submit',
  input: v.object({ roundId: v.string() }),
  policy: { action: 'own.edit', subject: ownSheet },
  run: (context, input) => submitMyRatings(context, input.roundId),
})
