/**
 * @tilth/plugin-kit/testing: the checks that every plugin keeps, for any test runner, cycles to walk by a model, and analyses and reactions
 * to run as the host does.
 */
export type { Check } from './check.ts'
export { conformance } from './conformance.ts'
export { exampleStage } from './example-stage.ts'
export { type PluginWithServer, runAnalysis, runReaction } from './run-server.ts'
export { type TriedCycle, tryCycle } from './try-cycle.ts'
