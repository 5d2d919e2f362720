import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { SavedView, SheetView } from './views.ts'

const byte = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))

export const sheetItem = v.object({
  mark: byte,
  importance: v.nullable(v.picklist([0, 1, 2])),
  note: v.pipe(v.string(), v.maxLength(4000)),
  skipped: v.boolean(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  device: v.pipe(v.string(), v.maxLength(40)),
})

export const readSheet = defineUseCase({
  kind: 'query',
  name: 'ratings.sheet',
  input: v.object({ roundId: v.string() }),
  policy: { action: 'round.read', subject: noSubject },
  run: () => notBuilt<SheetView>(),
})

/** Merged item by item: the higher sequence wins, so two devices never overwrite each other. A closed round keeps it and says so. */
export const saveDraft = defineUseCase({
  kind: 'command',
  name: 'ratings.save',
  input: v.object({ roundId: v.string(), items: v.record(v.string(), sheetItem) }),
  policy: { action: 'own.edit', subject: noSubject },
  run: () => notBuilt<SavedView>(),
})

/** Takes the draft as it stands on the server; the same again changes nothing. */
export const submitRatings = defineUseCase({
  kind: 'command',
  name: 'ratings.submit',
  input: v.object({ roundId: v.string() }),
  policy: { action: 'round.rate', subject: noSubject },
  run: () => notBuilt<SheetView>(),
})
