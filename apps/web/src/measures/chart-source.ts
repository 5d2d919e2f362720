import type { I18n, RunChartSource } from '@tilth/ui'
import type { MeasureChart } from './queries.ts'

interface Where {
  readonly i18n: Pick<I18n, 't'>
  /** `/d/:slug`: what pins link into. */
  readonly home: string
}

/** A measure's chart as the picture takes it; null where there is nothing to draw. */
export const chartSource = (shown: MeasureChart, { i18n, home }: Where): RunChartSource | null => {
  const { chart } = shown
  if (!chart) return null
  const gapName = (gap: MeasureChart['gaps'][number]): string =>
    gap.name === null ? i18n.t('measures.gap') : gap.name.kind === 'summer' ? i18n.t('measures.gap_summer') : gap.name.label
  return {
    chart,
    points: shown.values.map(value => ({
      on: value.on,
      y: value.y,
      numerator: value.numerator,
      n: value.n,
      note: value.leftOut ?? value.note,
      isExcluded: value.leftOut !== null,
    })),
    isShare: shown.isShare,
    unit: shown.unit,
    multiplier: shown.multiplier,
    target: shown.target,
    phases: shown.phases,
    baselineUntil: shown.baselineUntil,
    pins: shown.pins.map(pin => ({
      number: pin.number,
      on: pin.on,
      label: pin.decision === null ? pin.title : i18n.t('measures.pin', { title: pin.title, decision: pin.decision }),
      href: `${home}/cycles/${pin.cycleId}`,
    })),
    notes: shown.notes,
    gaps: shown.gaps.map(gap => ({ from: gap.from, to: gap.to, label: gapName(gap) })),
    expected: shown.expected,
    showLimits: shown.control !== null,
  }
}
