import { runChart } from '@tilth/core/measures'
import { seededGenerator } from '@tilth/core/rubrics'
import { median } from 'simple-statistics'
import type { BenchCase, Size } from '../bench-case.ts'
import { expectClose } from '../expect-close.ts'

/** Center, longest run and crossings, and nothing else of a chart. */
const plainRuns = (values: readonly number[]): readonly number[] => {
  const center = median([...values])
  const sides = values.filter(value => value !== center).map(value => value > center)
  let longest = 0
  let run = 0
  let crossings = 0
  for (const [index, side] of sides.entries()) {
    run = index > 0 && side === sides[index - 1] ? run + 1 : 1
    if (index > 0 && side !== sides[index - 1]) crossings += 1
    longest = Math.max(longest, run)
  }
  return [center, longest, crossings]
}

/** Whole run charts with limits and signals; the plain way stops at runs and crossings. */
export const runChartCase = (size: Size): BenchCase => {
  const [series, points] = size === 'full' ? [1000, 60] : [20, 24]
  const { below } = seededGenerator(19)
  const all = Array.from({ length: series }, () => Array.from({ length: points }, () => below(1000) / 10))
  return {
    title: `${series} run charts of ${points} points`,
    aim: 20,
    limit: 'an object for each point of each chart, which the picture needs anyway',
    contenders: [
      {
        name: 'tilth, points, limits and signals',
        run: () =>
          all.map(values => {
            const chart = runChart({ values })
            const part = chart.ok ? chart.value.parts[0] : undefined
            return [part?.center ?? Number.NaN, part?.longestRun ?? Number.NaN, part?.crossings ?? Number.NaN]
          }),
      },
      { name: 'median of simple-statistics, runs alone', run: () => all.map(plainRuns) },
    ],
    recorded: [
      ['qicharts2, 1,000 charts at 51 ms each', 51_000],
      ['qcc, 1,000 charts of single values at 1 ms each', 1000],
    ],
    compare: results => expectClose('run charts', results),
  }
}
