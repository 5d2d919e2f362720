import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs one program to its end and never throws for what the program does.
 *
 * @param {readonly string[]} command the program and its arguments
 * @param {{ cwd?: string, env?: Record<string, string>, output?: 'live' | 'collect' | 'to-stderr' }} [options]
 *   `live` shares this terminal, `collect` keeps the text, `to-stderr` shows everything on standard error
 * @returns {Promise<{ code: number, text: string }>} the exit code (127 when the program could not be started) and the collected text
 */
export function runCommand(command, { cwd = root, env = {}, output = 'collect' } = {}) {
  const [program = '', ...args] = command
  const stdio = { live: ['ignore', 'inherit', 'inherit'], 'to-stderr': ['ignore', 2, 2], collect: ['ignore', 'pipe', 'pipe'] }[output]
  return new Promise(resolve => {
    /** @type {Buffer[]} */
    const chunks = []
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
    })
    child.stdout?.on('data', chunk => chunks.push(chunk))
    child.stderr?.on('data', chunk => chunks.push(chunk))
    child.on('error', error => resolve({ code: 127, text: `${program} could not be started: ${error.message}\n` }))
    child.on('close', (code, signal) => {
      const ended = signal === null ? '' : `${program} was ended by ${signal}\n`
      resolve({ code: code ?? 1, text: Buffer.concat(chunks).toString('utf8') + ended })
    })
  })
}
