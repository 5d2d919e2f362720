type Store = Pick<Storage, 'getItem' | 'setItem'>

/** The items one looked at last time, on this device: codes of a framework, nothing of a visit. */
export const keptFocus = (storage: Store, of: { readonly pluginId: string; readonly formId: string }) => {
  const key = `tilth.focus.${of.pluginId}.${of.formId}`
  return {
    read: (): readonly string[] => {
      try {
        const parsed: unknown = JSON.parse(storage.getItem(key) ?? '[]')
        return Array.isArray(parsed) ? parsed.filter(code => typeof code === 'string') : []
      } catch {
        return []
      }
    },
    keep: (codes: readonly string[]): void => {
      try {
        storage.setItem(key, JSON.stringify(codes))
      } catch {
        return
      }
    },
  }
}
