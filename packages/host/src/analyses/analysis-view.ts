import { err, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { person } from '@tilth/db/district'
import type { Locale } from '@tilth/i18n'
import type { AnalysisFinding } from '@tilth/plugin-kit/server'
import { today as readToday } from '../calendar/district-time.ts'
import { sayInPlugin } from '../plugins/say-in-plugin.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type AnalysisPlaces, readAnalysisPlaces } from './analysis-places.ts'
import { readNewestFor, readResult, readResultHeads, type StoredResult } from './analysis-store.ts'
import { type AnalysisName, type DeclaredAnalysis, declaredAnalyses, findAnalysis } from './declared-analyses.ts'
import { readFedMeasures } from './feed-measures.ts'
import { type PluginFault, readPluginFaults } from './plugin-faults.ts'
import { pluginMessage } from './plugin-words.ts'
import { seesRecordsOf } from './sees-records.ts'
import { type Reader, tableView } from './table-view.ts'
import type { AnalysesView, AnalysisSummary, AnalysisTableView, AnalysisView, PluginMeasureView } from './views.ts'

type Head = Omit<StoredResult, 'result'>

interface Asked {
  readonly orgId: string
  readonly locale: Locale
}

/** The run that is shown at an org: its own, else that of the nearest org above, as long as the plugin is on there. */
const headFor = (
  heads: readonly Head[],
  { plugin, analysis, orgId, places }: DeclaredAnalysis & { readonly orgId: string; readonly places: AnalysisPlaces },
): Head | null => {
  const own = heads.filter(head => head.pluginId === plugin.id && head.analysisId === analysis.id)
  const above = places.pathOf(orgId).filter(id => places.isOn(plugin, id))
  return above.toReversed().flatMap(id => own.find(head => head.orgId === id) ?? [])[0] ?? null
}

interface State {
  readonly head: Head | null
  readonly faults: readonly PluginFault[]
  readonly today: string
}

const summaryOf = async (
  context: DistrictContext,
  { plugin, analysis, locale, head, faults, today }: DeclaredAnalysis & State & { readonly locale: Locale },
): Promise<AnalysisSummary> => {
  const say = sayInPlugin(plugin, locale)
  const fault = faults.find(({ part }) => part === `analysis:${analysis.id}`)
  const isSince = fault !== undefined && (head === null || fault.at > head.ranAt)
  const hasMoved = head !== null && (await readNewestFor(context, { pluginId: plugin.id, no: head.uptoNo })) !== null
  return {
    pluginId: plugin.id,
    pluginName: say('name', plugin.name),
    analysisId: analysis.id,
    title: say(`analyses/${analysis.id}/title`, analysis.title),
    description: say(`analyses/${analysis.id}/description`, analysis.description),
    ranAt: head?.ranAt.toISOString() ?? null,
    on: head?.on ?? null,
    isStale: head !== null && (hasMoved || head.on < today),
    fault: fault && isSince ? { code: fault.code, at: fault.at.toISOString(), times: fault.times } : null,
  }
}

const measuresOffered = async (
  context: DistrictContext,
  { analyses, orgId, locale }: Asked & { readonly analyses: readonly DeclaredAnalysis[] },
): Promise<readonly PluginMeasureView[]> => {
  const plugins = [...new Set(analyses.map(({ plugin }) => plugin))]
  const fed = await Promise.all(plugins.map(plugin => readFedMeasures(context, plugin.id)))
  return plugins.flatMap((plugin, at) =>
    plugin.measures.flatMap(({ id, name, definition }) => {
      const givenBy = plugin.analyses.filter(({ measures }) => measures.includes(id)).map(analysis => analysis.id)
      if (givenBy.length === 0) return []
      const say = sayInPlugin(plugin, locale)
      return [
        {
          pluginId: plugin.id,
          definitionId: id,
          name: say(`measures/${id}/name`, name),
          definition: say(`measures/${id}/definition`, definition),
          analyses: givenBy,
          measureId: fed[at]?.find(row => row.definitionId === id && row.orgId === orgId)?.measureId ?? null,
        },
      ]
    }),
  )
}

export const listAnalysesAt = async (context: DistrictContext, { orgId, locale }: Asked): Promise<Result<AnalysesView>> => {
  const places = await readAnalysisPlaces(context)
  const orgPath = places.pathOf(orgId)
  const analyses = declaredAnalyses(context).filter(({ plugin }) => places.isOn(plugin, orgId))
  const pluginIds = [...new Set(analyses.map(({ plugin }) => plugin.id))]
  const [heads, today, faults, measures] = await Promise.all([
    readResultHeads(context, pluginIds),
    readToday(context),
    Promise.all(pluginIds.map(async id => [id, await readPluginFaults(context, id)] as const)),
    measuresOffered(context, { analyses, orgId, locale }),
  ])
  const faultsOf = new Map(faults)
  return ok({
    orgId,
    analyses: await Promise.all(
      analyses.map(declared =>
        summaryOf(context, {
          ...declared,
          locale,
          today,
          head: headFor(heads, { ...declared, orgId, places }),
          faults: faultsOf.get(declared.plugin.id) ?? [],
        }),
      ),
    ),
    measures,
    may: { refresh: can(context.actor, 'plugin.read', { orgPath }), feed: can(context.actor, 'measure.write', { orgPath }) },
  })
}

const findingView = (
  { code, orgId, params = {} }: AnalysisFinding,
  { plugin, reader }: { readonly plugin: DeclaredAnalysis['plugin']; readonly reader: Reader },
): AnalysisView['findings'][number] => ({
  code,
  text: pluginMessage(plugin, { path: `findings/${code}`, params, locale: reader.locale }),
  orgId: orgId ?? null,
  orgName: orgId === undefined ? null : reader.orgName(orgId),
})

interface ReadResult {
  readonly declared: DeclaredAnalysis
  readonly head: Head | null
  readonly stored: StoredResult | null
  /** What was found for the orgs above: one number is not hidden here and shown there. */
  readonly above: readonly StoredResult[]
  readonly reader: Reader
}

/** Issue `analysis.not_enabled` where there is no such analysis, or it is off there. */
const readFor = async (context: DistrictContext, asked: AnalysisName & Asked): Promise<Result<ReadResult>> => {
  const declared = findAnalysis(context, asked)
  const places = await readAnalysisPlaces(context)
  if (!declared || !places.isOn(declared.plugin, asked.orgId)) return err(issue('analysis.not_enabled'))
  const head = headFor(await readResultHeads(context, [asked.pluginId]), { ...declared, orgId: asked.orgId, places })
  const aboveHead = head && declared.analysis.tables.some(({ about }) => about === 'counts') ? places.pathOf(head.orgId).slice(0, -1) : []
  const [stored, above, [people]] = await Promise.all([
    head && readResult(context, { ...asked, orgId: head.orgId }),
    Promise.all(aboveHead.map(orgId => readResult(context, { ...asked, orgId }))),
    readMany(context.db, [query.select({ id: person.id, name: person.name }).from(person)]),
  ])
  const orgNames = new Map(places.orgs.map(({ id, name }) => [id, name]))
  const personNames = new Map(people.map(({ id, name }) => [id, name]))
  const reader: Reader = {
    locale: asked.locale,
    actor: context.actor,
    orgId: asked.orgId,
    isWholeRun: head?.orgId === asked.orgId,
    pathOf: places.pathOf,
    orgName: id => orgNames.get(id) ?? '',
    personName: id => personNames.get(id) ?? '',
    seesRecords: seesRecordsOf(context, { ...declared, orgPath: places.pathOf(asked.orgId) }),
  }
  return ok({ declared, head, stored, above: above.filter(found => found !== null), reader })
}

const tablesOf = ({ declared, stored, above, reader }: ReadResult, most: number): readonly AnalysisTableView[] => {
  const { plugin, analysis } = declared
  if (stored === null) return []
  return analysis.tables.flatMap(table => {
    const rowsIn = ({ result }: StoredResult) => result.tables?.[table.id] ?? []
    const beside = above.map(rowsIn)
    return tableView(rowsIn(stored), { plugin, analysisId: analysis.id, table, reader, beside, most }) ?? []
  })
}

/** Rows that a screen is sent; the file has all. */
const mostShown = 1000

/**
 * What was found, as this person may see it. Sentences speak of single people as often as tables do, so they are for those who may see
 * the records.
 */
export const readAnalysisView = async (context: DistrictContext, asked: AnalysisName & Asked): Promise<Result<AnalysisView>> => {
  const read = await readFor(context, asked)
  if (!read.ok) return read
  const { declared, head, stored, reader } = read.value
  const [faults, today] = await Promise.all([readPluginFaults(context, asked.pluginId), readToday(context)])
  const isHere = ({ orgId }: AnalysisFinding): boolean =>
    reader.isWholeRun || (orgId !== undefined && reader.pathOf(orgId).includes(asked.orgId))
  const findings = reader.seesRecords ? (stored?.result.findings ?? []).filter(isHere) : []
  return ok({
    ...(await summaryOf(context, { ...declared, head, faults, today, locale: asked.locale })),
    orgId: asked.orgId,
    ranForOrgId: head?.orgId ?? null,
    findings: findings.map(finding => findingView(finding, { plugin: declared.plugin, reader })),
    tables: tablesOf(read.value, mostShown),
    may: { refresh: can(context.actor, 'plugin.read', { orgPath: reader.pathOf(asked.orgId) }) },
  })
}

/** One table whole, as this person may see it. Issues: `analysis.not_enabled`, `not_found` for a table that is not there for them. */
export const readWholeTable = async (
  context: DistrictContext,
  asked: AnalysisName & Asked & { readonly tableId: string },
): Promise<Result<AnalysisTableView>> => {
  const read = await readFor(context, asked)
  if (!read.ok) return read
  const found = tablesOf(read.value, Number.POSITIVE_INFINITY).find(({ id }) => id === asked.tableId)
  return found ? ok(found) : err(issue('not_found'))
}
