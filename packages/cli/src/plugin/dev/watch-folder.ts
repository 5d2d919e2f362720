import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What is fetched or written by programs and not by the author. */
const leftOut = new Set(['node_modules', 'dist', 'packed', 'kit'])

/** Nothing where the folder is gone at this very moment: an editor or a version control program may be at it. */
const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

const listFiles = (folder: string): readonly string[] =>
  entriesOf(folder)
    .filter(entry => !entry.name.startsWith('.') && !leftOut.has(entry.name))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? listFiles(path) : [path]
    })

/** Changes when a file is added, removed or written. */
const fingerprint = (folder: string): string =>
  listFiles(folder)
    .map(path => {
      const found = statSync(path, { throwIfNoEntry: false })
      return `${path} ${found?.size} ${found?.mtimeMs}`
    })
    .join('\n')

const everyMilliseconds = 250

/**
 * Tells of a folder as it is and then of every change in it, each once what was told before is dealt with. Looks again and again
 * instead of asking the system: a package has few files, and that way no editor's way of saving is missed. Returns the way to stop.
 */
export const watchFolder = (folder: string, onChange: () => Promise<void>): (() => void) => {
  let seen: string | null = null
  let isBusy = false
  const look = (): void => {
    if (isBusy) return
    const now = fingerprint(folder)
    if (now === seen) return
    seen = now
    isBusy = true
    void onChange().finally(() => {
      isBusy = false
    })
  }
  look()
  const timer = setInterval(look, everyMilliseconds)
  return () => clearInterval(timer)
}
