import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Command } from '../command.ts'
import { packageFiles } from './new/package-files.ts'

export const root = join(import.meta.dirname, '..', '..', '..', '..')

/** A folder that commands take for the one they are typed in; gone after the test. */
export const authorsFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tilth-author-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  vi.stubEnv('INIT_CWD', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  return folder
}

/** As much of the kit as a manifest needs to be read; what judges it is the command's own. */
const smallKit: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "@tilth/plugin-kit", "type": "module", "exports": { ".": "./index.js", "./server": "./server.js" } }',
  'index.js': 'export const definePlugin = manifest => manifest\n',
  'server.js': 'export const defineServer = server => server\n',
}

export interface AuthorsPlugin {
  readonly folder: string
  write(path: string, text: string): void
  /** Exchanges a text that stands there exactly once. */
  edit(path: string, change: { readonly from: string; readonly to: string }): void
}

/** A new plugin outside the workspace, as after `npm install`. */
export const authorsPlugin = (parent: string, name = 'warm-welcome'): AuthorsPlugin => {
  const folder = join(parent, name)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(packageFiles({ name, kit: { file: 'kit/kit.tgz', vitest: '*', typescript: '*' } })))
    write(path, text)
  for (const [path, text] of Object.entries(smallKit)) write(`node_modules/@tilth/plugin-kit/${path}`, text)
  return {
    folder,
    write,
    edit: (path, { from, to }) => {
      const text = readFileSync(join(folder, path), 'utf8')
      if (text.split(from).length !== 2) throw new Error(`${path} does not hold "${from}" once`)
      write(
        path,
        text.replace(from, () => to),
      )
    },
  }
}

/** Runs a command as if it were typed; what it says is kept and not shown. */
export const typed = async (
  command: Command,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> => {
  const said = { out: '', errors: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    said.out += text
    return true
  })
  const errors = vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    said.errors += text
    return true
  })
  try {
    const code = await command.run(args)
    return { code, ...said }
  } finally {
    out.mockRestore()
    errors.mockRestore()
  }
}
