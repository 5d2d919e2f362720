import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { isAlive } from './is-alive.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'
import { turboCommand } from './turbo-command.mjs'

/** What can be built, the file that shows it was, and the name turbo knows it by. */
const targets = {
  api: { output: 'apps/api/dist/main.js', packageName: '@tilth/api' },
  web: { output: 'apps/web/dist/index.html', packageName: '@tilth/web' },
  cli: { output: 'packages/cli/dist/tilth.js', packageName: '@tilth/cli' },
}

const common = ['packages', 'plugins', 'tilth.config.ts', 'pnpm-lock.yaml', 'turbo.json', 'tooling/tsconfig']
const sources = { api: [...common, 'apps/api'], web: [...common, 'apps/web', 'apps/api/src'], cli: common }

const cache = join(root, 'node_modules', '.cache', 'tilth')

/**
 * Builds those of the named targets whose sources changed since they were last built here; returns at once when none did.
 * The build's output goes to standard error. Two of these at the same time wait for each other.
 *
 * @param {readonly ('api' | 'web' | 'cli')[]} names
 * @returns {Promise<number>} 0, or the exit code of the build that failed
 */
export async function buildStale(names) {
  if (names.every(isFresh)) return 0
  const release = await lock()
  try {
    const stale = names.filter(name => !isFresh(name))
    if (stale.length === 0) return 0
    const before = new Map(stale.map(name => [name, fingerprint(root, sources[name])]))
    process.stderr.write(`building ${stale.join(' and ')} ...\n`)
    const filters = stale.map(name => `--filter=${targets[name].packageName}`)
    const { command, env } = turboCommand(['build', ...filters, '--output-logs=errors-only'])
    const { code, text } = await runCommand(command, { env })
    if (code !== 0) {
      process.stderr.write(text)
      return code
    }
    for (const name of stale) {
      if (!existsSync(join(root, targets[name].output))) {
        process.stderr.write(`${text}\nthe build of ${name} ended well but left no ${targets[name].output}\n`)
        return 1
      }
      writeFileSync(join(cache, `${name}.built`), /** @type {string} */ (before.get(name)))
    }
    return 0
  } finally {
    release()
  }
}

/** @param {'api' | 'web' | 'cli'} name */
function isFresh(name) {
  const note = join(cache, `${name}.built`)
  if (!existsSync(note) || !existsSync(join(root, targets[name].output))) return false
  return readFileSync(note, 'utf8') === fingerprint(root, sources[name])
}

async function lock() {
  mkdirSync(cache, { recursive: true })
  const path = join(cache, 'build.lock')
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      if (!isAlive(Number(existsSync(path) ? readFileSync(path, 'utf8') : 0))) rmSync(path, { force: true })
      else await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}
