import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { type Chart, type ControlChartKind, type ControlChartOptions, controlChartKinds } from './chart.ts'
import { checkOptions } from './check-options.ts'
import { checkSeries } from './check-series.ts'
import { drawChart, type Plotted } from './draw-chart.ts'
import { casesBetween } from './formulas/cases-between.ts'
import { counts } from './formulas/counts.ts'
import type { Formula } from './formulas/formula.ts'
import { individuals } from './formulas/individuals.ts'
import { ranges } from './formulas/ranges.ts'
import { rates, ratesWidened, shares, sharesWidened } from './formulas/shares-and-rates.ts'
import { subgroupDeviations, subgroupMeans } from './formulas/subgroups.ts'
import { timeBetween } from './formulas/time-between.ts'
import { plotRanges, plotRatios, plotSubgroups, plotValues } from './plot-series.ts'
import type { Series, SubgroupSeries } from './series.ts'

const formulas: Readonly<Record<ControlChartKind, Formula>> = {
  i: individuals,
  mr: ranges,
  p: shares,
  pp: sharesWidened,
  u: rates,
  up: ratesWidened,
  c: counts,
  g: casesBetween,
  t: timeBetween,
  xbar: subgroupMeans,
  s: subgroupDeviations,
}

/** Kinds whose limits are made of moving ranges. */
const screened: ReadonlySet<ControlChartKind> = new Set(['i', 'mr', 'pp', 'up', 't'])

/**
 * A control chart: center and limits of three standard deviations by the formula of its kind (each in `formulas/`), and the run rules
 * against its center, which a chart of moving ranges does not run. Follows qicharts2; see `docs/reference/statistics.md` for where it departs.
 * `xbar` and `s` take subgroups, all others a series; `p`, `pp`, `u` and `up` need denominators. Issues, all `measure.*`:
 * `kind_unknown`, `subgroups_missing`, `values_missing`, those of `runChart`, `negative_count`, `above_denominator`,
 * `time_not_positive`, `center_not_taken` (`g`), `center_out_of_range`.
 */
export const controlChart = (series: Series | SubgroupSeries, options: ControlChartOptions): Result<Chart, Issue[]> => {
  const { kind, screen = true } = options
  if (!controlChartKinds.includes(kind)) return err([issue('measure.kind_unknown', { path: ['kind'], params: { found: String(kind) } })])
  const plotted = plot(series, options)
  const { length } = 'values' in series ? series.values : series.subgroups
  const issues = [...(plotted.ok ? [] : plotted.error), ...checkOptions(options, { kind, length })]
  if (!plotted.ok || issues.length > 0) return err(issues)
  return ok(drawChart(plotted.value, { kind, formula: formulas[kind], options, screen: screen && screened.has(kind) }))
}

const plot = (series: Series | SubgroupSeries, options: ControlChartOptions): Result<Plotted, Issue[]> => {
  const { kind } = options
  if (kind === 'xbar' || kind === 's') {
    if (!('subgroups' in series)) return err([issue('measure.subgroups_missing', { path: ['subgroups'] })])
    const issues = series.subgroups.flatMap((values, index) =>
      values.flatMap((value, place) =>
        Number.isFinite(value) ? [] : [issue('measure.not_a_number', { path: ['subgroups', index, place] })],
      ),
    )
    return issues.length > 0 ? err(issues) : ok(plotSubgroups(series, kind))
  }
  if (!('values' in series)) return err([issue('measure.values_missing', { path: ['values'] })])
  const issues = checkSeries(series, kind)
  if (issues.length > 0) return err([...issues])
  if (kind === 'mr') return ok(plotRanges(series, options))
  return ok(kind === 'c' || kind === 'g' || kind === 't' ? plotValues(series) : plotRatios(series))
}
