import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

/**
 * How to run turbo here. It wants the workspace's package manager on PATH, where `npm start` puts it and a bare `node` does not.
 *
 * @param {readonly string[]} args
 * @returns {{ command: readonly string[], env: Record<string, string> }}
 */
export function turboCommand(args) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const hasPnpm = folders.some(folder => existsSync(join(folder, 'pnpm')))
  const turbo = [join(root, 'node_modules', '.bin', 'turbo'), 'run', ...args]
  return {
    command: hasPnpm ? turbo : ['npx', '--yes', 'pnpm@12.21.0', 'exec', ...turbo],
    env: { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_PRINT_VERSION_DISABLED: '1' },
  }
}
