/** A key for one more row; as good as unique within an answer. */
export const newRow = (): string => `r${crypto.randomUUID().slice(0, 13)}`

/** Puts the focus into a field that is about to be drawn. */
export const focusSoon = (fieldId: string): void => {
  queueMicrotask(() => document.getElementById(fieldId)?.focus())
}
