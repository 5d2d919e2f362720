import type { MessageKey, MessageParams } from '@tilth/i18n'
import type { ResultsView } from '../results/queries.ts'
import { tooFewOf } from '../results/reading-order.ts'

export interface Saying {
  readonly t: (key: MessageKey, params?: MessageParams) => string
  readonly list: (entries: readonly string[]) => string
}

const words = ['together', 'leaning', 'split', 'poles-apart'] as const

const countsOf = (results: ResultsView, { t, list }: Saying): string | null => {
  const counted = words.flatMap(word => {
    const count = results.items.filter(item => item.shown?.agreement === word).length
    return count === 0 ? [] : [t('print.word_count', { word: t(`common.agreement.${word}`), count })]
  })
  return counted.length === 0 ? null : t(results.seenAs === 'team' ? 'print.words' : 'print.words_outside', { list: list(counted) })
}

/** The round in one paragraph of counts and names: who answered, how much views agree, what differs most, what is furthest, what is near. */
export const summaryWords = (results: ResultsView, saying: Saying): string => {
  const { t, list } = saying
  const { round } = results
  const { finished, invited } = round.progress
  if (finished === 0) return t('print.who_nobody')
  const label = (code: string | undefined): string | undefined => results.items.find(item => item.code === code)?.label
  const differs = label(results.lenses.leastAligned[0]?.code)
  const furthest = label(results.lenses.urgent[0]?.code)
  const near = label(results.lenses.nearlyThere[0]?.code)
  const apart = tooFewOf(results)
  const tooFew = apart.filter(item => item.shown !== null).map(item => item.label)
  const hidden = apart.filter(item => item.shown === null).map(item => item.label)
  const sealed = results.items.filter(item => item.protection === 'sealed').map(item => item.label)
  return [
    t(round.source === 'import' ? 'print.who_import' : 'print.who', { finished, invited, conditions: results.items.length }),
    countsOf(results, saying),
    differs === undefined ? null : t('print.differ_most', { label: differs }),
    furthest === undefined || furthest === differs ? null : t('print.urgent_most', { label: furthest }),
    near === undefined ? null : t('print.nearly_most', { label: near }),
    tooFew.length === 0 ? null : t('print.too_few_list', { list: list(tooFew) }),
    hidden.length === 0 ? null : t('print.protected_list', { list: list(hidden) }),
    sealed.length === 0 ? null : t('print.sealed_list', { list: list(sealed) }),
  ]
    .filter(sentence => sentence !== null)
    .join(' ')
}
