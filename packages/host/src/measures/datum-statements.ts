import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { isDay } from '@tilth/core/cycles'
import { checkValue, isGroup } from '@tilth/core/measures'
import { query, readMany, type Statement, selectVersions, versionsOf } from '@tilth/db'
import { datum } from '@tilth/db/district'
import { and, asc, eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { today as readToday } from '../calendar/district-time.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'
import { isPlaceOf, type MeasureFacts, readMeasureFacts } from './measure-facts.ts'
import { type DatumRow, selectValueAt, storeDatum, valuesStream } from './measure-store.ts'

/** One value of one day. */
export interface NewDatum {
  readonly measureId: string
  /** The measure's own place or one below it. */
  readonly orgId: string
  /** `partition:value`; empty or left out for everybody. */
  readonly group?: string
  /** Calendar day. */
  readonly on: string
  /** The numerator where there is a denominator; a share without one runs from 0 to 1. */
  readonly value: number
  readonly denominator: number | null
  readonly note?: string
  readonly source: DatumRow['source']
  /** The line of a cycle's log it comes with. */
  readonly cycleId?: string
  readonly entryId?: string
  /** The version of that day on the writer's screen, 0 where nothing stands there. */
  readonly version?: number
}

/** To be written together, under these versions. */
export interface DatumWrite {
  readonly statements: readonly Statement[]
  readonly expect: readonly StreamVersion[]
}

const nothing: DatumWrite = { statements: [], expect: [] }

/** Nothing in a school is older, and an earlier year is a slip of the finger. */
const earliest = '1900-01-01'

/**
 * Whether a value could be kept at all. Issues, all `measure.*`: `archived`, `fed_by_plugin`, `place_outside`, `group_malformed`, `not_a_day`,
 * `day_in_the_future`, and those of `checkValue`.
 */
const checkDatum = (facts: MeasureFacts, { given, today }: { readonly given: NewDatum; readonly today: string }): Issue | null => {
  const { measure } = facts
  if (measure.archivedAt !== null) return issue('measure.archived')
  if (facts.isFed) return issue('measure.fed_by_plugin')
  if (!isPlaceOf(facts, given.orgId)) return issue('measure.place_outside', { path: ['orgId'] })
  if (!isGroup(given.group ?? '')) return issue('measure.group_malformed', { path: ['group'] })
  if (!isDay(given.on) || given.on < earliest) return issue('measure.not_a_day', { path: ['on'] })
  if (given.on > today) return issue('measure.day_in_the_future', { path: ['on'], params: { today } })
  const wrong = checkValue(measure.valueKind, given)
  if (wrong === null) return null
  const params = { value: given.value, denominator: given.denominator ?? 0, found: given.denominator ?? given.value }
  return issue(`measure.${wrong}`, { path: [wrong.startsWith('denominator_not') ? 'denominator' : 'value'], params })
}

/** The next version at the same place, group and day. */
export const nextVersion = (
  context: DistrictContext,
  { before, given }: { readonly before: DatumRow | undefined; readonly given: NewDatum },
): Statement =>
  storeDatum({
    measureId: given.measureId,
    orgId: given.orgId,
    group: given.group ?? '',
    on: given.on,
    version: (before?.version ?? 0) + 1,
    value: given.value,
    denominator: given.denominator,
    note: given.note ?? '',
    source: given.source,
    cycleId: given.cycleId ?? null,
    entryId: given.entryId ?? null,
    removedAt: null,
    enteredBy: actorId(context),
    enteredAt: context.now(),
  })

const isSameValue = (before: DatumRow | undefined, given: NewDatum): boolean =>
  before !== undefined &&
  before.removedAt === null &&
  before.value === given.value &&
  before.denominator === given.denominator &&
  before.note === (given.note ?? '')

export const measureChanged = (context: DistrictContext, { id, orgId }: { readonly id: string; readonly orgId: string }): Statement =>
  activityStatement(context, { kind: 'measure.changed', orgId, subject: id })

/**
 * What keeps one value, to be written by whoever needs it in their own write: a screen, or a line of a cycle's log. The same value again
 * writes nothing. Issues: `not_found`, those of `checkDatum`, `measure.day_taken` where a value stands that day and no version was on the
 * screen, `conflict.datum_changed` where another version stands now. Says nothing about who may: the caller's policy does.
 */
export const datumStatements = async (context: DistrictContext, given: NewDatum): Promise<Result<DatumWrite>> => {
  const [facts, today, [versions]] = await Promise.all([
    readMeasureFacts(context, given.measureId),
    readToday(context),
    readMany(context.db, [selectValueAt({ ...given, group: given.group ?? '' })]),
  ])
  if (!facts) return err(issue('not_found'))
  const wrong = checkDatum(facts, { given, today })
  if (wrong) return err(wrong)
  const before = versions.at(-1)
  if (isSameValue(before, given) && before?.entryId === (given.entryId ?? null)) return ok(nothing)
  const standing = before === undefined || before.removedAt !== null ? 0 : before.version
  if (given.version === undefined && standing > 0) return err(issue('measure.day_taken', { path: ['on'], params: { on: given.on } }))
  const seen = given.version ?? 0
  if (seen !== standing && seen !== before?.version)
    return err(issue('conflict.datum_changed', { path: ['on'], params: { on: given.on, version: standing } }))
  return ok({
    statements: [nextVersion(context, { before, given }), measureChanged(context, facts.measure)],
    expect: [facts.valuesVersion],
  })
}

/** A new version that says it is gone, or that it stands again; the versions before are kept. */
export const standOrFall = (
  context: DistrictContext,
  { row, isRemoved }: { readonly row: DatumRow; readonly isRemoved: boolean },
): Statement =>
  storeDatum({
    ...row,
    version: row.version + 1,
    removedAt: isRemoved ? context.now() : null,
    enteredBy: actorId(context),
    enteredAt: context.now(),
  })

/**
 * Takes the value of that key away, or puts it back. Issues: `not_found`, `measure.fed_by_plugin`, `conflict.datum_changed` where another version stands than the
 * one on the screen.
 */
export const removalStatements = async (
  context: DistrictContext,
  given: Pick<NewDatum, 'measureId' | 'orgId' | 'on'> & { readonly group: string; readonly version: number; readonly isRemoved: boolean },
): Promise<Result<DatumWrite>> => {
  const [facts, [versions]] = await Promise.all([readMeasureFacts(context, given.measureId), readMany(context.db, [selectValueAt(given)])])
  const row = versions.at(-1)
  if (!facts || !row) return err(issue('not_found'))
  if (facts.isFed) return err(issue('measure.fed_by_plugin'))
  if ((row.removedAt !== null) === given.isRemoved) return ok(nothing)
  if (row.version !== given.version)
    return err(issue('conflict.datum_changed', { path: ['on'], params: { on: given.on, version: row.version } }))
  return ok({
    statements: [standOrFall(context, { row, isRemoved: given.isRemoved }), measureChanged(context, facts.measure)],
    expect: [facts.valuesVersion],
  })
}

const readOfEntry = async (
  context: DistrictContext,
  { cycleId, entryId }: { readonly cycleId: string; readonly entryId: string },
): Promise<readonly DatumRow[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select()
      .from(datum)
      .where(and(eq(datum.cycleId, cycleId), eq(datum.entryId, entryId)))
      .orderBy(asc(datum.version)),
  ])
  const keys = new Map(rows.map(row => [JSON.stringify([row.measureId, row.orgId, row.group, row.on]), row]))
  const found = [...keys.values()]
  if (found.length === 0) return []
  const newest = await Promise.all(found.map(row => readMany(context.db, [selectValueAt(row)])))
  return newest.flatMap(([versions]) => versions.at(-1) ?? []).filter(row => row.entryId === entryId)
}

/**
 * What takes the value away that came with a line of a cycle's log, or puts it back with the line. A value that somebody corrected or
 * removed since is theirs and stays as it is. Nothing where the line had none.
 */
export const removeDatumOfEntry = async (
  context: DistrictContext,
  { isRemoved = true, ...entry }: { readonly cycleId: string; readonly entryId: string; readonly isRemoved?: boolean },
): Promise<DatumWrite> => {
  const rows = (await readOfEntry(context, entry)).filter(row => (row.removedAt !== null) !== isRemoved)
  if (rows.length === 0) return nothing
  const streams = [...new Set(rows.map(row => valuesStream(row.measureId)))]
  const [versions] = await readMany(context.db, [selectVersions(streams)])
  return {
    statements: rows.flatMap(row => [
      standOrFall(context, { row, isRemoved }),
      measureChanged(context, { id: row.measureId, orgId: row.orgId }),
    ]),
    expect: versionsOf(streams, versions),
  }
}
