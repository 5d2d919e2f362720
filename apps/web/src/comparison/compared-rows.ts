import type { I18n, StackedRow } from '@tilth/ui'
import type { ComparedItem, ComparedPoint, ComparedRound } from './queries.ts'

type Saying = Pick<I18n, 't' | 'date'>

const notes = {
  'not-asked': 'comparison.not_asked',
  'not-revealed': 'comparison.not_revealed',
  protected: 'results.protected_short',
  merged: 'comparison.merged',
  'not-comparable': 'comparison.not_comparable',
} as const

/** Why a round has nothing to show on a condition; null where it has. */
export const noteOf = (point: ComparedPoint | undefined, t: I18n['t']): string | null => {
  if (point === undefined) return t('comparison.not_asked')
  return point.why === null ? null : t(notes[point.why], { codes: point.across.join(', ') })
}

/** How much views agree in a round and how many marks there are, and what it was called in another edition; empty where it has nothing to show. */
export const wordsOf = (point: ComparedPoint | undefined, t: I18n['t']): string => {
  if (point === undefined || point.why !== null || point.agreement === null) return ''
  return [
    t('comparison.words', { word: t(`common.agreement.${point.agreement}`), count: point.counted ?? 0 }),
    point.across.length > 0 && (point.isProvisional || point.across.join() !== point.code)
      ? t('comparison.across', { codes: point.across.join(', ') })
      : null,
    point.isProvisional ? t('comparison.provisional') : null,
  ]
    .filter(part => part !== null)
    .join('; ')
}

/** What changed, in words. Levels that were asked in other words are shown and compared by nobody but the reader. */
export const changeWords = (item: ComparedItem, t: I18n['t']): string => {
  const isLoose = item.points.some(point => point.isProvisional)
  const firm = item.points.filter(point => point.median !== null && !point.isProvisional)
  return isLoose && firm.length < 2 ? t('comparison.only_provisional') : item.sentence
}

/** Where the numbers before and after were asked in other words: another edition, or another framework. */
const breakWords = (round: ComparedRound, { before, t }: { readonly before: ComparedRound; readonly t: I18n['t'] }): string =>
  before.frameworkTitle === round.frameworkTitle && before.edition !== round.edition
    ? t('comparison.edition', { edition: round.edition })
    : t('comparison.break', { framework: round.frameworkTitle, label: round.versionLabel })

/** One condition's rounds as lines of one picture, oldest first, with a break where the edition of the framework changed. */
export const comparedRows = (
  item: ComparedItem,
  { rounds, t, date }: Saying & { readonly rounds: readonly ComparedRound[] },
): readonly StackedRow[] =>
  rounds.map((round, index) => {
    const point = item.points[index]
    const before = rounds[index - 1]
    return {
      label: date(round.revealedAt),
      words: wordsOf(point, t),
      counted: point?.counted ?? null,
      median: point?.median ?? null,
      quartiles: point?.quartiles ?? null,
      word: point?.agreement ?? null,
      agreed: point?.agreed ?? null,
      note: noteOf(point, t),
      breakBefore: before !== undefined && round.isBreak ? breakWords(round, { before, t }) : null,
    }
  })
