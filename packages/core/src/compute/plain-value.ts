import type { Reason, Statistic } from '../rubrics/index.ts'

/** A value, or why there is none. */
export type Plain<T = number> = T | { readonly none: Reason }

export const plainValue = <T>(statistic: Statistic<T>): Plain<T> => ('value' in statistic ? statistic.value : statistic)
