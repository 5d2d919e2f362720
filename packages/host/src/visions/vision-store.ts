import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { person, vision } from '@tilth/db/district'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import type { VisionVersion } from './views.ts'

export const visionStream = (orgId: string): string => `vision:${orgId}`

const columns = {
  orgId: vision.orgId,
  version: vision.version,
  statement: vision.statement,
  goals: vision.goals,
  is: vision.is,
  isNot: vision.isNot,
  writtenIn: vision.writtenIn,
  writtenAt: vision.writtenAt,
  writtenBy: person.name,
}

export const noVision: VisionVersion = {
  version: 0,
  statement: '',
  goals: [],
  is: [],
  isNot: [],
  writtenIn: [],
  writtenBy: null,
  writtenAt: null,
}

/** The version that stands, by org; an org without one is not in it. */
export const readVisions = async (context: DistrictContext, orgIds: readonly string[]): Promise<ReadonlyMap<string, VisionVersion>> => {
  const [rows] = await readMany(context.db, [
    query
      .select(columns)
      .from(vision)
      .leftJoin(person, eq(person.id, vision.writtenBy))
      .where(inArray(vision.orgId, [...orgIds]))
      .orderBy(asc(vision.version)),
  ])
  return new Map(rows.map(({ orgId, ...row }) => [orgId, { ...row, writtenAt: row.writtenAt.toISOString() }]))
}

/** Every version, the newest first. */
export const readVisionVersions = async (context: DistrictContext, orgId: string): Promise<readonly VisionVersion[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select(columns)
      .from(vision)
      .leftJoin(person, eq(person.id, vision.writtenBy))
      .where(eq(vision.orgId, orgId))
      .orderBy(desc(vision.version)),
  ])
  return rows.map(({ orgId: _, ...row }) => ({ ...row, writtenAt: row.writtenAt.toISOString() }))
}

export const storeVision = (row: typeof vision.$inferInsert): Statement => toStatement(query.insert(vision).values(row))
