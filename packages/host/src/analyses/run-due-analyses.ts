import { type Issue, ok, type Result } from '@tilth/core'
import { addDays } from '@tilth/core/cycles'
import { dayIn, momentIn, readTimeZone } from '../calendar/district-time.ts'
import { moveJob } from '../jobs/plugin-jobs.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type AnalysisPlaces, readAnalysisPlaces } from './analysis-places.ts'
import { readNewestFor, readResultHeads } from './analysis-store.ts'
import { type DeclaredAnalysis, declaredAnalyses } from './declared-analyses.ts'
import { readPluginFaults } from './plugin-faults.ts'
import { runAnalysis } from './run-analysis.ts'

export interface DueAnalyses {
  /** What failed, for whoever looks after the server. */
  readonly faults: readonly Issue[]
}

/** Longer than this the other work of the ticker does not wait. */
const budget = 5000
/** What failed is left alone for so long. */
const pause = 300_000
/** The hour at which a new day is counted. */
const atHour = 3

/** Results are thrown away with the process that had another version of the code: what stands is found once more after a start. */
const startedIn = new WeakMap<object, Map<string, Date>>()

const startOf = (context: DistrictContext): Date => {
  const runner = context.pluginRunner ?? context
  const starts = startedIn.get(runner) ?? new Map<string, Date>()
  startedIn.set(runner, starts)
  const known = starts.get(context.districtId) ?? context.now()
  starts.set(context.districtId, known)
  return known
}

type DueRun = DeclaredAnalysis & { readonly orgId: string }

const findDue = async (
  context: DistrictContext,
  { places, today }: { readonly places: AnalysisPlaces; readonly today: string },
): Promise<readonly DueRun[]> => {
  const declared = declaredAnalyses(context)
  const pluginIds = [...new Set(declared.map(({ plugin }) => plugin.id))]
  const since = startOf(context)
  const heads = await readResultHeads(context, pluginIds)
  const due: DueRun[] = []
  for (const { plugin, analysis } of declared)
    for (const orgId of places.runsAt(plugin)) {
      const head = heads.find(each => each.pluginId === plugin.id && each.analysisId === analysis.id && each.orgId === orgId)
      const isFresh =
        head !== undefined &&
        head.on === today &&
        head.ranAt >= since &&
        (await readNewestFor(context, { pluginId: plugin.id, no: head.uptoNo })) === null
      if (!isFresh) due.push({ plugin, analysis, orgId })
    }
  return due
}

/** Parts that failed a moment ago. */
const readPaused = async (context: DistrictContext): Promise<ReadonlySet<string>> => {
  const ids = [...new Set(declaredAnalyses(context).map(({ plugin }) => plugin.id))]
  const faults = await Promise.all(ids.map(async id => (await readPluginFaults(context, id)).map(fault => ({ id, ...fault }))))
  const since = context.now().getTime() - pause
  return new Set(faults.flat().flatMap(({ id, part, at }) => (at.getTime() > since ? [`${id} ${part}`] : [])))
}

/**
 * Runs what is stale, for the district and each school. Stops when the ticker's other work has waited long enough, and goes on in the next
 * tick; what fails is left alone for a while and harms nothing else. Sets the time of its own next run: the next day at the latest.
 */
export const runDueAnalyses = async (context: DistrictContext): Promise<Result<DueAnalyses>> => {
  const timeZone = await readTimeZone(context)
  const today = dayIn(context.now(), timeZone)
  const [due, paused] = await Promise.all([
    readAnalysisPlaces(context).then(places => findDue(context, { places, today })),
    readPaused(context),
  ])
  const until = context.now().getTime() + budget
  const failed = new Set<string>(paused)
  const faults: Issue[] = []
  let isOut = false
  for (const run of due) {
    const part = `${run.plugin.id} analysis:${run.analysis.id}`
    if (failed.has(part)) continue
    if (context.now().getTime() > until) {
      isOut = true
      break
    }
    const ran = await runAnalysis(context, run)
    if (ran.ok) continue
    failed.add(part)
    faults.push({ ...ran.error, params: { ...ran.error.params, plugin: run.plugin.id, part: `analysis:${run.analysis.id}` } })
  }
  const now = context.now()
  const tomorrow = momentIn(timeZone, { day: addDays(today, 1), hour: atHour })
  const retry = new Date(now.getTime() + pause)
  const next = isOut ? now : failed.size > 0 && retry < tomorrow ? retry : tomorrow
  await context.db.write([moveJob('analyses.run', next)])
  return ok({ faults })
}
