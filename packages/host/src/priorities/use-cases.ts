import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { PrioritiesView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const lens = v.nullable(v.picklist(['urgent', 'leastAligned', 'nearlyThere']))
const reason = v.pipe(v.string(), v.trim(), v.maxLength(2000))

export const readPriorities = defineUseCase({
  kind: 'query',
  name: 'priorities.read',
  input: v.object({ roundId: v.string(), locale }),
  policy: { action: 'results.read', subject: noSubject },
  run: () => notBuilt<PrioritiesView>(),
})

/** At most three, each with a written reason. Issues `priority.most_reached`, `priority.reason_missing`, `conflict.priorities_changed`. */
export const choosePriority = defineUseCase({
  kind: 'command',
  name: 'priorities.choose',
  input: v.object({ roundId: v.string(), version: v.number(), item: v.string(), lens, reason }),
  policy: { action: 'priority.choose', subject: noSubject },
  run: () => notBuilt<{ readonly version: number }>(),
})

/** Parked, not forgotten: with a reason and the day it comes back. */
export const parkCondition = defineUseCase({
  kind: 'command',
  name: 'priorities.park',
  input: v.object({ roundId: v.string(), version: v.number(), item: v.string(), reason, revisitOn: v.pipe(v.string(), v.isoDate()) }),
  policy: { action: 'priority.choose', subject: noSubject },
  run: () => notBuilt<{ readonly version: number }>(),
})

/** Parks every condition that is neither chosen nor parked yet. */
export const parkTheRest = defineUseCase({
  kind: 'command',
  name: 'priorities.park_rest',
  input: v.object({ roundId: v.string(), version: v.number(), revisitOn: v.pipe(v.string(), v.isoDate()) }),
  policy: { action: 'priority.choose', subject: noSubject },
  run: () => notBuilt<{ readonly version: number; readonly parked: number }>(),
})

/** Neither chosen nor parked any more. */
export const releaseCondition = defineUseCase({
  kind: 'command',
  name: 'priorities.release',
  input: v.object({ roundId: v.string(), version: v.number(), item: v.string() }),
  policy: { action: 'priority.choose', subject: noSubject },
  run: () => notBuilt<{ readonly version: number }>(),
})
