import { Names } from '../document/names.ts'
import { clip, type Reading, type Spot } from '../document/shape.ts'
import { findCycles } from './find-cycles.ts'
import type { Framework, Rubric } from './framework.ts'
import { textPlaces } from './translatable-texts.ts'

type Draft = Reading<Framework>
type List<T> = readonly (T | undefined)[] | undefined

const within = (spot: Spot, key: string) => ({
  each: <T>(list: List<T>, check: (entry: T) => void): void => {
    spot.at(key, () => {
      list?.forEach((entry, index) => {
        if (entry !== undefined) spot.at(index, () => check(entry))
      })
    })
  },
})

type DraftScale = NonNullable<NonNullable<Draft['scales']>[number]>

const stepsOf = (scale: DraftScale) => (scale.kind === 'spectrum' ? scale.anchors : scale.kind === 'levels' ? scale.levels : undefined)

interface Known {
  readonly layers: Names
  readonly conditions: Names
  /** Layers, conditions and the core share one set of codes, because a text can be about any of them. */
  readonly codes: Names
  readonly scales: Names
  /** How many levels or anchors a scale has. */
  readonly sizes: ReadonlyMap<string | undefined, number | undefined>
  readonly unratable: ReadonlySet<string | undefined>
}

const gather = (framework: Draft, spot: Spot): Known => {
  const layers = new Names(spot, 'layer')
  const conditions = new Names(spot, 'condition')
  const codes = new Names(spot, 'code')
  const scales = new Names(spot, 'scale')
  const sizes = new Map<string | undefined, number | undefined>()
  codes.add(framework.core?.code)
  within(spot, 'layers').each(framework.layers, layer => {
    layers.add(layer.code)
    codes.claim('code', layer.code)
  })
  within(spot, 'conditions').each(framework.conditions, condition => {
    conditions.add(condition.code)
    codes.claim('code', condition.code)
  })
  within(spot, 'scales').each(framework.scales, scale => {
    scales.claim('id', scale.id)
    sizes.set(scale.id, stepsOf(scale)?.length)
  })
  const unratable = new Set(framework.conditions?.filter(condition => condition?.ratable === false).map(condition => condition?.code))
  return { layers, conditions, codes, scales, sizes, unratable }
}

const checkRubric = (rubric: Reading<Rubric>, { spot, known }: { readonly spot: Spot; readonly known: Known }): void => {
  known.scales.expect('scale', rubric.scale)
  const expected = known.sizes.get(rubric.scale)
  const found = rubric.descriptors?.length
  if (expected !== undefined && found !== undefined && expected !== found)
    spot.at('descriptors', () => spot.report('descriptor_count', { expected, found }))
}

const checkTree = (framework: Draft, { spot, known }: { readonly spot: Spot; readonly known: Known }): void => {
  const parentOf = new Map<string, string>()
  const place = new Map<string, number>()
  framework.conditions?.forEach((condition, index) => {
    if (condition?.code === undefined || place.has(condition.code)) return
    place.set(condition.code, index)
    if (condition.parent !== undefined) parentOf.set(condition.code, condition.parent)
  })
  within(spot, 'conditions').each(framework.conditions, condition => {
    known.layers.expect('layer', condition.layer)
    known.conditions.expect('parent', condition.parent)
    const described = new Names(spot, 'rubric')
    within(spot, 'rubrics').each(condition.rubrics, rubric => {
      described.claim('scale', rubric.scale)
      checkRubric(rubric, { spot, known })
    })
  })
  for (const [first = '', ...others] of findCycles(parentOf)) {
    const codes = clip([first, ...others.slice(0, 20), first].join(' < '))
    spot.at('conditions', () => spot.at(place.get(first) ?? 0, () => spot.at('parent', () => spot.report('cycle', { codes }))))
  }
}

