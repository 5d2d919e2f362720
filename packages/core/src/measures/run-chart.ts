import { err, type Issue, ok, type Result } from '../result.ts'
import type { Chart, ChartOptions } from './chart.ts'
import { checkOptions } from './check-options.ts'
import { checkSeries } from './check-series.ts'
import { drawChart } from './draw-chart.ts'
import type { Formula } from './formulas/formula.ts'
import { level, presentBase } from './formulas/formula.ts'
import { median } from './median.ts'
import { plotRatios } from './plot-series.ts'
import type { Series } from './series.ts'

const aroundMedian: Formula = part =>
  level(part, { center: part.fixedCenter ?? median(presentBase(part.values, part)), lower: Number.NaN, upper: Number.NaN })

/**
 * A run chart: values, or numerators over denominators, around their median, with the rules of Anhøj or of the IHI. Under ten useful
 * points no rule gives a signal, and `missing` says how many are needed. Issues, all `measure.*`: `not_a_number`, `different_lengths`,
 * `denominator_missing`, `denominator_not_positive`, `point_unknown`, `not_rising`.
 */
export const runChart = (series: Series, options: ChartOptions = {}): Result<Chart, Issue[]> => {
  const issues = [...checkSeries(series, 'run'), ...checkOptions(options, { kind: 'run', length: series.values.length })]
  if (issues.length > 0) return err(issues)
  return ok(drawChart(plotRatios(series), { kind: 'run', formula: aroundMedian, options, screen: false }))
}
