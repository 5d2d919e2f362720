import { err, issue, ok, type Result } from '@tilth/core'
import { checkAnalysisResult } from '@tilth/plugin-kit/server'
import type { DistrictContext } from '../use-case/context.ts'
import { storeResult } from './analysis-store.ts'
import type { DeclaredAnalysis } from './declared-analyses.ts'
import { feedMeasures } from './feed-measures.ts'
import { notePluginFault } from './plugin-faults.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { RefreshedView } from './views.ts'

/** The district's own doing, whoever asked for it. */
export const asSystem = (context: DistrictContext): DistrictContext => ({ ...context, actor: { kind: 'system' } })

/**
 * Runs an analysis for an org on what stands now, keeps what it found and gives its values to the measures that were made of it. What
 * stood before stays where it fails; then the issue, kept as a fault of the plugin, is one of a run (`analysis.timed_out`,
 * `analysis.out_of_memory`, `analysis.threw`, `analysis.bad_output`, `analysis.unknown`). `analysis.not_enabled` where it is off there.
 */
export const runAnalysis = async (
  context: DistrictContext,
  asked: DeclaredAnalysis & { readonly orgId: string },
): Promise<Result<RefreshedView>> => {
  const { plugin, analysis, orgId } = asked
  if (context.pluginRunner === null) return err(issue('analysis.not_enabled'))
  const { input, uptoNo, places } = await readSnapshot(context, asked)
  if (!places.isOn(plugin, orgId)) return err(issue('analysis.not_enabled'))
  const ran = await context.pluginRunner.run({ pluginId: plugin.id, kind: 'analysis', id: analysis.id, input })
  const checked = ran.ok ? checkAnalysisResult(ran.value, { manifest: plugin, declaration: analysis, input }) : ran
  if (!checked.ok) {
    await notePluginFault(context, { pluginId: plugin.id, part: `analysis:${analysis.id}`, fault: checked.error })
    return checked
  }
  const ranAt = context.now()
  const stored = { pluginId: plugin.id, analysisId: analysis.id, orgId, uptoNo, on: input.today, result: checked.value, ranAt }
  await context.db.write([storeResult(stored)])
  await feedMeasures(asSystem(context), { plugin, places, stored: [stored] })
  return ok({ ranAt: ranAt.toISOString() })
}
