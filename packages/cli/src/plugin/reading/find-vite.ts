import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Vite from 'vite'

const resolveFrom = (from: string, name: string): string | null => {
  try {
    return createRequire(from).resolve(name)
  } catch {
    return null
  }
}

/** What reads TypeScript: it comes with the test runner that every plugin has. Null where nothing is installed. */
export const findVite = async (folder: string): Promise<typeof Vite | null> => {
  const own = join(folder, 'package.json')
  const runner = resolveFrom(own, 'vitest/package.json')
  const path =
    resolveFrom(own, 'vite') ?? (runner === null ? null : resolveFrom(runner, 'vite')) ?? resolveFrom(import.meta.filename, 'vite')
  return path === null ? null : ((await import(pathToFileURL(path).href)) as typeof Vite)
}
