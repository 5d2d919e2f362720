import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { RunningServer } from './start-server.ts'

const program = join(import.meta.dirname, '..', '..', '..', 'packages', 'cli', 'dist', 'tilth.js')

/** What a command left behind. */
interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built `tilth` command on that server's data directory, from the repository's root, and waits for its end. */
export async function runTilth(server: RunningServer, args: readonly string[]): Promise<Finished> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    env: { PATH: process.env.PATH, TZ: 'UTC', TILTH_DATA: server.dataDirectory },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, ...said }
}