const checkScales = (framework: Draft, spot: Spot): void => {
  within(spot, 'scales').each(framework.scales, scale => {
    const steps = stepsOf(scale)
    const list: List<{ readonly id?: string | undefined }> = steps
    const key = scale.kind === 'spectrum' ? 'anchors' : 'levels'
    const ids = new Names(spot, 'level')
    within(spot, key).each(list, step => ids.claim('id', step.id))
    if (steps && steps.length < 2) spot.at(key, () => spot.report('scale_size', { min: 2, max: 101, found: steps.length }))
    if (scale.kind === 'spectrum') checkOrder(scale.anchors, spot)
    if (
      scale.kind === 'levels' &&
      scale.favourable !== undefined &&
      scale.levels &&
      (scale.favourable < 1 || scale.favourable >= scale.levels.length)
    ) {
      const { favourable, levels } = scale
      spot.at('favourable', () => spot.report('out_of_range', { min: 1, max: levels.length - 1, found: favourable }))
    }
  })
}

/** Anchors run from 0 to 100 and every one lies above the one before it. */
const checkOrder = (anchors: List<{ readonly position?: number | undefined }>, spot: Spot): void => {
  const last = (anchors?.length ?? 0) - 1
  const misplaced = (index: number, params: Readonly<Record<string, number>>) =>
    spot.at('anchors', () => spot.at(index, () => spot.at('position', () => spot.report('scale_out_of_order', params))))
  anchors?.forEach((anchor, index) => {
    const found = anchor?.position
    const before = anchors[index - 1]?.position
    if (found === undefined) return
    if (before !== undefined && found <= before) misplaced(index, { found, above: before })
    else if (index === 0 && found !== 0) misplaced(index, { found, expected: 0 })
    else if (index === last && last > 0 && found !== 100) misplaced(index, { found, expected: 100 })
  })
}

const checkInstruments = (framework: Draft, { spot, known }: { readonly spot: Spot; readonly known: Known }): void => {
  const ids = new Names(spot, 'instrument')
  within(spot, 'instruments').each(framework.instruments, instrument => {
    ids.claim('id', instrument.id)
    const items = new Names(spot, 'item')
    if (instrument.items?.length === 0) spot.at('items', () => spot.report('empty_list'))
    within(spot, 'items').each(instrument.items, item => {
      items.claim('code', item.code)
      known.conditions.expect('condition', item.condition)
      known.scales.expect('scale', item.scale)
      if (item.condition !== undefined && known.unratable.has(item.condition)) spot.at('condition', () => spot.report('not_ratable'))
    })
    const subsets = new Names(spot, 'subset')
    within(spot, 'subsets').each(instrument.subsets, subset => {
      subsets.claim('id', subset.id)
      if (subset.items?.length === 0) spot.at('items', () => spot.report('empty_list'))
      spot.at('items', () => checkChosen(subset.items, { spot, items }))
    })
  })
}

const checkChosen = (codes: List<string>, { spot, items }: { readonly spot: Spot; readonly items: Names }): void => {
  const chosen = new Names(spot, 'item')
  codes?.forEach((code, index) => {
    chosen.claim(index, code)
    items.expect(index, code)
  })
}

const checkTexts = (framework: Draft, { spot, known }: { readonly spot: Spot; readonly known: Known }): void => {
  const ids = new Names(spot, 'text')
  within(spot, 'texts').each(framework.texts, block => {
    ids.claim('id', block.id)
    known.codes.expect('about', block.about)
  })
}

const checkTranslations = (framework: Draft, spot: Spot): void => {
  const places = new Set(textPlaces(framework).map(([path]) => path))
  spot.at('translations', () => {
    for (const [locale, translation] of Object.entries(framework.translations ?? {}))
      spot.at(locale, () => {
        if (locale === framework.language) spot.report('translates_own_language')
        for (const path of Object.keys(translation?.texts ?? {}))
          if (!places.has(path)) spot.at('texts', () => spot.at(path, () => spot.report('unknown_path')))
      })
  })
}

/** What the parts of a document say about each other: names given once, references that lead somewhere, scales in order, no cycles. */
export const checkReferences = (framework: Draft, spot: Spot): void => {
  const known = gather(framework, spot)
  checkTree(framework, { spot, known })
  checkScales(framework, spot)
  checkInstruments(framework, { spot, known })
  checkTexts(framework, { spot, known })
  checkTranslations(framework, spot)
}
