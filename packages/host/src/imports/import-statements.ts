import type { Framework } from '@tilth/core/conditions'
import { nothing } from '@tilth/core/rubrics'
import { query, type Statement, toStatement } from '@tilth/db'
import { importReceipt, response, tally } from '@tilth/db/district'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { storeOrg } from '../people/people-store.ts'
import { countBytes } from '../results/stored-tallies.ts'
import { actorId } from '../rounds/round-facts.ts'
import { revealItems, storeDocument, storeRound, storeWindow } from '../rounds/store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { MappedInstrument } from './ratings-map.ts'

export interface PlannedRound {
  readonly roundId: string
  readonly org: { readonly id: string; readonly isNew: boolean; readonly name: string }
  readonly title: string
  /** A row a rater, a byte an item. */
  readonly rows: readonly Uint8Array[]
}

export interface PlannedImport {
  readonly key: string
  readonly rootId: string
  /** Where the new orgs stand among their siblings. */
  readonly firstPosition: number
  readonly label: string
  readonly framework: Framework
  readonly frameworkHash: string
  readonly instrument: MappedInstrument
  readonly rounds: readonly PlannedRound[]
}

const rowsAtOnce = 200

/** One window, and for each team an org, a closed confidential round, its people's marks without a person, and the reveal of all of it. */
export const importStatements = (context: DistrictContext, plan: PlannedImport): readonly Statement[] => {
  const at = context.now()
  const windowId = context.newId()
  const newOrgs = plan.rounds.map(({ org }) => org).filter(org => org.isNew)
  return [
    activityStatement(context, { kind: 'people.changed', orgId: plan.rootId }),
    storeDocument({
      hash: plan.frameworkHash,
      frameworkId: plan.framework.id,
      edition: plan.framework.edition,
      document: JSON.stringify(plan.framework),
      storedAt: at,
    }),
    storeWindow({ id: windowId, title: plan.label, createdBy: actorId(context) || null, createdAt: at }),
    ...newOrgs.map(({ id, name }, index) =>
      storeOrg({ id, parentId: plan.rootId, kind: 'program', name, position: plan.firstPosition + index }),
    ),
    ...plan.rounds.flatMap((planned, index) => roundStatements(context, { plan, planned, windowId, index })),
    toStatement(query.insert(importReceipt).values({ key: plan.key, at, roundIds: plan.rounds.map(({ roundId }) => roundId) })),
  ]
}

interface OneRound {
  readonly plan: PlannedImport
  readonly planned: PlannedRound
  readonly windowId: string
  readonly index: number
}

const roundStatements = (context: DistrictContext, { plan, planned, windowId, index }: OneRound): readonly Statement[] => {
  const { roundId, org, title, rows } = planned
  const now = context.now()
  const items = plan.instrument.columns.map(({ code }) => code)
  return [
    activityStatement(context, { kind: 'round.created', orgId: org.id, roundId }),
    storeRound({
      id: roundId,
      windowId,
      orgId: org.id,
      title,
      pluginId: null,
      frameworkId: plan.framework.id,
      edition: plan.framework.edition,
      frameworkHash: plan.frameworkHash,
      instrumentId: plan.instrument.instrumentId,
      items,
      visibility: 'confidential',
      asksImportance: false,
      revealsOnClose: false,
      state: 'closed',
      openedAt: now,
      closedAt: now,
      source: 'import',
      createdBy: actorId(context) || null,
      // Lists show the newest first; a millisecond apart, the teams stand in their own order.
      createdAt: new Date(now.getTime() - index),
    }),
    ...chunksOf(rows).map(chunk =>
      toStatement(
        query.insert(response).values(
          chunk.map(marks => ({
            id: context.newId(),
            roundId,
            personId: null,
            pass: 1,
            version: 1,
            marks,
            importance: null,
            submittedNo: latestActivityNo,
            submittedAt: now,
          })),
        ),
      ),
    ),
    activityStatement(context, { kind: 'round.revealed', orgId: org.id, roundId }),
    revealItems(items, { roundId: roundId, personId: actorId(context) || null, at: now }),
    toStatement(
      query.insert(tally).values(
        items.map((item, place) => ({
          roundId,
          item,
          pass: 1,
          counts: countBytes(rows.map(marks => marks[place] ?? nothing)),
          importance: [0, 0, 0],
          uptoNo: latestActivityNo,
        })),
      ),
    ),
  ]
}

const chunksOf = (rows: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) => rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce))
