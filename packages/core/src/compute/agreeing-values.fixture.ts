/** Counts how many values agree with other software, and remembers those that do not. */
export interface AgreeingValues {
  /** Numbers within the tolerance of the vectors, all else the same; a missing peer value is passed over. */
  readonly compare: (where: string, pair: { readonly found: unknown; readonly peer: unknown; readonly tolerance?: number }) => void
  readonly agreeing: () => number
  readonly differing: readonly string[]
}

export const countAgreeing = (): AgreeingValues => {
  let count = 0
  const differing: string[] = []
  return {
    compare: (where, { found, peer, tolerance = 1e-9 }) => {
      const isAlike =
        typeof found === 'number' && typeof peer === 'number'
          ? Math.abs(found - peer) <= tolerance
          : JSON.stringify(found) === JSON.stringify(peer)
      if (isAlike) count += 1
      else differing.push(`${where}: ${JSON.stringify(found)} and not ${JSON.stringify(peer)}`)
    },
    agreeing: () => count,
    differing,
  }
}
