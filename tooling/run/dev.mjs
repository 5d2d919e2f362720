import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'

const apiPort = process.env.TILTH_DEV_API_PORT ?? '4100'
const args = process.argv.slice(2)

await ensureInstalled()
const api = start({
  folder: 'apps/api',
  command: ['tsx', 'watch', '--clear-screen=false', 'src/main.ts', ...args],
  env: { PORT: apiPort, HOST: '127.0.0.1', TILTH_DATA: resolve(root, process.env.TILTH_DATA ?? 'data') },
})
const web = start({ folder: 'apps/web', command: ['vite'], env: { TILTH_API: `http://127.0.0.1:${apiPort}` } })

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(0))
api.on('exit', code => stop(code ?? 1))
web.on('exit', code => stop(code ?? 1))

/** @param {{ folder: string, command: readonly [string, ...string[]], env: Record<string, string> }} part */
function start({ folder, command: [program, ...args], env }) {
  const cwd = join(root, folder)
  return spawn(join(cwd, 'node_modules', '.bin', program), args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
}

/** @param {number} code */
function stop(code) {
  api.kill()
  web.kill()
  process.exitCode = code
}
