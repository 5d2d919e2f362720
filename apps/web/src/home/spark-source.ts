import type { RunChartSource } from '@tilth/ui'
import type { ChosenWork } from './home-view.ts'

type ShownChart = NonNullable<ChosenWork['measure']>['chart']

/** What the small picture of a measure is drawn from; null where there is no value to be shown. */
export const sparkSource = ({ chart, values, isShare, unit, multiplier, expected }: ShownChart): RunChartSource | null =>
  chart && {
    chart,
    points: values.map(value => ({ on: value.on, y: value.y, numerator: value.numerator, n: value.n, isExcluded: value.leftOut !== null })),
    isShare,
    unit,
    multiplier,
    target: null,
    expected,
  }
