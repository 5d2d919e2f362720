import { err, ok, type Result } from '@tilth/core'
import { readText } from './read-text.ts'

/** A file as what its JSON says. A problem is a sentence. */
export const readJson = (path: string): Result<unknown, string> => {
  const text = readText(path)
  if (!text.ok) return text
  try {
    return ok(JSON.parse(text.value.replace(/^\uFEFF/, '')))
  } catch {
    return err(`${path} is not JSON.`)
  }
}
