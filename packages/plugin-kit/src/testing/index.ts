/** @tilth/plugin-kit/testing: the checks that every plugin keeps, for any test runner. */
export { type Check, conformance } from './conformance.ts'
