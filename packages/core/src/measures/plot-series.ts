import type { Plotted } from './draw-chart.ts'
import type { Series, SubgroupSeries } from './series.ts'

const nulls = (list: readonly unknown[]): readonly null[] => Array<null>(list.length).fill(null)

/** Values as they are. */
export const plotValues = ({ values }: Series): Plotted => {
  const nothing = nulls(values)
  return { values, numerators: nothing, sizes: nothing, deviations: nothing }
}

/** Numerators over denominators, where there are denominators. */
export const plotRatios = (series: Series): Plotted => {
  const { values, denominators } = series
  if (!denominators) return plotValues(series)
  const ratios = values.map((value, index) => {
    const size = denominators[index]
    return value === null || typeof size !== 'number' ? null : value / size
  })
  return { values: ratios, numerators: values, sizes: denominators, deviations: nulls(values) }
}

/** Distances to the point before. A point that is left out is bridged; a missing value takes both of its distances with it. */
export const plotRanges = (
  series: Series,
  { exclude = [], split = [] }: { readonly exclude?: readonly number[]; readonly split?: readonly number[] },
): Plotted => {
  const { values } = plotRatios(series)
  const excluded = new Set(exclude)
  const ends = new Set(split)
  let before: number | null = null
  const ranges = values.map((value, index) => {
    const range = value === null || before === null ? null : Math.abs(value - before)
    if (!excluded.has(index + 1)) before = value
    if (ends.has(index + 1)) before = null
    return range
  })
  return plotValues({ values: ranges })
}

const subgroupOf = (values: readonly number[]): { readonly mean: number | null; readonly deviation: number | null } => {
  if (values.length === 0) return { mean: null, deviation: null }
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { mean, deviation: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)) }
}

/** Means of subgroups, or their standard deviations. */
export const plotSubgroups = ({ subgroups }: SubgroupSeries, kind: 'xbar' | 's'): Plotted => {
  const found = subgroups.map(subgroupOf)
  const means = found.map(({ mean }) => mean)
  const deviations = found.map(({ deviation }) => deviation)
  return {
    values: kind === 'xbar' ? means : deviations,
    numerators: nulls(means),
    sizes: subgroups.map(({ length }) => length || null),
    deviations,
  }
}
