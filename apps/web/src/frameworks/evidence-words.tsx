import { useI18n } from '@tilth/ui'
import type { PluginView } from './queries.ts'

type Framework = PluginView['frameworks'][number]

/** How much of a framework is known to be its owner's: whether it is whole, and how many of its texts are whose. */
export const EvidenceWords = (props: { readonly framework: Framework }) => {
  const { t, list } = useI18n()
  const counts = (): readonly string[] =>
    (['published', 'unverified', 'ours'] as const)
      .filter(evidence => props.framework.evidence[evidence] > 0)
      .map(evidence => t(`frameworks.evidence_${evidence}`, { count: props.framework.evidence[evidence] }))
  return (
    <>
      {t(`frameworks.completeness_${props.framework.completeness}`)}
      {props.framework.labelsOnly ? `, ${t('frameworks.labels_only')}` : ''}. {list(counts())}.
    </>
  )
}
