import type { MessageKey, MessageParams } from '@tilth/i18n'
import type { ShownResult } from './queries.ts'

const answers = ['lot', 'some', 'little'] as const

/** How many said it matters a lot, some or a little this year, answers that nobody gave left out; null where nobody was asked. */
export const importanceWords = (
  importance: ShownResult['importance'],
  say: { readonly t: (key: MessageKey, params?: MessageParams) => string; readonly list: (entries: readonly string[]) => string },
): string | null => {
  if (importance === null) return null
  const said = answers.flatMap(answer =>
    importance[answer] === 0 ? [] : [say.t(`results.importance_${answer}`, { count: importance[answer] })],
  )
  return said.length === 0 ? say.t('results.importance_none') : say.t('results.importance', { list: say.list(said) })
}
