/**
 * One text for one JSON value, whatever order its keys were written in: keys sorted by UTF-16 code units, no white space, numbers and
 * texts as ECMAScript writes them (RFC 8785, JSON Canonicalization Scheme). Fields that are `undefined` are left out.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(entry => canonicalJson(entry === undefined ? null : entry)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} cannot be written as JSON.`)
  const written = JSON.stringify(value)
  if (written === undefined) throw new Error(`A ${typeof value} cannot be written as JSON.`)
  return written
}
