import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { hashFramework } from '@tilth/core/conditions'
import { parseMark } from '@tilth/core/rubrics'
import { query, readMany } from '@tilth/db'
import { importReceipt } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { dropUpload, readUpload } from '../files/uploads.ts'
import { orgTreeStream, readOrgTree, readVersions, type StoredOrg } from '../people/people-store.ts'
import { roundStream } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { importProgress } from './import-progress.ts'
import { importStatements, type PlannedOrg, type PlannedRound } from './import-statements.ts'
import { viewOfEarlier, viewOfTaken } from './import-view.ts'
import type { FrameworkChoice, ImportMapping } from './mapping/import-mapping.ts'
import { type MappedFramework, readMappedFramework } from './mapping/mapped-framework.ts'
import { type MappedRatings, readMappedRows } from './mapping/read-mapped-rows.ts'
import { nameTeam } from './name-team.ts'
import { openTable, readingTable } from './table/open-table.ts'
import type { RatingsImportView, TableCheckView } from './views.ts'
import { rowsWrong } from './wrong-row.ts'

const mostTeamsShown = 200

export interface TableImport {
  readonly uploadId: string
  readonly sheet: string | null
  readonly framework: FrameworkChoice
  readonly mapping: ImportMapping
  readonly locale: string
}

interface ReadTable {
  readonly key: string
  readonly mapped: MappedFramework
  readonly ratings: MappedRatings
  readonly teamColumn: string
}

/** What would come of the file, and every cell that is in the way. Changes nothing. */
export const checkTable = async (context: DistrictContext, input: TableImport): Promise<Result<TableCheckView, Issue>> => {
  const read = await readTable(context, input)
  if (!read.ok) return read
  const { key, ratings, teamColumn } = read.value
  const [orgs, [[receipt]]] = await Promise.all([
    readOrgTree(context),
    readMany(context.db, [query.select().from(importReceipt).where(eq(importReceipt.key, key))]),
  ])
  const place = placer(context, { orgs, mapping: input.mapping, teamColumn })
  return ok({
    rows: ratings.rows,
    raters: ratings.teams.reduce((sum, team) => sum + team.rows.length, 0),
    answers: ratings.answers,
    leftAside: ratings.leftAside,
    items: ratings.codes,
    teamCount: ratings.teams.length,
    teams: ratings.teams.slice(0, mostTeamsShown).map(team => {
      const org = place(team.team)
      return { name: org?.name ?? team.team, raters: team.rows.length, isNew: org?.isNew ?? false }
    }),
    wrong: ratings.wrong,
    wrongCount: ratings.wrongCount,
    takenBefore: receipt !== undefined,
  })
}

/** One write for the whole file: nothing is half imported, and the same file read the same way changes nothing. */
export const takeTable = async (
  context: DistrictContext,
  input: TableImport & { readonly title: string | null },
): Promise<Result<RatingsImportView, Issue>> => {
  const read = await readTable(context, input)
  if (!read.ok) return read
  const { key, mapped, ratings, teamColumn } = read.value
  if (ratings.wrongCount > 0) return err(rowsWrong(ratings.wrong))
  if (ratings.teams.length === 0) return err(issue('import.no_rows'))
  const frameworkHash = hashFramework(mapped.framework)
  return decideAndWrite<RatingsImportView>(context, async () => {
    const expect = await readVersions(context, [orgTreeStream, `import:${key}`])
    const [[receipt]] = await readMany(context.db, [query.select().from(importReceipt).where(eq(importReceipt.key, key))])
    if (receipt) return ok({ statements: [], output: await viewOfEarlier(context, receipt.roundIds) })
    const orgs = await readOrgTree(context)
    const root = orgs.find(row => row.parentId === null)
    if (!root) return err(issue('not_found'))
    const place = placer(context, { orgs, mapping: input.mapping, teamColumn })
    const label = input.title?.trim() || mapped.framework.shortTitle
    const planned: PlannedRound[] = []
    for (const { team, rows } of ratings.teams) {
      const org = place(team)
      if (!org) return err(issue('import.org_unknown', { path: ['mapping', 'orgId'] }))
      planned.push({ roundId: context.newId(), org, title: `${label}: ${org.name}`, rows })
    }
    return ok({
      statements: [
        ...importStatements(context, {
          key,
          rootId: root.id,
          firstPosition: orgs.filter(row => row.parentId === root.id).length,
          label,
          pluginId: mapped.pluginId,
          framework: mapped.framework,
          frameworkHash,
          instrumentId: mapped.instrument.id,
          items: ratings.codes,
          rounds: planned,
        }),
        dropUpload(input.uploadId),
      ],
      expect: [...expect, ...planned.map(({ roundId }) => [roundStream(roundId), 0] as const)],
      output: viewOfTaken(context, planned),
    })
  })
}

