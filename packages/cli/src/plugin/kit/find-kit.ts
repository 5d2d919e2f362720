import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the kit is that this command belongs to: a workspace it can be built in, or the packed kit itself. */
export type FoundKit = { readonly kind: 'workspace' | 'packed'; readonly root: string }

const nameIn = (folder: string): unknown => {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).name : undefined
}

const isWorkspace = (folder: string): boolean =>
  existsSync(join(folder, 'tilth.config.ts')) && nameIn(join(folder, 'packages', 'plugin-kit')) === '@tilth/plugin-kit'

/** Walks up from a folder; null where there is no kit. */
export const findKit = (from: string): FoundKit | null => {
  if (isWorkspace(from)) return { kind: 'workspace', root: from }
  if (nameIn(from) === '@tilth/plugin-kit' && existsSync(join(from, 'bin', 'tilth.js'))) return { kind: 'packed', root: from }
  const above = dirname(from)
  return above === from ? null : findKit(above)
}

/** The workspace that a folder lies in; null where it lies in none. */
export const findWorkspace = (from: string): string | null => {
  if (isWorkspace(from)) return from
  const above = dirname(from)
  return above === from ? null : findWorkspace(above)
}
