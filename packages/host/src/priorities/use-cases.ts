import { err, issue, ok } from '@tilth/core'
import { can } from '@tilth/core/access'
import * as v from 'valibot'
import { readNewNames } from '../editions/new-names.ts'
import { positionsOf } from '../results/item-result.ts'
import { readCountedMarks } from '../results/stored-tallies.ts'
import { mayReadWords } from '../results/viewer.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { roundSubject, subjectOf } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { choose, mostPriorities, park, parkRest, release } from './decide-priorities.ts'
import { readPriorityRows } from './priority-store.ts'
import type { PrioritiesView, PriorityView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const lens = v.nullable(v.picklist(['urgent', 'leastAligned', 'nearlyThere']))
const reason = v.pipe(v.string(), v.trim(), v.maxLength(2000))
const day = v.pipe(v.string(), v.isoDate())
const onScreen = { roundId: v.string(), version: v.number() }

export const readPriorities = defineUseCase({
  kind: 'query',
  name: 'priorities.read',
  input: v.object({ roundId: v.string(), locale }),
  policy: { action: 'results.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const [{ framework }, { rows, version }, marks, namesNow] = await Promise.all([
      readPinnedFramework(context, facts.round.frameworkHash),
      readPriorityRows(context, input.roundId),
      readCountedMarks(context, { facts, items: facts.round.items }),
      readNewNames(context, { round: facts.round, locale: input.locale }),
    ])
    const hasWords = (item: string): boolean => mayReadWords(context, { facts, item, counted: positionsOf(marks.get(item) ?? []).length })
    const labels = new Map(formItems(framework, { ...facts.round, locale: input.locale }).map(item => [item.code, item.label]))
    const order = new Map(facts.round.items.map((code, index) => [code, index]))
    const views: readonly PriorityView[] = rows.map(row => ({
      item: row.item,
      label: labels.get(row.item) ?? row.item,
      state: row.state,
      lens: hasWords(row.item) ? row.lens : null,
      rank: row.rank,
      reason: hasWords(row.item) ? row.reason : '',
      revisitOn: row.revisitOn,
      decidedAt: row.decidedAt.toISOString(),
      newNames: namesNow(row.item),
    }))
    return ok<PrioritiesView>({
      roundId: input.roundId,
      version,
      most: mostPriorities,
      chosen: views.filter(view => view.state === 'chosen').toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
      parked: views.filter(view => view.state === 'parked').toSorted((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0)),
      may: { choose: can(context.actor, 'priority.choose', subjectOf(facts)) },
    })
  },
})

/** At most three, each with a written reason. */
export const choosePriority = defineUseCase({
  kind: 'command',
  name: 'priorities.choose',
  input: v.object({ ...onScreen, item: v.string(), lens, reason }),
  policy: { action: 'priority.choose', subject: roundSubject },
  run: choose,
})

/** Parked, not forgotten: with a reason and the day it comes back. */
export const parkCondition = defineUseCase({
  kind: 'command',
  name: 'priorities.park',
  input: v.object({ ...onScreen, item: v.string(), reason, revisitOn: day }),
  policy: { action: 'priority.choose', subject: roundSubject },
  run: park,
})

/** Parks every condition that is neither chosen nor parked yet. */
export const parkTheRest = defineUseCase({
  kind: 'command',
  name: 'priorities.park_rest',
  input: v.object({ ...onScreen, revisitOn: day }),
  policy: { action: 'priority.choose', subject: roundSubject },
  run: parkRest,
})

/** Neither chosen nor parked any more. */
export const releaseCondition = defineUseCase({
  kind: 'command',
  name: 'priorities.release',
  input: v.object({ ...onScreen, item: v.string() }),
  policy: { action: 'priority.choose', subject: roundSubject },
  run: release,
})
