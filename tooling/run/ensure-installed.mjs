import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Installs the workspace when it never was. `pnpm run` does so by itself; this serves who calls node on a script directly.
 * Everything the installation says goes to standard error.
 */
export async function ensureInstalled() {
  if (existsSync(join(root, 'node_modules', '.modules.yaml'))) return
  const { code } = await runCommand(['npx', '--yes', 'pnpm@12.21.0', 'install'], { output: 'to-stderr' })
  if (code !== 0) process.exit(code)
}
