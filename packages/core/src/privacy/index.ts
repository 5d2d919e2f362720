/**
 * @tilth/core/privacy: disclosure control. `protect` decides once per release which numbers of small groups, and which others beside
 * them, are not shown; `applyPattern` holds every item to that. It never shows what it could not prove to be safe, and it never tells
 * why a cell is hidden. Read `protect.ts` first, then `witness.ts`: what counts as proof.
 */
export { applyPattern, type Shown } from './apply-pattern.ts'
export { computeProtect, type ProtectResult } from './compute-protect.ts'
export { type Audience, floorFor, isClassReportable } from './floors.ts'
export { type Part, planRelease, type ReleasePlan, type ReleaseQuestion } from './plan-release.ts'
export type { Cap, Companion, Policy } from './policy.ts'
export { californiaPolicy, complementGroupPolicy, fivePolicy, mergeNextSmallestPolicy } from './presets.ts'
export { protect } from './protect.ts'
export { type Partition, type PartitionPattern, type Placed, protectPartitions, showsItem } from './protect-partitions.ts'
export type { ProtectedCell, ProtectedTable } from './protected-table.ts'
export { shownCount } from './shown-count.ts'
export { type ShownRate, shownRate } from './shown-rate.ts'
export type { Axis, Breakdown, Counts, Table } from './table.ts'
export { type KnownSums, tellsOnFew } from './tells-on-few.ts'
