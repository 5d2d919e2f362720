import { Ramp, type RampTerrace, Section, useI18n } from '@tilth/ui'
import type { CycleView } from './queries.ts'

/** All tests of the idea, from the smallest to the largest, each with what was decided. */
export const RampSection = (props: { readonly view: CycleView; readonly home: string }) => {
  const { t } = useI18n()
  const steps = (): readonly RampTerrace[] =>
    props.view.ramp.map(step => ({
      id: step.cycleId,
      number: step.number,
      height: step.height,
      isCut: step.isCut,
      state: step.state,
      label: step.decision ?? (step.state === 'planned' ? t('cycles.planned') : step.stage),
      scope: step.scope ?? t('cycles.scope_unsaid'),
      varied: step.varied || step.orgName,
      href: step.cycleId === props.view.id ? undefined : `${props.home}/cycles/${step.cycleId}`,
    }))
  const countOf = (opens: string): number => props.view.ramp.filter(step => step.opens === opens).length
  const headline = () => ({
    verdict: t('cycles.ramp_verdict', {
      count: props.view.ramp.length,
      changed: countOf('next-cycle'),
      kept: countOf('spread'),
      left: countOf('nothing'),
    }),
    reason: t('cycles.ramp_idea', { idea: props.view.idea.text }),
  })
  return (
    <Section title={t('cycles.ramp_title')} aside={t('cycles.ramp_aside')}>
      <Ramp steps={steps()} headline={headline()} />
    </Section>
  )
}
