import { clip, type Spot } from './shape.ts'

/** What a browser would take for the beginning of a tag, a comment or an instruction. "Fewer than <5" is none. */
const markup = /<[a-z/!?]/iu

/**
 * Texts of documents are shown as they are written and never as pages, so one that holds markup was written for something else. Looks at
 * every text of a value, wherever it stands.
 */
export const checkMarkup = (value: unknown, spot: Spot): void => {
  if (typeof value === 'string') {
    const at = value.search(markup)
    if (at >= 0) spot.report('markup', { found: clip(value.slice(at)) })
  } else if (typeof value === 'object' && value !== null) {
    const parts: Iterable<readonly [string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value)
    for (const [key, part] of parts) spot.at(key, () => checkMarkup(part, spot))
  }
}
