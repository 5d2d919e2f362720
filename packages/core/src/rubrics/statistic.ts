/** Why a statistic has no value. Never 0 or 1 by accident. */
export type Reason = 'no-variation' | 'too-few-raters' | 'too-few-units' | 'too-few-groups' | 'not-defined'

export type Statistic<T = number> = { readonly value: T } | { readonly none: Reason }

export const value = <T>(found: T): Statistic<T> => ({ value: found })

export const none = (reason: Reason): Statistic<never> => ({ none: reason })
