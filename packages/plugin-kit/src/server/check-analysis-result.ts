import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { isDay } from '@tilth/core/cycles'
import { checkValue } from '@tilth/core/measures'
import type { AnalysisDeclaration, Manifest, TableColumn, TableDeclaration } from '../manifest.ts'
import type { AnalysisInput, AnalysisResult } from './define-server.ts'
import { isPlain } from './is-plain.ts'

/** What an analysis may give at most, so that nobody waits for a table that nobody can read. */
export const mostRows = 10_000
const mostFindings = 1000
const longestText = 500

type Path = readonly (string | number)[]
type Declared = Pick<Manifest, 'measures' | 'messages'>

interface Ground {
  readonly manifest: Declared
  readonly declaration: AnalysisDeclaration
  readonly orgIds: ReadonlySet<string>
}

const bad = (problem: string, path: Path): Issue => issue('analysis.bad_output', { path, params: { problem } })

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const idOf = ({ id }: { readonly id: string }): string => id

/** A key that nothing declares is found and never named: it may be a value that went astray. */
const hasOnly = (value: Readonly<Record<string, unknown>>, known: readonly string[]): boolean =>
  Object.keys(value).every(key => known.includes(key))

const hasMessage = ({ messages = {} }: Declared, path: string): boolean =>
  Object.values(messages).some(texts => Object.hasOwn(texts, path) && texts[path] !== '')

const wordsPattern = /^[a-z][a-z0-9-]{0,63}( -?\d{1,15}(\.\d{1,6})?){0,6}$/

const cellProblem = (value: unknown, { column, ground }: { readonly column: TableColumn; readonly ground: Ground }): string | null => {
  if (value === null) return null
  switch (column.kind) {
    case 'number':
      return isNumber(value) ? null : 'not_a_number'
    case 'share':
      return isNumber(value) && value >= 0 && value <= 1 ? null : 'not_a_share'
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : 'not_a_day'
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'not_true_or_false'
    case 'org':
      return typeof value === 'string' && ground.orgIds.has(value) ? null : 'unknown_org'
    case 'words':
      if (typeof value !== 'string' || !wordsPattern.test(value)) return 'not_words'
      return hasMessage(ground.manifest, `words/${value.split(' ')[0] ?? ''}`) ? null : 'unknown_words'
    case 'text':
    case 'person':
    case 'student':
    case 'record':
      return isText(value) ? null : 'not_a_text'
  }
}

const rowProblem = (
  row: unknown,
  { table, path, ground }: { readonly table: TableDeclaration; readonly path: Path; readonly ground: Ground },
): Issue | null => {
  if (!isPlain(row)) return bad('not_a_row', path)
  if (!hasOnly(row, table.columns.map(idOf))) return bad('unknown_column', path)
  for (const column of table.columns) {
    const problem = cellProblem(row[column.id] ?? null, { column, ground })
    if (problem) return bad(problem, [...path, column.id])
  }
  const counted = table.counts === undefined ? 0 : row[table.counts]
  return Number.isSafeInteger(counted) && Number(counted) >= 0 ? null : bad('not_a_count', [...path, table.counts ?? ''])
}

const measureProblem = (value: unknown, { path, ground }: { readonly path: Path; readonly ground: Ground }): Issue | null => {
  if (!isPlain(value) || !hasOnly(value, ['measure', 'orgId', 'on', 'value', 'denominator'])) return bad('not_a_value', path)
  const definition = ground.manifest.measures?.find(({ id }) => id === value.measure)
  if (!definition || !ground.declaration.measures.includes(definition.id)) return bad('unknown_measure', [...path, 'measure'])
  if (typeof value.orgId !== 'string' || !ground.orgIds.has(value.orgId)) return bad('unknown_org', [...path, 'orgId'])
  if (typeof value.on !== 'string' || !isDay(value.on)) return bad('not_a_day', [...path, 'on'])
  const denominator = value.denominator ?? null
  if (!isNumber(value.value) || (denominator !== null && !isNumber(denominator))) return bad('not_a_number', [...path, 'value'])
  const problem = checkValue(definition.valueKind, { value: value.value, denominator })
  return problem ? bad(problem, [...path, 'value']) : null
}

const findingProblem = (finding: unknown, { path, ground }: { readonly path: Path; readonly ground: Ground }): Issue | null => {
  if (!isPlain(finding) || !hasOnly(finding, ['code', 'orgId', 'params'])) return bad('not_a_finding', path)
  if (!isText(finding.code) || !hasMessage(ground.manifest, `findings/${finding.code}`)) return bad('unknown_finding', [...path, 'code'])
  if (finding.orgId !== undefined && (typeof finding.orgId !== 'string' || !ground.orgIds.has(finding.orgId)))
    return bad('unknown_org', [...path, 'orgId'])
  const { params = {} } = finding
  const isSound = isPlain(params) && Object.values(params).every(value => isText(value) || isNumber(value))
  return isSound ? null : bad('not_parameters', [...path, 'params'])
}

const firstOf = (
  list: unknown,
  { path, most, problemOf }: { readonly path: Path; readonly most: number; readonly problemOf: (entry: unknown, at: Path) => Issue | null },
): Issue | null => {
  if (list === undefined) return null
  if (!Array.isArray(list)) return bad('not_a_list', path)
  if (list.length > most) return bad('too_many', path)
  for (const [index, entry] of list.entries()) {
    const found = problemOf(entry, [...path, index])
    if (found) return found
  }
  return null
}

const findRepeatedValue = (measures: AnalysisResult['measures'] = []): Issue | null => {
  const seen = new Set<string>()
  for (const [index, { measure, orgId, on }] of measures.entries()) {
    const key = JSON.stringify([measure, orgId, on])
    if (seen.has(key)) return bad('repeated_value', ['measures', index])
    seen.add(key)
  }
  return null
}

const findWrongTable = (tables: unknown, ground: Ground): Issue | null => {
  if (tables === undefined) return null
  if (!isPlain(tables)) return bad('not_tables', ['tables'])
  const declared = ground.declaration.tables
  if (!hasOnly(tables, declared.map(idOf))) return bad('unknown_table', ['tables'])
  for (const table of declared) {
    const found = firstOf(tables[table.id], {
      path: ['tables', table.id],
      most: mostRows,
      problemOf: (row, path) => rowProblem(row, { table, path, ground }),
    })
    if (found) return found
  }
  return null
}

/**
 * Holds what an analysis gave against what its manifest declares. The host and a plugin's own test ask the same. The issue, the first
 * found, is `analysis.bad_output` with its path and, as `problem`, what is wrong there in one word; no value is in either.
 */
export const checkAnalysisResult = (
  output: unknown,
  asked: { readonly manifest: Declared; readonly declaration: AnalysisDeclaration; readonly input: Pick<AnalysisInput, 'orgs'> },
): Result<AnalysisResult> => {
  const ground: Ground = { ...asked, orgIds: new Set(asked.input.orgs.map(({ id }) => id)) }
  if (!isPlain(output) || !hasOnly(output, ['measures', 'findings', 'tables'])) return err(bad('not_a_result', []))
  const found =
    firstOf(output.measures, {
      path: ['measures'],
      most: mostRows,
      problemOf: (value, path) => measureProblem(value, { path, ground }),
    }) ??
    findRepeatedValue(output.measures as AnalysisResult['measures']) ??
    firstOf(output.findings, {
      path: ['findings'],
      most: mostFindings,
      problemOf: (finding, path) => findingProblem(finding, { path, ground }),
    }) ??
    findWrongTable(output.tables, ground)
  return found ? err(found) : ok(output as AnalysisResult)
}
