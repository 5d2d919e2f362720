import type { I18n } from '@tilth/ui'
import type { ItemResult } from './queries.ts'

/** What a second marking after the talk gave, in words beside the first; null where there was none. */
export const secondWords = (item: Pick<ItemResult, 'second' | 'secondPass'>, t: I18n['t']): string | null => {
  if (item.second !== null)
    return t('results.second', { word: t(`common.agreement.${item.second.agreement}`), sentence: item.second.sentence })
  if (item.secondPass === 'open') return t('results.second_open')
  return item.secondPass === 'closed' ? t('results.second_protected') : null
}
