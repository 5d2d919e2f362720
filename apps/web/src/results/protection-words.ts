import type { I18n } from '@tilth/ui'
import type { FieldResult, ItemResult } from './queries.ts'

/** Why a condition is not shown. That nobody marked it and that too few did is said alike. */
export const protectionWords = (item: Pick<ItemResult | FieldResult, 'protection'>, t: I18n['t']): string =>
  t(item.protection === 'sealed' ? 'results.sealed' : 'results.protected')
