import type { AnalysisDeclaration } from '@tilth/plugin-kit'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** An analysis and the plugin that brings it. */
export interface DeclaredAnalysis {
  readonly plugin: LoadedPluginEntry
  readonly analysis: AnalysisDeclaration
}

export interface AnalysisName {
  readonly pluginId: string
  readonly analysisId: string
}

/** Every analysis of every plugin that has code here, whether it is on or not. */
export const declaredAnalyses = (context: Pick<DistrictContext, 'plugins'>): readonly DeclaredAnalysis[] =>
  context.plugins.loaded.flatMap(plugin => (plugin.hasServer ? plugin.analyses.map(analysis => ({ plugin, analysis })) : []))

export const findAnalysis = (
  context: Pick<DistrictContext, 'plugins'>,
  { pluginId, analysisId }: AnalysisName,
): DeclaredAnalysis | undefined =>
  declaredAnalyses(context).find(({ plugin, analysis }) => plugin.id === pluginId && analysis.id === analysisId)
