import { type Issue, issue } from '@tilth/core'

const deepest = 100

/** A whole manifest of real content has some ten thousand parts. A value that shares its parts can have far more than it has bytes. */
const mostParts = 1_000_000

const mostIssues = 1000

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What JSON cannot hold of one value, its parts left aside; null where it can. */
const faultOf = (value: unknown): string | null => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null
  if (typeof value === 'number') return Number.isFinite(value) ? null : String(value)
  if (typeof value !== 'object') return typeof value
  if (Array.isArray(value)) return null
  if (!isPlain(value)) return value.constructor?.name ?? 'object'
  return Object.getOwnPropertySymbols(value).length > 0 ? 'symbol' : null
}

const partsOf = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return Array.from(value, (part, index) => [index, part] as const)
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/**
 * Everything in a value that JSON would drop, change or refuse: functions, symbols, undefined, big integers, numbers that are not
 * finite, holes, instances of classes, cycles. Issues: `plugin.not_serializable` (`found`), `plugin.nested_too_deep` and
 * `plugin.too_large` (`limit`), each with its path. Nothing found means that `JSON.parse(JSON.stringify(value))` equals the value.
 */
export const findUnserializable = (value: unknown): Issue[] => {
  const issues: Issue[] = []
  const open = new Set<unknown>()
  const path: (string | number)[] = []
  let parts = 0

  const report = (code: string, params: Readonly<Record<string, string | number>>): void => {
    if (issues.length < mostIssues) issues.push(issue(code, { path: [...path], params }))
  }

  const visit = (current: unknown): void => {
    parts += 1
    if (parts === mostParts) issues.push(issue('plugin.too_large', { path: [], params: { limit: mostParts } }))
    if (parts >= mostParts) return
    const found = open.has(current) ? 'cycle' : faultOf(current)
    const inner = found === null ? partsOf(current) : []
    if (found !== null) report('plugin.not_serializable', { found })
    else if (inner.length > 0 && path.length >= deepest) report('plugin.nested_too_deep', { limit: deepest })
    else if (inner.length > 0) {
      open.add(current)
      for (const [key, part] of inner) {
        path.push(key)
        visit(part)
        path.pop()
      }
      open.delete(current)
    }
  }

  visit(value)
  return issues
}
