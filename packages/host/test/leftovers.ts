const leftovers: (() => Promise<void> | void)[] = []

/** What a test opened and must not outlive it. */
export const afterTest = (close: () => Promise<void> | void): void => {
  leftovers.push(close)
}

export const closeLeftovers = async (): Promise<void> => {
  for (const close of leftovers.splice(0).reverse()) await close()
}
