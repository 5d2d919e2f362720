import type { Condition, Framework, Instrument, Item, Layer, Rubric, Scale, TextBlock } from './framework.ts'

/** A document's parts by their names. Every look-up takes constant time and answers `undefined` or nothing where there is no such part. */
export interface FrameworkIndex {
  readonly condition: (code: string) => Condition | undefined
  readonly layer: (code: string) => Layer | undefined
  /** The layer a condition belongs to. */
  readonly layerOf: (conditionCode: string) => Layer | undefined
  /** In the document's order. */
  readonly conditionsOf: (layerCode: string) => readonly Condition[]
  readonly childrenOf: (conditionCode: string) => readonly Condition[]
  readonly scale: (id: string) => Scale | undefined
  readonly instrument: (id: string) => Instrument | undefined
  readonly item: (instrumentId: string, code: string) => Item | undefined
  readonly rubric: (conditionCode: string, scaleId: string) => Rubric | undefined
  /** By `order`, then as they stand in the document. Without `about`: the texts about the whole framework. */
  readonly texts: (use: TextBlock['use'], about?: string) => readonly TextBlock[]
}

const keyed = <T>(parts: readonly T[], key: (part: T) => string): ReadonlyMap<string, T> => new Map(parts.map(part => [key(part), part]))

const grouped = <T>(parts: readonly T[], key: (part: T) => string | undefined): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const part of parts) {
    const name = key(part)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.push(part)
    else groups.set(name, [part])
  }
  return groups
}

const textKey = (use: string, about: string | undefined): string => `${use}/${about ?? ''}`

export const indexFramework = (framework: Framework): FrameworkIndex => {
  const conditions = keyed(framework.conditions, condition => condition.code)
  const layers = keyed(framework.layers, layer => layer.code)
  const scales = keyed(framework.scales, scale => scale.id)
  const instruments = keyed(framework.instruments, instrument => instrument.id)
  const items = new Map(framework.instruments.map(instrument => [instrument.id, keyed(instrument.items, item => item.code)]))
  const rubrics = new Map(framework.conditions.map(condition => [condition.code, keyed(condition.rubrics, rubric => rubric.scale)]))
  const byLayer = grouped(framework.conditions, condition => condition.layer)
  const byParent = grouped(framework.conditions, condition => condition.parent)
  const inOrder = framework.texts.toSorted((a, b) => a.order - b.order)
  const texts = grouped(inOrder, block => textKey(block.use, block.about))
  return {
    condition: code => conditions.get(code),
    layer: code => layers.get(code),
    layerOf: conditionCode => layers.get(conditions.get(conditionCode)?.layer ?? ''),
    conditionsOf: layerCode => byLayer.get(layerCode) ?? [],
    childrenOf: conditionCode => byParent.get(conditionCode) ?? [],
    scale: id => scales.get(id),
    instrument: id => instruments.get(id),
    item: (instrumentId, code) => items.get(instrumentId)?.get(code),
    rubric: (conditionCode, scaleId) => rubrics.get(conditionCode)?.get(scaleId),
    texts: (use, about) => texts.get(textKey(use, about)) ?? [],
  }
}
