import { spawn } from 'node:child_process'
import { isAlive } from './is-alive.mjs'
import { listStarters } from './list-starters.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Lets one program take this one's place: same terminal, signals passed on, its exit code ours. npm and pnpm do not pass on every
 * signal they get; so when one of those that started us is gone, the program is asked to stop and no server is left behind.
 *
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
export function become([program = '', ...args], { cwd = process.cwd(), env = {} } = {}) {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  const starters = [process.ppid, ...listStarters(process.ppid)]
  const watch = setInterval(() => {
    if (process.ppid === starters[0] && starters.every(isAlive)) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500).unref()
  child.on('error', error => {
    process.stderr.write(`${program} could not be started: ${error.message}\n`)
    process.exit(127)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
}
