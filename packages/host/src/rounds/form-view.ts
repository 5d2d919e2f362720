import { type Condition, coverage, type Framework, indexFramework, type LocalizedFramework, translate } from '@tilth/core/conditions'
import { roundFields } from '@tilth/core/fields'
import type { FormItem, FormView, FrameworkCredit, LayerView } from './views.ts'

/** Ours, from watching how long one condition takes with its descriptions read in full; used where the owner prints no minutes. */
const secondsPerCondition = 40

export const minutesFor = (
  framework: Framework,
  { instrumentId, items }: { readonly instrumentId: string; readonly items: number },
): number | null => {
  const instrument = framework.instruments.find(candidate => candidate.id === instrumentId)
  if (!instrument || instrument.items.length === 0) return null
  const all = instrument.minutes ?? (instrument.items.length * secondsPerCondition) / 60
  return Math.max(1, Math.ceil((all * items) / instrument.items.length))
}

export const creditOf = (framework: Framework, localized: LocalizedFramework): FrameworkCredit => ({
  id: framework.id,
  title: localized.title,
  shortTitle: localized.shortTitle,
  edition: framework.edition,
  versionLabel: localized.versionLabel,
  owner: framework.owner,
  url: framework.url ?? null,
  licenceName: framework.licence.name,
  licenceUrl: framework.licence.url ?? null,
  attribution: framework.licence.attribution,
  notice: localized.notice ?? null,
  translation: localized.locale === framework.language ? null : translationOf(framework, localized),
})

const translationOf = (framework: Framework, localized: LocalizedFramework): FrameworkCredit['translation'] => {
  const { locale } = localized
  const { translated, total } = coverage(framework, locale)
  return {
    by: localized.translatedBy ?? 'ours',
    reviewed: framework.translations[locale]?.reviewed ?? false,
    missing: total - translated,
    total,
  }
}

export const layersOf = (localized: Framework): readonly LayerView[] => {
  const index = indexFramework(localized)
  return localized.layers.map(layer => ({
    code: layer.code,
    label: layer.label,
    purpose: layer.purpose,
    description: layer.description,
    reflections: index.texts('reflection', layer.code).map(text => text.text),
  }))
}

const attributesOf = (localized: Framework, condition: Condition): FormItem['attributes'] =>
  (localized.attributes ?? []).flatMap(attribute => {
    const value = attribute.values.find(candidate => candidate.id === condition.attributes?.[attribute.id])
    return value ? [{ label: attribute.label, value: value.label, description: value.description }] : []
  })

/** What people are asked, item by item, in the instrument's order, in one language with the owner's own labels beside. */
export const formItems = (
  framework: Framework,
  asked: { readonly instrumentId: string; readonly items: readonly string[]; readonly locale: string },
): readonly FormItem[] => {
  const localized = translate(framework, asked.locale)
  const index = indexFramework(localized)
  const original = indexFramework(framework)
  const instrument = index.instrument(asked.instrumentId)
  return asked.items.flatMap(code => {
    const item = instrument && index.item(instrument.id, code)
    const condition = item && index.condition(item.condition)
    const scale = item && index.scale(item.scale)
    if (!item || !condition || !scale) return []
    const rubric = index.rubric(condition.code, scale.id)
    const originalLabel = original.condition(condition.code)?.label ?? condition.label
    return [
      {
        code,
        label: condition.label,
        shortLabel: condition.shortLabel ?? condition.label,
        layer: condition.layer,
        description: condition.description,
        gloss: condition.gloss ?? null,
        scale,
        descriptors: rubric?.descriptors ?? [],
        descriptorsOwner: rubric?.owner ?? null,
        originalLabel: originalLabel === condition.label ? null : originalLabel,
        text: item.text ?? null,
        parentLabel: (condition.parent === undefined ? undefined : index.condition(condition.parent)?.label) ?? null,
        lookFors: condition.lookFors ?? [],
        attributes: attributesOf(localized, condition),
        recommendations: condition.recommendations ?? [],
        isUnverified: condition.verified === false,
        when: item.when ?? null,
      },
    ]
  })
}

export const formView = (
  framework: Framework,
  asked: { readonly instrumentId: string; readonly items: readonly string[]; readonly asksImportance: boolean; readonly locale: string },
): FormView => {
  const localized = translate(framework, asked.locale)
  const instrument = localized.instruments.find(candidate => candidate.id === asked.instrumentId)
  return {
    framework: creditOf(framework, localized),
    instrument: {
      id: asked.instrumentId,
      title: instrument?.title ?? localized.title,
      purpose: instrument?.purpose ?? '',
      question: instrument?.question ?? '',
    },
    minutes: minutesFor(framework, { instrumentId: asked.instrumentId, items: asked.items.length }),
    core: localized.core ? { label: localized.core.label, description: localized.core.description } : null,
    layers: layersOf(localized),
    items: formItems(framework, asked),
    fields: roundFields(instrument?.fields),
    asksImportance: asked.asksImportance,
    preface: localized.texts
      .filter(text => text.use === 'preface')
      .toSorted((a, b) => a.order - b.order)
      .map(text => text.text),
  }
}
