/**
 * Lets the author's code work so that the lines of what it throws are those of the author's files: what is run is a text made of them, and
 * whoever is around may word stacks in a way of their own.
 */
export const asWritten = async <T>(work: () => Promise<T>): Promise<T> => {
  process.setSourceMapsEnabled(true)
  const { prepareStackTrace } = Error
  Reflect.deleteProperty(Error, 'prepareStackTrace')
  try {
    return await work()
  } finally {
    Error.prepareStackTrace = prepareStackTrace
  }
}
