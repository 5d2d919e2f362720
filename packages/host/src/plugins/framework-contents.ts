import { type Condition, type Framework, translate } from '@tilth/core/conditions'
import { frameworkCard } from './plugin-card.ts'
import type { ConditionView, FrameworkContentsView } from './views.ts'

const conditionView = (
  condition: Condition,
  { framework, original }: { readonly framework: Framework; readonly original: string },
): ConditionView => ({
  code: condition.code,
  parent: condition.parent ?? null,
  kind: condition.kind ?? null,
  officialNumber: condition.officialNumber ?? null,
  codeStatus: condition.codeStatus,
  label: condition.label,
  originalLabel: original === condition.label ? null : original,
  description: condition.description,
  evidence: condition.evidence,
  isUnverified: condition.verified === false || condition.evidence === 'unverified',
  ratable: condition.ratable,
  attributes: (framework.attributes ?? []).flatMap(attribute => {
    const value = attribute.values.find(each => each.id === condition.attributes?.[attribute.id])
    return value ? [{ label: attribute.label, value: value.label }] : []
  }),
  variants: (condition.variants ?? []).flatMap(id => framework.variants?.find(variant => variant.id === id)?.label ?? []),
  lookFors: condition.lookFors?.length ?? 0,
  recommendations: condition.recommendations?.length ?? 0,
})

/** All that a framework holds, in the reader's language, layer by layer in the owner's order. */
export const frameworkContents = (
  framework: Framework,
  { locale, editionsInUse }: { readonly locale: string; readonly editionsInUse: FrameworkContentsView['editionsInUse'] },
): FrameworkContentsView => {
  const localized = translate(framework, locale)
  const originals = new Map(framework.conditions.map(condition => [condition.code, condition.label]))
  const ordered = localized.conditions.toSorted((a, b) => (a.displayOrder ?? 0) - (b.displayOrder ?? 0))
  const view = (condition: Condition) =>
    conditionView(condition, { framework: localized, original: originals.get(condition.code) ?? condition.label })
  return {
    ...frameworkCard(framework, locale),
    variants: (localized.variants ?? []).map(({ label, description }) => ({ label, description })),
    attributes: (localized.attributes ?? []).map(({ label, description }) => ({ label, description })),
    layers: localized.layers.map(layer => ({
      code: layer.code,
      label: layer.label,
      purpose: layer.purpose,
      conditions: ordered.filter(condition => condition.layer === layer.code).map(view),
    })),
    instruments: localized.instruments.map(instrument => ({
      id: instrument.id,
      kind: instrument.kind,
      title: instrument.title,
      purpose: instrument.purpose,
      items: instrument.items.length,
      fields: instrument.fields?.length ?? 0,
      minutes: instrument.minutes,
    })),
    editionsInUse,
  }
}
