import { type Chart, fewestUseful } from '@tilth/core/measures'
import { useI18n } from '../language/i18n-context.tsx'
import css from './run-chart.module.css'

/** Which rules were run on the last part of a chart, what they counted and what chance gives. */
export const ChartRules = (props: { chart: Chart }) => {
  const i18n = useI18n()
  const words = () => {
    const part = props.chart.parts.at(-1)
    if (!part || part.missing > 0 || part.longestRunMax === null || part.crossingsMin === null)
      return i18n.t('ui.chart.rules_few', { needed: fewestUseful })
    const { ihi } = part
    if (ihi) return i18n.t('ui.chart.rules_ihi', { runs: ihi.runs, fewest: ihi.fewestRuns, most: ihi.mostRuns })
    return i18n.t('ui.chart.rules_anhoj', {
      longest: part.longestRun,
      most: part.longestRunMax,
      crossings: part.crossings,
      fewest: part.crossingsMin,
    })
  }
  return <p class={css.rules}>{words()}</p>
}
