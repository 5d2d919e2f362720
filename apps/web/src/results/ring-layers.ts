import type { I18n } from '@tilth/ui'
import { type RingItem, type RingLayer, ringsGeometry } from '@tilth/ui'
import { protectionWords } from './protection-words.ts'
import type { ItemResult, ResultsView } from './queries.ts'

const ringItem = (item: ItemResult, t: I18n['t']): RingItem => {
  const { code, label, shortLabel, scale, shown } = item
  if (shown === null)
    return {
      code,
      label,
      shortLabel,
      scale,
      word: null,
      why: item.protection === 'sealed' ? 'sealed' : 'protected',
      median: null,
      camps: null,
      sentence: protectionWords(item, t),
    }
  return { code, label, shortLabel, scale, word: shown.agreement, median: shown.median, camps: shown.camps, sentence: shown.sentence }
}

/** A round's results as its framework's layers, from the inside out. */
export const ringLayers = (results: Pick<ResultsView, 'layers' | 'items'>, t: I18n['t']): readonly RingLayer[] =>
  results.layers
    .map(layer => ({
      code: layer.code,
      label: layer.label,
      items: results.items.filter(item => item.layer === layer.code).map(item => ringItem(item, t)),
    }))
    .filter(layer => layer.items.length > 0)

const roomy = 960

/** Whether rings can show these at all, on a screen that is wide enough. */
export const canBeRings = (layers: readonly RingLayer[]): boolean => ringsGeometry(layers, { width: roomy, core: '' }) !== null
