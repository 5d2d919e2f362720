import type { I18n } from '../language/i18n-context.tsx'
import type { RingItem, RingLayer } from './ring-source.ts'

interface Named {
  readonly t: I18n['t']
  /** What the picture writes beside the code; whoever speaks to the page says that, so it is part of the name. */
  readonly written?: string | undefined
}

/** What a segment is called: code and full name, how much views agree, and the sentence. */
export const nameSegment = (item: RingItem, { t, written = '' }: Named): string => {
  const label = item.label.startsWith(written) ? item.label : `${written} (${item.label})`
  return item.word === null
    ? t('ui.rings.segment_hidden', { code: item.code, label, sentence: item.sentence })
    : t('ui.rings.segment', {
        code: item.code,
        label,
        word: t(`common.agreement.${item.word}`),
        sentence: item.sentence,
      })
}

const words = ['together', 'leaning', 'split', 'poles-apart', 'too-few'] as const

/** All rings in one sentence: how many conditions in how many layers, and how many of them each word holds. */
export const summarizeRings = (layers: readonly RingLayer[], { t, list }: Pick<I18n, 't' | 'list'>): string => {
  const items = layers.flatMap(layer => layer.items)
  const counts = [
    ...words.map(word => ({ count: items.filter(item => item.word === word).length, word: t(`common.agreement.${word}`) })),
    { count: items.filter(item => item.word === null).length, word: t('ui.rings.not_shown') },
  ].filter(one => one.count > 0)
  return t('ui.rings.summary', {
    count: items.length,
    layers: layers.filter(layer => layer.items.length > 0).length,
    words: list(counts.map(one => t('ui.rings.count', one))),
  })
}
