import { err, issue, type Result } from '@tilth/core'
import type { Day } from '@tilth/core/cycles'
import { type DatumWrite, datumStatements } from '../measures/datum-statements.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { CycleFacts } from './cycle-facts.ts'
import { measuresFor } from './measures-of-cycle.ts'

export interface CountedLine {
  readonly id: string
  readonly on: Day
  readonly measureId: string
  readonly value: number
  readonly denominator: number | null
}

/**
 * The datum that comes with a line of the log, for everybody at the place of the test. Issues: `cycle.unknown_measure` for one that does
 * not count there or that this person may not see, and those of `datumStatements`.
 */
export const datumOfLine = async (
  context: DistrictContext,
  { facts, line }: { readonly facts: CycleFacts; readonly line: CountedLine },
): Promise<Result<DatumWrite>> => {
  const { row } = facts.stored
  const offered = await measuresFor(context, { planId: row.planId, orgPath: facts.orgPath })
  if (!offered.some(measure => measure.id === line.measureId)) return err(issue('cycle.unknown_measure', { path: ['measureId'] }))
  const { measureId, on, value, denominator } = line
  return datumStatements(context, { measureId, orgId: row.orgId, on, value, denominator, source: 'log', cycleId: row.id, entryId: line.id })
}
