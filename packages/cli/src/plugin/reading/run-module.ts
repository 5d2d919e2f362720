import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { err, ok, type Result } from '@tilth/core'
import { asWritten } from './as-written.ts'
import { findVite } from './find-vite.ts'
import { positionAt } from './json-file.ts'

/** Why a module could not be run: an own sentence of the runtime, and where it stands if that is known. */
export interface BrokenModule {
  readonly key: 'authoring.nothing_installed' | 'authoring.module_broken' | 'authoring.import_missing' | 'authoring.package_missing'
  /** For `import_missing` and `package_missing` what is imported. */
  readonly reason: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

interface Thrown {
  readonly message?: unknown
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number }
  readonly stack?: unknown
  /** Where the source itself could not be read, each mistake in it. */
  readonly errors?: readonly Thrown[]
}

/** Runs a module of the author as it stands now, TypeScript or not, and gives what it exports. */
export const runModule = async (folder: string, module: string): Promise<Result<Readonly<Record<string, unknown>>, BrokenModule>> => {
  const vite = await findVite(folder)
  if (!vite) return err({ key: 'authoring.nothing_installed', reason: '' })
  return asWritten(async () => {
    try {
      const { module: exported } = await vite.runnerImport<Readonly<Record<string, unknown>>>(realpathSync(module), {
        root: realpathSync(folder),
        configFile: false,
        envFile: false,
        logLevel: 'silent',
      })
      return ok(exported)
    } catch (thrown) {
      return err(explainBroken(thrown, realpathSync(folder)))
    }
  })
}

const color = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/** The first line that says something, without colors and without the kind of mistake in front. */
const firstSentence = (text: string): string =>
  text
    .replace(color, '')
    .replace(/^\[\w+\]\s*/, '')
    .split('\n')
    .find(line => line.trim() !== '') ?? ''

/** What the runtime says of an import that leads nowhere: what is imported, and by which file. */
const missingImports = [
  { key: 'authoring.import_missing', words: /^Failed to load url (\S+) .*? in (\/.+?|[A-Za-z]:.+?)\. Does the file exist\?$/ },
  { key: 'authoring.package_missing', words: /^Cannot find (?:module|package) '([^']+)' imported from '?([^']+?)'?$/ },
] as const

const findMissingImport = (reason: string): BrokenModule | null => {
  for (const { key, words } of missingImports) {
    const [, imported, file] = words.exec(reason) ?? []
    if (imported === undefined || file === undefined || !existsSync(file)) continue
    const text = readFileSync(file, 'utf8')
    const at = text.search(new RegExp(`['"]${imported.replace(/\W/g, '\\$&')}['"]`))
    return { key, reason: imported, file, ...(at >= 0 ? positionAt(text, at) : {}) }
  }
  return null
}

/** What was thrown while a module was read or run, with the place in the folder where it went wrong. */
export const explainBroken = (thrown: unknown, folder: string): BrokenModule => {
  const outer = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Thrown
  const { message, loc, stack } = outer.errors?.[0] ?? outer
  const reason = firstSentence(typeof message === 'string' ? message : String(thrown))
  const missing = findMissingImport(reason)
  if (missing) return missing
  if (loc?.file !== undefined)
    return {
      key: 'authoring.module_broken',
      reason,
      file: loc.file,
      ...(loc.line ? { line: loc.line, column: (loc.column ?? 0) + 1 } : {}),
    }
  const frames = String(stack)
    .replace(color, '')
    .split('\n')
    .map(line => /\(?((?:\/|[A-Za-z]:\\)[^():]+):(\d+):(\d+)\)?$/.exec(line.trim()))
  const own = frames.find(found => found?.[1]?.startsWith(folder) && !found[1].includes('node_modules'))
  return {
    key: 'authoring.module_broken',
    reason,
    ...(own?.[1] === undefined ? {} : { file: own[1], line: Number(own[2]), column: Number(own[3]) }),
  }
}
