/** Where a condition stands on the page of a window. */
export const anchorOfCondition = (code: string): string => `condition-${encodeURIComponent(code)}`
