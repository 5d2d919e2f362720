import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The TypeScript files of the house that git tracks, relative to it. The walk has to have seen every one of them. */
export function listSourceFiles(directory: string): readonly string[] {
  const patterns = ['ts', 'tsx'].flatMap(ending => ['apps', 'packages', 'plugins', 'tooling'].map(part => `${part}/**/*.${ending}`))
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...patterns.map(pattern => `:(glob)${pattern}`), 'tilth.config.ts'], {
    cwd: directory,
    encoding: 'utf8',
  })
  return listed.split('\0').filter(path => path !== '' && existsSync(join(directory, path)))
}
