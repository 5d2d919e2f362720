type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface PasteOf {
  readonly districtId: string
  readonly personId: string
  readonly measureId: string
}

/** What was pasted for a measure, in this window, until it is taken in: over a reload and over every error. */
export const keptPaste = (storage: Store, { districtId, personId, measureId }: PasteOf) => {
  const key = `tilth.measure-paste.${districtId}.${personId}.${measureId}`
  const attempt = <Output>(work: () => Output, otherwise: Output): Output => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  return {
    read: (): string => attempt(() => storage.getItem(key) ?? '', ''),
    /** Where the browser keeps nothing, or not that much, nothing is kept; the page itself is unharmed. */
    keep: (text: string): void => attempt(() => (text === '' ? storage.removeItem(key) : storage.setItem(key, text)), undefined),
    forget: (): void => attempt(() => storage.removeItem(key), undefined),
  }
}
