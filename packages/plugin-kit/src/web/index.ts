/**
 * `@tilth/plugin-kit/web`: what a plugin's web part is made of. It is told what stands at its place by props, reads and acts through the
 * functions here, and has no request and no router of its own. Read `define-plugin-web.ts`, then `plugin-host.ts`.
 */
export { type AnalysisShown, cellsByColumn, type ShownCell, type ShownTable } from './analysis-shown.ts'
export {
  definePluginWeb,
  type PluginPage,
  type PluginPageProps,
  type PluginWeb,
  type SlotName,
  type SlotProps,
} from './define-plugin-web.ts'
export type { ActedRecord, PluginCommand } from './plugin-command.ts'
export {
  type PluginHost,
  PluginHostProvider,
  type PluginTarget,
  type PluginWords,
  type Shown,
  useAct,
  useAddress,
  useAnalysis,
  useRecords,
  useWords,
} from './plugin-host.ts'
export type { RecordShown, RecordsFilter, RecordsShown } from './records-shown.ts'
