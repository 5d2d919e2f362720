import type { MeasureRow } from './measure-store.ts'
import type { MeasureDescription } from './views.ts'

/** What is said about a measure, as screens show it. */
export const describeMeasure = (
  row: MeasureRow,
  names: { readonly orgName: string; readonly planTitle: string | null; readonly collectorName: string | null },
): MeasureDescription => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  definition: row.definition,
  valueKind: row.valueKind,
  numerator: row.numerator,
  denominator: row.denominator,
  unit: row.unit,
  multiplier: row.multiplier,
  direction: row.direction,
  target: row.target,
  source: row.source,
  cadence: row.cadence,
  collectorId: row.collectorId,
  counts: row.counts,
  purpose: row.purpose,
  isInTime: row.isInTime,
  orgId: row.orgId,
  planId: row.planId,
  ...names,
  isArchived: row.archivedAt !== null,
})
