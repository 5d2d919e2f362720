/** Wakes whoever follows a district's activity in this process. Carries nothing: listeners read what is new under their own policy. */
export interface ActivityNotifier {
  announce(districtId: string): void
  /** Returns the way to stop. */
  listen(districtId: string, wake: () => void): () => void
}

export const createActivityNotifier = (): ActivityNotifier => {
  const listeners = new Map<string, Set<() => void>>()
  return {
    announce(districtId) {
      for (const wake of listeners.get(districtId) ?? []) wake()
    },
    listen(districtId, wake) {
      const here = listeners.get(districtId) ?? new Set()
      listeners.set(districtId, here.add(wake))
      return () => {
        here.delete(wake)
        if (here.size === 0) listeners.delete(districtId)
      }
    },
  }
}
