import { Names } from '../document/names.ts'
import type { Reading, Spot } from '../document/shape.ts'
import { type DraftList, within } from '../document/within.ts'
import type { Framework, Scale } from './framework.ts'

/** The levels or anchors of a scale. */
export const stepsOf = (scale: Reading<Scale>) =>
  scale.kind === 'spectrum' ? scale.anchors : scale.kind === 'levels' ? scale.levels : undefined

/** The names that a document gives, and what is known of what they name. */
export interface Known {
  readonly layers: Names
  readonly conditions: Names
  /** Layers, conditions and the core share one set of codes, because a text can be about any of them. */
  readonly codes: Names
  readonly scales: Names
  /** How many levels or anchors a scale has. */
  readonly sizes: ReadonlyMap<string | undefined, number | undefined>
  /** Ids of the levels or anchors of each scale. */
  readonly levels: ReadonlyMap<string | undefined, Names>
  readonly unratable: ReadonlySet<string | undefined>
  readonly variants: Names
}

/** Reads all names of a document once, so that references are checked against them, and reports those given twice. */
export const gatherKnown = (framework: Reading<Framework>, spot: Spot): Known => {
  const layers = new Names(spot, 'layer')
  const conditions = new Names(spot, 'condition')
  const codes = new Names(spot, 'code')
  const scales = new Names(spot, 'scale')
  const sizes = new Map<string | undefined, number | undefined>()
  const levels = new Map<string | undefined, Names>()
  const variants = new Names(spot, 'variant')
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
    const steps: DraftList<{ readonly id?: string | undefined }> = stepsOf(scale)
    sizes.set(scale.id, steps?.length)
    const ids = new Names(spot, 'level')
    for (const step of steps ?? []) ids.add(step?.id)
    levels.set(scale.id, ids)
  })
  within(spot, 'variants').each(framework.variants, variant => variants.claim('id', variant.id))
  const unratable = new Set(framework.conditions?.filter(condition => condition?.ratable === false).map(condition => condition?.code))
  return { layers, conditions, codes, scales, sizes, levels, unratable, variants }
}
