import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * The folders, relative to the repository, of the workspace packages whose script of that name starts with that program.
 *
 * @param {string} script
 * @param {string} program
 * @returns {readonly string[]}
 */
export function packagesWithScript(script, program) {
  return ['apps', 'packages', 'plugins', 'tooling', 'examples'].flatMap(parent =>
    readdirSync(join(root, parent))
      .map(name => `${parent}/${name}`)
      .filter(folder => {
        const manifest = join(root, folder, 'package.json')
        return existsSync(manifest) && String(JSON.parse(readFileSync(manifest, 'utf8')).scripts?.[script]).startsWith(program)
      }),
  )
}
