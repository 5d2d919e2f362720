import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Test files under `src` that put a module of their own in place of another, which no other test file may meet. */
export const testsThatReplaceModules = (root: string): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map(name => join('src', name))
    .filter(name => /\.test\.tsx?$/.test(name) && readFileSync(join(root, name), 'utf8').includes('vi.mock('))
