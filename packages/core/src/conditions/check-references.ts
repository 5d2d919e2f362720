import { checkTranslations } from '../document/check-translations.ts'
import { Names } from '../document/names.ts'
import { clip, type Reading, type Spot } from '../document/shape.ts'
import { type DraftList, within } from '../document/within.ts'
import { checkConditionParts, gatherTellings } from './check-condition-parts.ts'
import { checkInstruments } from './check-instruments.ts'
import { findCycles } from './find-cycles.ts'
import type { Framework, Rubric } from './framework.ts'
import { gatherKnown, type Known, stepsOf } from './gather-known.ts'
import { textPlaces } from './translatable-texts.ts'

type Draft = Reading<Framework>

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
  const tellings = gatherTellings(framework, spot)
  if (framework.conditions?.length === 0 && framework.completeness !== 'shell') spot.at('conditions', () => spot.report('empty_list'))
  within(spot, 'conditions').each(framework.conditions, condition => {
    known.layers.expect('layer', condition.layer)
    known.conditions.expect('parent', condition.parent)
    const described = new Names(spot, 'rubric')
    within(spot, 'rubrics').each(condition.rubrics, rubric => {
      described.claim('scale', rubric.scale)
      checkRubric(rubric, { spot, known })
    })
    checkConditionParts(condition, { spot, known, tellings })
  })
  for (const [first = '', ...others] of findCycles(parentOf)) {
    const codes = clip([first, ...others.slice(0, 20), first].join(' < '))
    spot.at('conditions', () => spot.at(place.get(first) ?? 0, () => spot.at('parent', () => spot.report('cycle', { codes }))))
  }
}

const checkScales = (framework: Draft, spot: Spot): void => {
  within(spot, 'scales').each(framework.scales, scale => {
    const steps = stepsOf(scale)
    const list: DraftList<{ readonly id?: string | undefined }> = steps
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
const checkOrder = (anchors: DraftList<{ readonly position?: number | undefined }>, spot: Spot): void => {
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

const checkTexts = (framework: Draft, { spot, known }: { readonly spot: Spot; readonly known: Known }): void => {
  const ids = new Names(spot, 'text')
  within(spot, 'texts').each(framework.texts, block => {
    ids.claim('id', block.id)
    known.codes.expect('about', block.about)
  })
}

/** What the parts of a document say about each other: names given once, references that lead somewhere, scales in order, no cycles. */
export const checkReferences = (framework: Draft, spot: Spot): void => {
  const known = gatherKnown(framework, spot)
  checkTree(framework, { spot, known })
  checkScales(framework, spot)
  checkInstruments(framework, { spot, known })
  checkTexts(framework, { spot, known })
  checkTranslations(framework, { spot, places: textPlaces(framework) })
}
