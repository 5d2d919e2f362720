type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface DocumentDraft {
  readonly text: string
  readonly name: string | null
  readonly pluginId: string
  readonly rights: 'labels' | 'full'
  readonly statement: string
}

export const emptyDocument: DocumentDraft = { text: '', name: null, pluginId: '', rights: 'labels', statement: '' }

const isDraft = (value: unknown): value is DocumentDraft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'pluginId' in value &&
  typeof value.pluginId === 'string' &&
  'rights' in value &&
  (value.rights === 'labels' || value.rights === 'full') &&
  'statement' in value &&
  typeof value.statement === 'string' &&
  'name' in value &&
  (value.name === null || typeof value.name === 'string')

/** What somebody is putting in, in this window, until it is stored: over a reload and over every error. */
export const keptDocument = (storage: Store, { districtId, personId }: { readonly districtId: string; readonly personId: string }) => {
  const key = `tilth.document.${districtId}.${personId}`
  const attempt = <Output>(work: () => Output, otherwise: Output): Output => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  return {
    read: (): DocumentDraft =>
      attempt(() => {
        const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null')
        return isDraft(kept) ? kept : emptyDocument
      }, emptyDocument),
    /** Where the browser keeps nothing, or not that much, nothing is kept; the page itself is unharmed. */
    keep: (draft: DocumentDraft): void => attempt(() => storage.setItem(key, JSON.stringify(draft)), undefined),
    forget: (): void => attempt(() => storage.removeItem(key), undefined),
  }
}
