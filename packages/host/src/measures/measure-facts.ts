import { query, readMany, selectVersions, versionsOf } from '@tilth/db'
import { fedMeasure, measure, org, plan } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'
import { type MeasureRow, measureStream, valuesStream } from './measure-store.ts'

export interface MeasureOrg {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly code: string | null
  readonly kind: 'district' | 'school' | 'department' | 'program' | 'class'
  readonly archivedAt: Date | null
}

/** Everything a decision about a measure rests on, read at one moment. */
export interface MeasureFacts {
  readonly measure: MeasureRow
  readonly orgs: readonly MeasureOrg[]
  /** From the root to the measure's own place. */
  readonly orgPath: readonly string[]
  /** The actor made it or leads the plan it belongs to. */
  readonly isOwn: boolean
  /** A plugin gives its values, and nobody enters any by hand. */
  readonly isFed: boolean
  /** The measure of a manifest that its values are of. */
  readonly fedBy: { readonly pluginId: string; readonly definitionId: string } | null
  readonly planTitle: string | null
  /** Of what is said about it, and of its values. */
  readonly version: StreamVersion
  readonly valuesVersion: StreamVersion
}

/** Null where there is no such measure. Says nothing about whether the actor may know. */
export const readMeasureFacts = async (context: Pick<DistrictContext, 'db' | 'actor'>, measureId: string): Promise<MeasureFacts | null> => {
  const streams = [measureStream(measureId), valuesStream(measureId)]
  const [[found], orgs, versions] = await readMany(context.db, [
    query
      .select({
        measure,
        leadId: plan.leadId,
        planTitle: plan.title,
        fedBy: { pluginId: fedMeasure.pluginId, definitionId: fedMeasure.definitionId },
      })
      .from(measure)
      .leftJoin(plan, eq(plan.id, measure.planId))
      .leftJoin(fedMeasure, eq(fedMeasure.measureId, measure.id))
      .where(eq(measure.id, measureId)),
    query
      .select({ id: org.id, parentId: org.parentId, name: org.name, code: org.code, kind: org.kind, archivedAt: org.archivedAt })
      .from(org)
      .orderBy(org.position, org.name),
    selectVersions(streams),
  ])
  if (!found) return null
  const me = actorId(context as DistrictContext)
  const [version = [streams[0] ?? '', 0], valuesVersion = [streams[1] ?? '', 0]] = versionsOf(streams, versions)
  return {
    measure: found.measure,
    orgs,
    orgPath: orgPathOf(orgs, found.measure.orgId),
    isOwn: me !== '' && (found.measure.createdBy === me || found.leadId === me),
    isFed: found.fedBy !== null,
    fedBy: found.fedBy,
    planTitle: found.planTitle,
    version,
    valuesVersion,
  }
}

/** Whether values of the measure may stand for that place: its own, or one below it. */
export const isPlaceOf = ({ orgs, measure: { orgId } }: Pick<MeasureFacts, 'orgs' | 'measure'>, placeId: string): boolean =>
  orgPathOf(orgs, placeId).includes(orgId)
