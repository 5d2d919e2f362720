import { err, type Issue, issue, type Result } from '@tilth/core'
import { deepest, findJsonFault } from './find-json-fault.ts'
import { type LoadedPlugin, loadPlugin } from './load-plugin.ts'

/** In bytes of UTF-8. A whole framework in two languages has some two hundred thousand. */
export const longestPluginText = 5_000_000

const byteLength = (text: string): number => {
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // Each half of a pair counts two: the pair has four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}

const isTooLarge = (text: string): boolean => text.length > longestPluginText || byteLength(text) > longestPluginText

/**
 * Reads a manifest that was written down as JSON: a file that a district uploads, or one on an author's disk. Issues beyond those of
 * `loadPlugin`: `plugin.too_large` (`limit` in bytes), `plugin.nested_too_deep`, `plugin.curly_quote` and `plugin.not_json` (`line`,
 * `column`).
 */
export const readPluginText = (text: string): Result<LoadedPlugin, Issue[]> => {
  if (isTooLarge(text)) return err([issue('plugin.too_large', { path: [], params: { limit: longestPluginText } })])
  const written = text.replace(/^\ufeff/, '')
  const fault = findJsonFault(written)
  if (fault?.why === 'too-deep') return err([issue('plugin.nested_too_deep', { path: [], params: { limit: deepest } })])
  if (fault) {
    const code = fault.why === 'curly-quote' ? 'plugin.curly_quote' : 'plugin.not_json'
    return err([issue(code, { path: [], params: { line: fault.line, column: fault.column } })])
  }
  return loadPlugin(JSON.parse(written))
}
