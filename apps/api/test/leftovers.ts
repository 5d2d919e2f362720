type Close = () => Promise<void> | void

const leftovers: Readonly<Record<'test' | 'file', Close[]>> = { test: [], file: [] }

/** What was opened and must not outlive this test, or all tests of this file. */
export const after = (end: 'test' | 'file', close: Close): void => {
  leftovers[end].push(close)
}

export const closeLeftovers = async (end: 'test' | 'file'): Promise<void> => {
  for (const close of leftovers[end].splice(0).reverse()) await close()
}
