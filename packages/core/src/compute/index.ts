/**
 * What `tilth compute` answers: cases in, results out, as plain JSON, so that anybody can check our numbers against other software.
 * Each function takes an unknown document `{ cases: [...] }`, ignores keys it does not know, and gives one result for each case in the
 * same order, or every problem with its path. Nothing is computed here: the engines in `../rubrics`, `../measures` and `../privacy` do that.
 * Read `read-cases.ts` first.
 */
export { computeAgreement } from './compute-agreement.ts'
export { computeDescriptive } from './compute-descriptive.ts'
export { computeProtect } from './compute-protect.ts'
export { computeReliability } from './compute-reliability.ts'
export { computeRuncharts } from './compute-runcharts.ts'