const readTable = async (context: DistrictContext, input: TableImport): Promise<Result<ReadTable, Issue>> => {
  const upload = await readUpload(context, { uploadId: input.uploadId, purpose: 'ratings' })
  if (!upload) return err(issue('import.upload_gone'))
  const mapped = await readMappedFramework(context, { choice: input.framework, locale: input.locale })
  if (!mapped.ok) return mapped
  const inTheWay = checkMapping(input.mapping, mapped.value)
  if (inTheWay) return err(inTheWay)
  const table = await openTable({ path: context.files.locate(upload.sha256), mediaType: upload.mediaType }, input.sheet)
  if (!table.ok) return table
  const progress = importProgress(input.uploadId)
  let teamColumn = ''
  try {
    const ratings = await readingTable(async () => {
      const rows = table.value.rows()
      return readMappedRows(
        peek(rows, header => {
          teamColumn = input.mapping.team === null ? '' : (header[input.mapping.team] ?? '')
        }),
        { mapping: input.mapping, mapped: mapped.value, oneTeam: '', onRow: progress.tell },
      )
    })
    if (!ratings.ok) return ratings
    const reading = [upload.sha256, table.value.sheet, hashFramework(mapped.value.framework), mapped.value.instrument.id, input.mapping]
    return ok({ key: context.sha256(JSON.stringify(reading)), mapped: mapped.value, ratings: ratings.value, teamColumn })
  } finally {
    progress.end()
  }
}

const peek = async function* (rows: AsyncIterable<readonly string[]>, onFirst: (row: readonly string[]) => void) {
  let isFirst = true
  for await (const row of rows) {
    if (isFirst) onFirst(row)
    isFirst = false
    yield row
  }
}

/** Issues: `import.map_without_items`, `import.map_column_twice`, `import.item_twice`, `import.unknown_item`, `import.map_unfinished`, and those of `parseMark`. */
const checkMapping = (mapping: ImportMapping, { items, scales }: MappedFramework): Issue | null => {
  const { shape, team, rater, itemColumn, levelColumn } = mapping
  const asked = shape === 'wide' ? mapping.items.map(({ code }) => code) : [...new Set(mapping.itemValues.map(({ code }) => code))]
  if (asked.length === 0) return issue('import.map_without_items')
  const unknown = asked.find(code => !items.some(item => item.code === code))
  if (unknown !== undefined) return issue('import.unknown_item', { params: { item: unknown } })
  const twice = asked.find((code, index) => asked.indexOf(code) !== index)
  if (twice !== undefined) return issue('import.item_twice', { params: { item: twice } })
  if (team === null && mapping.orgId === null) return issue('import.map_unfinished', { path: ['mapping', 'team'] })
  if (shape === 'long' && (rater === null || itemColumn === null || levelColumn === null))
    return issue('import.map_unfinished', { path: ['mapping', rater === null ? 'rater' : 'items'] })
  const columns = [team, rater, ...(shape === 'wide' ? mapping.items.map(({ column }) => column) : [itemColumn, levelColumn])]
  const used = columns.filter(column => column !== null)
  const column = used.find((place, index) => used.indexOf(place) !== index)
  if (column !== undefined) return issue('import.map_column_twice', { params: { column: column + 1 } })
  for (const { scale: id, mark } of mapping.levels) {
    const scale = scales.find(candidate => candidate.id === id)
    const parsed = scale ? parseMark(mark, scale) : null
    if (parsed && !parsed.ok) return parsed.error
  }
  return null
}

/** The org of a team: the chosen one, one that is called so, or a new program. */
const placer = (
  context: DistrictContext,
  given: { readonly orgs: readonly StoredOrg[]; readonly mapping: ImportMapping; readonly teamColumn: string },
): ((team: string) => PlannedOrg | null) => {
  const live = given.orgs.filter(org => org.archivedAt === null)
  const { orgId, team: column } = given.mapping
  if (column === null) {
    const chosen = live.find(org => org.id === orgId)
    return () => (chosen ? { id: chosen.id, isNew: false, name: chosen.name } : null)
  }
  return team => {
    const name = nameTeam(team, { team: given.teamColumn, rater: '', items: {} })
    const named = live.filter(org => org.name.toLowerCase() === name.toLowerCase())
    const existing = named.find(org => org.kind === 'program') ?? named[0]
    return existing ? { id: existing.id, isNew: false, name: existing.name } : { id: context.newId(), isNew: true, name }
  }
}
