/** `@tilth/plugin-kit/demo`: what a plugin shows of itself in the demo district. Read `define-demonstration.ts`. */
export { type CheckedDemonstration, checkDemonstration } from './check-demonstration.ts'
export {
  type DemonstratedMark,
  type DemonstratedRecord,
  type Demonstration,
  type DemonstrationSchool,
  type DemonstrationStage,
  defineDemonstration,
} from './define-demonstration.ts'
