/** @tilth/plugin-kit/testing: the checks that every plugin keeps, for any test runner, and cycles to walk by a model. */
export { type Check, conformance } from './conformance.ts'
export { type TriedCycle, tryCycle } from './try-cycle.ts'
