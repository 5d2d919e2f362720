/**
 * @tilth/plugin-kit/testing: the checks that every plugin keeps, for any test runner, texts with what a language lacks of them, cycles to
 * walk by a model, and analyses and reactions to run as the host does.
 */
export type { Check } from './check.ts'
export { conformance } from './conformance.ts'
export { exampleStage } from './example-stage.ts'
export { findMissing } from './find-untranslated.ts'
export { type PluginWithServer, runAnalysis, runReaction } from './run-server.ts'
export { type TextsOfPart, textsOfPlugin } from './texts-of-plugin.ts'
export { type TriedCycle, tryCycle } from './try-cycle.ts'
