import type { Framework } from '@tilth/core/conditions'
import { nothing } from '@tilth/core/rubrics'
import { query, type Statement, toStatement } from '@tilth/db'
import { importReceipt, response, tally } from '@tilth/db/district'
import { sql } from 'drizzle-orm'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { storeOrg } from '../people/people-store.ts'
import { countBytes } from '../results/stored-tallies.ts'
import { actorId } from '../rounds/round-facts.ts'
import { revealItems, storeDocument, storeRound, storeWindow } from '../rounds/store.ts'
import type { DistrictContext } from '../use-case/context.ts'

export interface PlannedOrg {
  readonly id: string
  readonly isNew: boolean
  readonly name: string
}

export interface PlannedRound {
  readonly roundId: string
  readonly org: PlannedOrg
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
  /** Null where the framework came with the file. */
  readonly pluginId: string | null
  readonly framework: Framework
  readonly frameworkHash: string
  readonly instrumentId: string
  /** In the order in which marks are packed. */
  readonly items: readonly string[]
  readonly rounds: readonly PlannedRound[]
}

const rowsAtOnce = 5000

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
  const { items } = plan
  return [
    activityStatement(context, { kind: 'round.created', orgId: org.id, roundId }),
    storeRound({
      id: roundId,
      windowId,
      orgId: org.id,
      title,
      pluginId: plan.pluginId,
      frameworkId: plan.framework.id,
      edition: plan.framework.edition,
      frameworkHash: plan.frameworkHash,
      instrumentId: plan.instrumentId,
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
    ...chunksOf(rows).map(chunk => storeResponses(context, { roundId, rows: chunk, at: now })),
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

/** One statement for thousands of rows: the marks travel as text and are unpacked by the database. */
const storeResponses = (
  context: DistrictContext,
  { roundId, rows, at }: { readonly roundId: string; readonly rows: readonly Uint8Array[]; readonly at: Date },
): Statement => {
  const packed = JSON.stringify(rows.map(marks => [context.newId(), Buffer.from(marks).toString('hex')]))
  return toStatement(
    query
      .insert(response)
      .select(
        sql`select value ->> 0, ${roundId}, null, 1, 1, unhex(value ->> 1), null, 'import', ${latestActivityNo}, ${at.getTime()} from json_each(${packed})`,
      ),
  )
}

const chunksOf = (rows: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) => rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce))
