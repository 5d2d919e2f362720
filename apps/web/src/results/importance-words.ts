import type { MessageKey } from '@tilth/i18n'
import type { ShownResult } from './queries.ts'

type Say = (key: MessageKey, counts?: Readonly<Record<string, number>>) => string

/** How many said it matters a lot, some or a little this year; null where nobody was asked. */
export const importanceWords = (importance: ShownResult['importance'], t: Say): string | null => {
  if (importance === null) return null
  const { lot, some, little } = importance
  return lot + some + little === 0 ? t('results.importance_none') : t('results.importance', { lot, some, little })
}
