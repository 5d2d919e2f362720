export { type Assurance, assurance } from './assurance.ts'
export {
  type Chart,
  type ChartOptions,
  type ChartPart,
  type ChartPoint,
  type ControlChartKind,
  type ControlChartOptions,
  controlChartKinds,
} from './chart.ts'
export { controlChart } from './control-chart.ts'
export type { IhiRules } from './ihi-rules.ts'
export { runChart } from './run-chart.ts'
export { fewestUseful, type RunLimits, runLimits } from './run-limits.ts'
export { runsTable } from './runs-table.ts'
export { sentence } from './sentences/sentence.ts'
export type { Series, SubgroupSeries } from './series.ts'
export { type SpecialCause, specialCauses } from './special-causes.ts'
export { type Improvement, type Variation, variation } from './variation.ts'
