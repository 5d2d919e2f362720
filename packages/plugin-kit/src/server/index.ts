/** `@tilth/plugin-kit/server`: what a plugin's server part is made of. Read `define-server.ts`. */
export { checkAnalysisResult, mostRows } from './check-analysis-result.ts'
export { checkReactionCommands } from './check-reaction-commands.ts'
export {
  type Analysis,
  type AnalysisFinding,
  type AnalysisInput,
  type AnalysisOrg,
  type AnalysisRecord,
  type AnalysisResult,
  defineServer,
  type MeasureValue,
  type PluginServer,
  type Reaction,
  type ReactionCommand,
  type ReactionEvent,
  type ReactionInput,
  type TableRow,
} from './define-server.ts'
