import type { Issue, Result } from '../result.ts'
import type { Chart, ChartOptions, ControlChartOptions } from './chart.ts'
import { controlChart } from './control-chart.ts'
import { runChart } from './run-chart.ts'
import type { Series, SubgroupSeries } from './series.ts'

const drawn = (result: Result<Chart, Issue[]>): Chart => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The chart of a series that is in order. */
export const runChartOf = (values: Series['values'], options: ChartOptions = {}): Chart => drawn(runChart({ values }, options))

export const controlChartOf = (series: Series | SubgroupSeries, options: ControlChartOptions): Chart => drawn(controlChart(series, options))
