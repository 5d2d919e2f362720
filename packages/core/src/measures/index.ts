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
export { dueDay, enoughBy, isStale } from './due-day.ts'
export { checkValue, type EnteredValue, plottedValue, type ValueKind, type WrongValue } from './entering/check-value.ts'
export { type DateOrder, findDateOrder, readDay } from './entering/read-day.ts'
export { isGroup, partitionOf, readGroup } from './entering/read-group.ts'
export { readNumber } from './entering/read-number.ts'
export {
  readValues,
  type TableQuestion,
  type TableReading,
  type TableValue,
  type WrongCell,
  type WrongRowReason,
} from './entering/read-values.ts'
export { splitPasted } from './entering/split-pasted.ts'
export { guessColumns, type ValueColumns } from './entering/value-columns.ts'
export type { IhiRules } from './ihi-rules.ts'
export { runChart } from './run-chart.ts'
export { fewestUseful, type RunLimits, runLimits } from './run-limits.ts'
export { runsTable } from './runs-table.ts'
export type { ChartSentence, ChartWords, PointUnit } from './sentences/chart-words.ts'
export { sentence, sentenceParts } from './sentences/sentence.ts'
export type { Series, SubgroupSeries } from './series.ts'
export { type LongRun, longRuns, signalPoints } from './signal-points.ts'
export { type SpecialCause, specialCauses } from './special-causes.ts'
export { type SuitedChart, seriesOf, suitedChart } from './suited-chart.ts'
export { type TimeGap, timeGaps } from './time-gaps.ts'
export { type Improvement, type Variation, variation } from './variation.ts'
