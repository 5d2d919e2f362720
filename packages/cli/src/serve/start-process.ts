import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const forwarded = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Runs a Node program in this terminal, hands signals on, and gives its exit code; 128 and the signal's number when one ended it. */
export const startProcess = (entry: string, args: readonly string[]): Promise<number> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, ['--enable-source-maps', entry, ...args], { stdio: 'inherit' })
    const handOn = (signal: NodeJS.Signals): void => {
      child.kill(signal)
    }
    for (const signal of forwarded) process.on(signal, handOn)
    child.once('error', () => resolve(1))
    child.once('exit', (code, signal) => {
      for (const name of forwarded) process.off(name, handOn)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
