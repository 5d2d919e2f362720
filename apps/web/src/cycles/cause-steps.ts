import type { I18n, ThreadStep } from '@tilth/ui'
import type { CycleView } from './queries.ts'

type Knot = CycleView['cause'][number]

const clip = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text)

/** Why this is done, knot by knot, each leading to where it stands. */
export const causeSteps = (view: CycleView, { home, t }: { readonly home: string; readonly t: I18n['t'] }): readonly ThreadStep[] => {
  const at = view.cause.findIndex(knot => knot.kind === 'cycle')
  const step = (knot: Knot): Pick<ThreadStep, 'label' | 'detail' | 'href'> => {
    switch (knot.kind) {
      case 'condition':
        return {
          label: t('cycles.knot_condition'),
          detail:
            knot.agreed === null
              ? `${knot.item} ${knot.label}`
              : t('cycles.knot_agreed', { condition: `${knot.item} ${knot.label}`, agreed: knot.agreed }),
          href: `${home}/rounds/${knot.roundId}/agree/${encodeURIComponent(knot.item)}`,
        }
      case 'priority':
        return {
          label: t('cycles.knot_priority'),
          detail: knot.lens === null ? undefined : t(`cycles.lens_${knot.lens}`),
          href: `${home}/rounds/${knot.roundId}/priorities`,
        }
      case 'plan':
        return { label: t('cycles.knot_plan'), detail: knot.title, href: `${home}/plans/${knot.planId}` }
      case 'challenge':
        return { label: t('cycles.knot_challenge'), detail: clip(knot.text), href: `${home}/plans/${knot.planId}` }
      case 'idea':
        return {
          label: t('cycles.knot_idea'),
          detail: clip(knot.text),
          href: knot.planId === null ? undefined : `${home}/plans/${knot.planId}`,
        }
      case 'cycle':
        return { label: t('cycles.cycle_number', { number: knot.number }), detail: knot.title }
      case 'measure':
        return { label: t('cycles.knot_measure'), detail: knot.name, href: `${home}/measures/${knot.measureId}` }
    }
  }
  return view.cause.map((knot, index) => ({ ...step(knot), state: index < at ? 'past' : index === at ? 'current' : 'future' }))
}
