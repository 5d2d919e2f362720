import { err, issue, ok, type Result } from '@tilth/core'
import { guessColumns, plottedValue, type TableValue } from '@tilth/core/measures'
import { readMany } from '@tilth/db'
import { dropUpload } from '../../files/uploads.ts'
import type { DistrictContext } from '../../use-case/context.ts'
import { decideAndWrite } from '../../use-case/decide-and-write.ts'
import { measureChanged, nextVersion } from '../datum-statements.ts'
import { readMeasureFacts } from '../measure-facts.ts'
import { type DatumRow, selectNewestValues } from '../measure-store.ts'
import type { ValuesLookView, ValuesPreviewRow, ValuesPreviewView, ValuesTakenView, WrongValueRow } from '../views.ts'
import { questionFor, type ReadTable, readTableValues, type TableInput } from './read-table-values.ts'
import { readValueTable, type ValueSource } from './value-table.ts'

const mostListed = 500
const sampleRows = 12
const longestCell = 80

/** What is in a table and how it most likely is to be read. Issues: `not_found` and those of `readValueTable`. */
export const lookAtValues = async (
  context: DistrictContext,
  input: { readonly measureId: string; readonly orgId: string; readonly source: ValueSource },
): Promise<Result<ValuesLookView>> => {
  const facts = await readMeasureFacts(context, input.measureId)
  if (!facts) return err(issue('not_found'))
  const table = await readValueTable(context, input.source)
  if (!table.ok) return table
  const { rows, name, sheets, sheet } = table.value
  const { kind, days } = await questionFor(context, { facts, orgId: input.orgId, table: table.value })
  const { hasHeader, columns } = guessColumns(rows, { kind, days })
  const filled = rows.filter(row => row.some(cell => cell !== ''))
  const short = (row: readonly string[]): readonly string[] => row.map(cell => cell.slice(0, longestCell))
  const width = Math.max(0, ...filled.slice(0, 200).map(row => row.length))
  const [head = []] = filled
  return ok({
    name,
    sheets,
    sheet,
    rowCount: filled.length - (hasHeader ? 1 : 0),
    hasHeader,
    columns,
    header: Array.from({ length: width }, (_, at) => (hasHeader ? (short(head)[at] ?? '') : '')),
    sample: filled.slice(hasHeader ? 1 : 0, sampleRows).map(short),
  })
}

type State = 'new' | 'changed' | 'same'

interface Judged {
  readonly value: TableValue
  readonly before: DatumRow | undefined
  readonly state: State
}

const keyOf = (orgId: string, { group, on }: { readonly group: string; readonly on: string }): string => JSON.stringify([orgId, group, on])

const areEqual = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))

const judge = (
  { reading }: ReadTable,
  { newest, hasNotes }: { readonly newest: readonly DatumRow[]; readonly hasNotes: boolean },
): readonly Judged[] => {
  const standing = new Map(newest.map(row => [keyOf(row.orgId, row), row]))
  return reading.values.map(value => {
    const before = standing.get(keyOf(value.place, value))
    const isThere = before !== undefined && before.removedAt === null
    const isSame =
      isThere &&
      areEqual(before.value, value.value) &&
      areEqual(before.denominator, value.denominator) &&
      (!hasNotes || before.note === value.note)
    return { value, before, state: isSame ? 'same' : isThere ? 'changed' : 'new' }
  })
}

const readJudged = async (context: DistrictContext, input: TableInput) => {
  const read = await readTableValues(context, input)
  if (!read.ok) return read
  const [newest] = await readMany(context.db, [selectNewestValues(input.measureId)])
  return ok({ ...read.value, judged: judge(read.value, { newest, hasNotes: input.columns.note !== null }) })
}

const countsOf = (judged: readonly Judged[]) => ({
  new: judged.filter(({ state }) => state === 'new').length,
  changed: judged.filter(({ state }) => state === 'changed').length,
  same: judged.filter(({ state }) => state === 'same').length,
})

const letter = (column: number): string =>
  column < 26 ? String.fromCodePoint(65 + column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`

/** What would come of a table row by row, and every cell that is in the way. Changes nothing. */
export const checkValues = async (context: DistrictContext, input: TableInput): Promise<Result<ValuesPreviewView>> => {
  const read = await readJudged(context, input)
  if (!read.ok) return read
  const { facts, table, reading, judged, dateOrder } = read.value
  const { orgs, measure, valuesVersion } = facts
  const y = (value: { readonly value: number; readonly denominator: number | null }): number => plottedValue(measure.valueKind, value)
  const header = input.hasHeader ? (table.rows.find(row => row.some(cell => cell !== '')) ?? []) : []
  return ok({
    rows: reading.rows,
    counts: { ...countsOf(judged), wrong: reading.wrong.length },
    preview: judged.slice(0, mostListed).map(
      ({ value, before, state }): ValuesPreviewRow => ({
        row: value.row,
        state,
        on: value.on,
        placeName: orgs.find(row => row.id === value.place)?.name ?? '',
        group: value.group,
        value: value.value,
        denominator: value.denominator,
        y: y(value),
        before: state === 'changed' && before ? { value: before.value, denominator: before.denominator, y: y(before) } : null,
      }),
    ),
    wrong: reading.wrong.slice(0, mostListed).map(
      ({ row, column, reason, found, other }): WrongValueRow => ({
        row,
        column: column === null ? '' : header[column] || letter(column),
        reason,
        found,
        other: other ?? null,
      }),
    ),
    dateOrder,
    seen: valuesVersion[1],
  })
}

/**
 * All rows or none, in one write. The same table again changes nothing. Issues: those of reading, `measure.fed_by_plugin`, `measure.rows_wrong` with their number,
 * `measure.no_rows` where there is nothing to take, `conflict.measure_values_changed` where values have moved since the preview.
 */
export const takeValues = (
  context: DistrictContext,
  { seen, ...input }: TableInput & { readonly seen: number },
): Promise<Result<ValuesTakenView>> =>
  decideAndWrite<ValuesTakenView>(context, async () => {
    const read = await readJudged(context, input)
    if (!read.ok) return read
    const { facts, reading, judged } = read.value
    if (facts.isFed) return err(issue('measure.fed_by_plugin'))
    if (reading.wrong.length > 0) return err(issue('measure.rows_wrong', { params: { count: reading.wrong.length } }))
    if (judged.length === 0) return err(issue('measure.no_rows'))
    if (facts.valuesVersion[1] !== seen) return err(issue('conflict.measure_values_changed'))
    const moved = judged.filter(({ state }) => state !== 'same')
    const source = input.source.kind === 'file' ? 'file' : 'paste'
    const statements = moved.map(({ value, before }) =>
      nextVersion(context, {
        before,
        given: {
          measureId: input.measureId,
          orgId: value.place,
          group: value.group,
          on: value.on,
          value: value.value,
          denominator: value.denominator,
          note: input.columns.note === null && before?.removedAt === null ? before.note : value.note,
          source,
        },
      }),
    )
    return ok({
      statements:
        statements.length === 0
          ? []
          : [
              measureChanged(context, facts.measure),
              ...statements,
              ...(input.source.kind === 'file' ? [dropUpload(input.source.uploadId)] : []),
            ],
      expect: [facts.valuesVersion],
      output: countsOf(judged),
    })
  })
